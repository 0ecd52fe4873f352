import { useNavigation } from '../navigation.ts';
import classes from './section-links.module.css';

interface SectionLinksProps {
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly count: number;
  }[];
}

/** Where to on this page. Not `#samples` in the address: what follows `#` there is a shared study. */
export function SectionLinks({ sections }: SectionLinksProps) {
  const go = useNavigation((state) => state.go);
  return (
    <nav aria-label="On this page" className={classes.links}>
      {sections.map(({ id, title, count }) => (
        <button key={id} type="button" className={classes.link} onClick={() => go('Data', id)}>
          {title} <span className={classes.count}>{count.toLocaleString('en')}</span>
        </button>
      ))}
    </nav>
  );
}

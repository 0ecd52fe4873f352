import { useMemo } from 'react';
import { toShareLink } from '../../study/link/share-link.ts';
import { useStudy } from '../../study/store.ts';
import { linkTo } from '../share/copy-link.ts';
import { CodeSquare, longestCode } from '../share/link-code.tsx';
import classes from './presenter.module.css';

/** The study's link as a QR code that a telephone reads across a room, or why there is none. */
export function PresentedLink() {
  const study = useStudy((state) => state.study);
  const link = useMemo(() => {
    const hash = toShareLink(study);
    return hash === null ? null : linkTo(hash);
  }, [study]);
  if (link === null || link.length > longestCode) {
    return (
      <p className={classes.noLink}>
        {link === null
          ? 'This study is too large for a link. Its study file holds all of it: Share saves it.'
          : `The link of this study has ${link.length.toLocaleString('en')} characters, more than a telephone reads off a screen. Share copies it.`}
      </p>
    );
  }
  return <CodeSquare link={link} className={classes.link} />;
}

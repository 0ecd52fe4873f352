import { chatLimit, mailLimit, reachOf } from './link-reach.ts';
import classes from './share-dialog.module.css';

const end = 6_000;
const shareOf = (characters: number): string => `${Math.min(100, (100 * characters) / end)}%`;

/** How long the link is, against what programs keep. */
export function LinkMeter({ characters }: { readonly characters: number }) {
  const { level, words } = reachOf(characters);
  return (
    <div className={classes.meter}>
      <p className={classes.count}>{characters.toLocaleString('en')} characters</p>
      <div className={classes.bar} aria-hidden="true">
        <div className={classes.filled} data-level={level} style={{ width: shareOf(characters) }} />
        {[mailLimit, chatLimit].map((limit) => (
          <div key={limit} className={classes.limit} style={{ left: shareOf(limit) }} />
        ))}
      </div>
      <div className={classes.limits} aria-hidden="true">
        <span style={{ left: shareOf(mailLimit) }}>2,000 e-mail</span>
        <span style={{ left: shareOf(chatLimit) }}>4,000 chat</span>
      </div>
      <p className={classes.reach}>{words}</p>
    </div>
  );
}

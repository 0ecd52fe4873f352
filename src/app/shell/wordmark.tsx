import classes from './header.module.css';

/** The name with its mark: two values on either side of no change. */
export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="7" fill="#0072b2" />
        <path
          d="M7 16h18"
          stroke="#fff"
          strokeOpacity=".45"
          strokeWidth="2"
          strokeLinecap="round"
        />
        <path d="M11 16v8M21 16V8" stroke="#fff" strokeWidth="2.5" strokeLinecap="round" />
        <circle cx="11" cy="22" r="3.5" fill="#fff" />
        <circle cx="21" cy="10" r="3.5" fill="#fff" />
      </svg>
      <span className={classes.name}>Foldboard</span>
    </span>
  );
}

import classes from './toolbar.module.css';

/** How one sees who said what stands in a cell. */
export function OriginLegend() {
  return (
    <p className={classes.legend}>
      <span>
        <span className="fb-inferred">Dotted</span> was inferred from the name
      </span>
      <span>Plain is stated in the file</span>
      <span>
        <strong>Bold</strong> was set by you
      </span>
      <span>Tick rows to change several at once; Shift takes all between</span>
    </p>
  );
}

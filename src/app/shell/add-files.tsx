import { AddIcon } from '../icons.tsx';
import { takeFiles } from '../share/open-study.ts';
import classes from './add-files.module.css';

/** Also the target of the drop zone's own label. */
export const fileInputId = 'add-files';

/** The always-present file picker. The input itself takes the focus; its label is what one sees. */
export function AddFiles({ isQuiet }: { readonly isQuiet: boolean }) {
  return (
    <label className={classes.button} data-quiet={isQuiet || undefined} title="Add files">
      <input
        id={fileInputId}
        className="fb-hidden"
        type="file"
        multiple
        aria-label="Add files"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Emptied, so that picking the same file again is a change again.
          currentTarget.value = '';
          void takeFiles(files);
        }}
      />
      <AddIcon />
      <span className={classes.text}>Add files</span>
    </label>
  );
}

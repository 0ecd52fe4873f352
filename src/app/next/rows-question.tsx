import { Button } from '@mantine/core';
import { useStudy } from '../../study/store.ts';
import { useSession } from '../session.ts';
import classes from '../settings-bar/settings-bar.module.css';

/** Samples that the question names before it only counts. */
const named = 4;

/** Asked instead of guessed: whether rows that bear the name of their group alone count in n. */
export function RowsQuestion({ samples }: { readonly samples: readonly string[] }) {
  const editSamples = useStudy((state) => state.editSamples);
  if (samples.length === 0) return null;
  const answer = (rows: 'technical' | 'biological', status: string): void => {
    editSamples(samples, { rows });
    useSession.setState({ status });
  };
  const more = samples.length > named ? ` and ${samples.length - named} more` : '';
  const names = samples.slice(0, named).map((sample) => `«${sample}»`);
  return (
    <section className={classes.prompt} aria-labelledby="rows-question">
      <h2 id="rows-question" className={classes.question}>
        What are the rows of one group?
      </h2>
      <p className={classes.reason}>
        {`The rows of ${names.join(', ')}${more} bear the name of their group alone, and no replicate is stated. Until you say so they are averaged as one sample, and n is 1.`}
      </p>
      <div className={classes.answers}>
        <Button
          variant="default"
          onClick={() => answer('technical', 'Rows of one name are averaged as one sample')}
        >
          Technical replicates of one sample
        </Button>
        <Button
          variant="default"
          onClick={() => answer('biological', 'Each row counts as a biological replicate')}
        >
          Each row is a biological replicate
        </Button>
      </div>
    </section>
  );
}

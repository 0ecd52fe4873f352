import { Button } from '@mantine/core';
import { useStudy } from '../../study/store.ts';
import { useSession } from '../session.ts';

interface DivideByLoadingProps {
  /** A phospho target without its total, as its file writes it. */
  readonly target: string;
}

/** Makes a phospho target without its total one that is divided by its loading, under all spellings of its name. */
export function DivideByLoading({ target }: DivideByLoadingProps) {
  const targets = useSession(({ analysis }) => analysis?.annotation.targets);
  const editTargets = useStudy((state) => state.editTargets);
  const blots = (targets ?? []).filter(({ assay }) => assay === 'western');
  const name = blots.find((one) => one.target === target)?.name.value;
  if (name === undefined) return null;
  const same = blots.filter((one) => one.name.value === name && one.role.value === 'phospho');
  return (
    <Button
      mt="xs"
      variant="default"
      size="compact-sm"
      onClick={() => {
        editTargets(same, { role: 'target' });
        useSession.setState({ status: `${name} is divided by its loading instead of a total` });
      }}
    >
      Divide {name} by its loading instead
    </Button>
  );
}

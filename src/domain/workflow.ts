/** A step of the protocols from parental cells to a characterised resistant line. */
export interface WorkflowStep {
  readonly id: 'culture' | 'viability' | 'qpcr' | 'western' | 'verdict';
  readonly title: string;
  readonly what: string;
}

/** The protocols of the application note, in the order in which a laboratory goes through them. */
export const workflowSteps: readonly WorkflowStep[] = [
  {
    id: 'culture',
    title: 'Raise the line',
    what: 'Aromatase-expressing cells under rising doses of anastrozole, over months.',
  },
  {
    id: 'viability',
    title: 'Confirm resistance',
    what: 'Viability over doses: IC50 of the resistant against the parental line.',
  },
  {
    id: 'qpcr',
    title: 'Measure mRNA',
    what: 'qRT-PCR of the receptors, against reference genes.',
  },
  {
    id: 'western',
    title: 'Measure proteins',
    what: 'Western blots of receptors and of Akt and mTOR, phosphorylated and total.',
  },
  {
    id: 'verdict',
    title: 'Hold it against the table',
    what: 'Each fold change against what was published for resistant cells.',
  },
];

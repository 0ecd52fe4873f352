import type { Role } from '../domain/reading.ts';

/** What a target's name says. */
export interface TargetReading {
  /** Name in the table; '' for targets that are not in it. */
  readonly canonical: string;
  readonly role: Role;
  /** The file's own name of the total protein in this study, or its canonical name. */
  readonly partner: string;
  readonly assumption: string;
}

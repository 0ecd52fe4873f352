/** Thrown while someone else's data are checked, and caught at the room's doors: where they are not as they should be. */
export class Mismatch extends Error {
  constructor(
    /** Way to the place, e.g. `sources 2, readings, row 12`; '' for the whole. */
    readonly place: string,
    /** What is wrong there, as the end of a sentence. */
    readonly fault: string,
  ) {
    super(`${place}: ${fault}`);
  }
}

/** What Prism itself shows behind a value that was excluded. */
export const excludedMark = '*';

/** What names that were pasted are called, as if they had come in a file. */
export const pastedName = 'Pasted names';

/** Hands a file to the browser's downloads. */
export function download(name: string, content: Blob | string): void {
  const blob =
    typeof content === 'string' ? new Blob([content], { type: 'text/csv;charset=utf-8' }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers start to read only after this task, so the address lives a little longer.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Whether a key goes into a text: a select's read-only field and a radio take none. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (target instanceof HTMLInputElement) {
    return !target.readOnly && !['radio', 'checkbox', 'file', 'button'].includes(target.type);
  }
  return target instanceof HTMLElement && target.isContentEditable;
}

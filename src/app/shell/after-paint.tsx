import type { ReactNode } from 'react';
import { useDeferredValue } from 'react';

/** What comes below the answer: made bit by bit once the rest of the view is on the screen, so that nothing waits for it. */
export function AfterPaint({ children }: { readonly children: ReactNode }) {
  const isPainted = useDeferredValue(true, false);
  return isPainted && children;
}

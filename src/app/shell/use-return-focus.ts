import { useEffect, useState } from 'react';

/**
 * Gives the focus back to the control that opened a dialog when the dialog leaves the page. Mantine does so only for
 * dialogs that stay mounted while they are closed.
 */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected)
        opener.focus({ preventScroll: true });
    },
    [opener],
  );
}

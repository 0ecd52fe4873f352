/** A point in time as the list of studies says it: `today at 16:43`, `on 25 November 2026 at 16:43`. */
export function formatMoment(time: number, now = Date.now()): string {
  const date = new Date(time);
  const clock = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (date.toDateString() === new Date(now).toDateString()) return `today at ${clock}`;
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `on ${day} at ${clock}`;
}

export const panelLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** `Figures A–F`. */
export function nameOfPanel(count: number): string {
  const last = panelLetters[Math.min(count, panelLetters.length) - 1] ?? 'A';
  return last === 'A' ? 'Figure A' : `Figures A–${last}`;
}

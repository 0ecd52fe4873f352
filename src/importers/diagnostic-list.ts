import type { Diagnostic, DiagnosticCode } from '../domain/diagnostic.ts';

/** After this many of one kind, the rest is told as a number. */
const mostOfAKind = 20;

/** Gathers diagnostics of a file; many of one kind are cut short, and how many more there are is said. */
export class DiagnosticList {
  private readonly entries: Diagnostic[] = [];
  private readonly counts = new Map<DiagnosticCode, number>();
  private readonly last = new Map<DiagnosticCode, number>();

  add(diagnostic: Diagnostic): void {
    const count = (this.counts.get(diagnostic.code) ?? 0) + 1;
    this.counts.set(diagnostic.code, count);
    if (count > mostOfAKind) return;
    this.last.set(diagnostic.code, this.entries.length);
    this.entries.push(diagnostic);
  }

  build(): Diagnostic[] {
    const built = [...this.entries];
    for (const [code, at] of this.last) {
      const entry = built[at];
      const more = (this.counts.get(code) ?? 0) - mostOfAKind;
      if (entry && more > 0) built[at] = { ...entry, more };
    }
    return built;
  }
}

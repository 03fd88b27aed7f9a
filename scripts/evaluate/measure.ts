/** How one class fared. */
export interface ClassFigures {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
}

/** Precision, recall and F1 of each label over pairs of (right, said), and the plain mean of the F1s. */
export function measure(
  pairs: readonly (readonly [string, string])[],
  labels: readonly string[],
): { macro: number; accuracy: number; classes: ClassFigures[] } {
  const classes = labels.map((label) => {
    let both = 0;
    let right = 0;
    let said = 0;
    for (const [expected, found] of pairs) {
      if (expected === label) right += 1;
      if (found === label) said += 1;
      if (expected === label && found === label) both += 1;
    }
    const f1 = right + said === 0 ? 0 : (2 * both) / (right + said);
    return { label, precision: said === 0 ? 0 : both / said, recall: right === 0 ? 0 : both / right, f1, count: right };
  });
  const hits = pairs.filter(([expected, found]) => expected === found).length;
  return {
    macro: classes.reduce((sum, each) => sum + each.f1, 0) / Math.max(1, classes.length),
    accuracy: hits / Math.max(1, pairs.length),
    classes,
  };
}

/** A table in Markdown, columns padded so that it reads well in a terminal too. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}

/** A share as it is printed: three digits, or a dash where there is nothing to measure. */
export function share(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(3);
}

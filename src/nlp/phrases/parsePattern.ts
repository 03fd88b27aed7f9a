/** One step of a phrase: a unit with one of some terms, or a stretch of any units. */
export type PatternElement =
  | { readonly type: 'term'; readonly terms: readonly string[] }
  | { readonly type: 'gap'; readonly least: number; readonly most: number };

const DEFAULT_GAP = 3;
const LONGEST_GAP = 8;
const MOST_EXPANSIONS = 2000;

/** What a literal of a pattern stands for in standard form: one word or several. */
export type NormalizeLiteral = (literal: string) => readonly string[];

/**
 * Reads one phrase into the sequences of elements it stands for.
 *
 * A phrase is written as words separated by spaces: `word` (any spelling of it), `~word` (any form of its root),
 * `word*` (any word that begins so), `{class}` (any unit of a class), `(a|b|{c})` (one of several; `a+b` inside stands
 * for two words), `_` (any one unit), `..` or `..5` (up to three, or five, units between); `?` after an element makes it
 * optional. Gaps at either end say nothing and are dropped; throws on more than 2,000 readings.
 */
export function parsePattern(pattern: string, normalize: NormalizeLiteral): PatternElement[][] {
  let readings: PatternElement[][] = [[]];
  for (const written of pattern.trim().split(/\s+/u)) {
    const isOptional = written.length > 1 && written.endsWith('?');
    const options = readElement(isOptional ? written.slice(0, -1) : written, normalize);
    const next = readings.flatMap((reading) => options.map((option) => [...reading, ...option]));
    readings = isOptional ? [...readings, ...next] : next;
    if (readings.length > MOST_EXPANSIONS) throw new Error(`The phrase "${pattern}" has too many readings`);
  }
  return readings.map(trimGaps).filter((reading) => reading.length > 0);
}

function trimGaps(reading: readonly PatternElement[]): PatternElement[] {
  let start = 0;
  let end = reading.length;
  while (start < end && reading[start]!.type === 'gap') start++;
  while (end > start && reading[end - 1]!.type === 'gap') end--;
  return reading.slice(start, end);
}

function readElement(written: string, normalize: NormalizeLiteral): PatternElement[][] {
  if (written === '_') return [[{ type: 'gap', least: 1, most: 1 }]];
  const gap = /^\.\.(\d*)$/u.exec(written);
  if (gap !== null) {
    const most = gap[1] === '' ? DEFAULT_GAP : Math.min(Number(gap[1]), LONGEST_GAP);
    return [[{ type: 'gap', least: 0, most }]];
  }
  if (!written.startsWith('(')) return [readTerms(written, normalize)];
  const single: string[] = [];
  const several: PatternElement[][] = [];
  for (const option of written.slice(1, written.endsWith(')') ? -1 : undefined).split('|')) {
    const elements = option.split('+').flatMap((part) => readTerms(part, normalize));
    const only = elements[0];
    if (elements.length === 1 && only !== undefined && only.type === 'term') single.push(...only.terms);
    else if (elements.length > 0) several.push(elements);
  }
  return single.length > 0 ? [[{ type: 'term', terms: [...new Set(single)] }], ...several] : several;
}

function readTerms(literal: string, normalize: NormalizeLiteral): PatternElement[] {
  if (/^[~{^$?!]/u.test(literal) || literal.endsWith('*')) return [{ type: 'term', terms: [literal] }];
  return normalize(literal).map((word) => ({ type: 'term', terms: [word] }));
}

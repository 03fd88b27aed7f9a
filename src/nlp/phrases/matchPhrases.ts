import type { Unit } from '../words/unit';
import type { PhraseAutomaton } from './automaton';

const MOST_MATCHES = 2048;
const MOST_OPEN = 96;

/** Phrases found in one text, as parallel arrays: match i is phrase `phrases[i]` over the units [starts[i], ends[i]]. */
export interface PhraseMatches {
  count: number;
  readonly phrases: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** An empty set of matches; made once and used again for every text. */
export function createPhraseMatches(): PhraseMatches {
  return {
    count: 0,
    phrases: new Int32Array(MOST_MATCHES),
    starts: new Int32Array(MOST_MATCHES),
    ends: new Int32Array(MOST_MATCHES),
  };
}

/** Fields of an open phrase: its node, first unit, and the first and last unit that may go on with it. */
const FIELDS = 4;

/** A matcher over one automaton. At most 96 phrases are open at a time and 2,048 are reported, so a text costs linear time. */
export function createPhraseMatcher(
  automaton: PhraseAutomaton,
): (units: readonly Unit[], count: number, found: PhraseMatches) => void {
  const { masks, outputs, gaps, step } = automaton;
  let waiting = new Int32Array(MOST_OPEN * FIELDS);
  let kept = new Int32Array(MOST_OPEN * FIELDS);
  let end = 0;
  let matches: PhraseMatches = createPhraseMatches();

  function keep(node: number, start: number, from: number, until: number): void {
    if (end === kept.length) return;
    kept[end] = node;
    kept[end + 1] = start;
    kept[end + 2] = from;
    kept[end + 3] = until;
    end += FIELDS;
  }

  function arrive(node: number, start: number, position: number): void {
    const ended = outputs[node];
    if (ended !== undefined) {
      for (let index = 0; index < ended.length && matches.count < MOST_MATCHES; index++) {
        const slot = matches.count++;
        matches.phrases[slot] = ended[index]!;
        matches.starts[slot] = start;
        matches.ends[slot] = position;
      }
    }
    if (masks[node] !== 0) keep(node, start, position + 1, position + 1);
    const stretches = gaps[node];
    if (stretches === undefined) return;
    for (let index = 0; index < stretches.length; index += 3) {
      keep(stretches[index]!, start, position + 1 + stretches[index + 1]!, position + 1 + stretches[index + 2]!);
    }
  }

  return (units, count, found) => {
    matches = found;
    matches.count = 0;
    end = 0;
    for (let position = 0; position < count; position++) {
      const { symbols, symbolMask, roots } = units[position]!;
      const filled = end;
      const swapped = waiting;
      waiting = kept;
      kept = swapped;
      end = 0;
      for (let index = 0; index < filled; index += FIELDS) {
        const node = waiting[index]!;
        const until = waiting[index + 3]!;
        if (position >= waiting[index + 2]! && (masks[node]! & symbolMask) !== 0) {
          for (let each = 0; each < symbols.length; each++) {
            const target = step(node, symbols[each]!);
            if (target !== -1) arrive(target, waiting[index + 1]!, position);
          }
        }
        if (until > position) keep(node, waiting[index + 1]!, waiting[index + 2]!, until);
      }
      for (let index = 0; index < roots.length; index++) arrive(roots[index]!, position, position);
    }
  };
}

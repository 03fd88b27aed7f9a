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

/** A matcher over one automaton. At most 96 phrases are open at a time and 2,048 are reported, so a text costs linear time. */
export function createPhraseMatcher(
  automaton: PhraseAutomaton,
): (units: readonly Unit[], count: number, found: PhraseMatches) => void {
  const { masks, outputs, gaps, step } = automaton;
  const openNodes = new Int32Array(MOST_OPEN);
  const openStarts = new Int32Array(MOST_OPEN);
  const openFrom = new Int32Array(MOST_OPEN);
  const openUntil = new Int32Array(MOST_OPEN);
  let open = 0;
  let matches: PhraseMatches = createPhraseMatches();

  function wait(node: number, start: number, from: number, until: number): void {
    if (open === MOST_OPEN) return;
    openNodes[open] = node;
    openStarts[open] = start;
    openFrom[open] = from;
    openUntil[open] = until;
    open += 1;
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
    if (masks[node] !== 0) wait(node, start, position + 1, position + 1);
    const stretches = gaps[node];
    if (stretches === undefined) return;
    for (let index = 0; index < stretches.length; index += 3) {
      wait(stretches[index]!, start, position + 1 + stretches[index + 1]!, position + 1 + stretches[index + 2]!);
    }
  }

  return (units, count, found) => {
    matches = found;
    matches.count = 0;
    open = 0;
    for (let position = 0; position < count; position++) {
      const unit = units[position]!;
      const { symbols, symbolMask, roots } = unit;
      const waiting = open;
      let kept = 0;
      for (let index = 0; index < waiting; index++) {
        const node = openNodes[index]!;
        const start = openStarts[index]!;
        const until = openUntil[index]!;
        if (position >= openFrom[index]! && (masks[node]! & symbolMask) !== 0) {
          for (let each = 0; each < symbols.length; each++) {
            const target = step(node, symbols[each]!);
            if (target !== -1) arrive(target, start, position);
          }
        }
        if (until > position) {
          openNodes[kept] = node;
          openStarts[kept] = start;
          openFrom[kept] = openFrom[index]!;
          openUntil[kept] = until;
          kept += 1;
        }
      }
      for (let index = waiting; index < open; index++) {
        openNodes[kept] = openNodes[index]!;
        openStarts[kept] = openStarts[index]!;
        openFrom[kept] = openFrom[index]!;
        openUntil[kept] = openUntil[index]!;
        kept += 1;
      }
      open = kept;
      for (let index = 0; index < roots.length; index++) arrive(roots[index]!, position, position);
    }
  };
}

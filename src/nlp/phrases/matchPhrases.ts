import type { Doc } from '../document';
import { rootCountOf, symbolCountOf, UnitField } from '../words/unitTable';
import type { PhraseAutomaton } from './automaton';
import { MOST_MATCHES, type PhraseMatches } from './phraseMatches';

const MOST_OPEN = 96;

/** Fields of an open phrase: its node, first unit, and the first and last unit that may go on with it. */
const FIELDS = 4;

/** A matcher over one automaton. At most 96 phrases are open at a time and 2,048 are reported, so a text costs linear time. Assigns matches. */
export function createPhraseMatcher(automaton: PhraseAutomaton): (doc: Doc) => void {
  const { nodes, lists, step } = automaton;
  let waiting = new Int32Array(MOST_OPEN * FIELDS);
  let kept = new Int32Array(MOST_OPEN * FIELDS);
  let end = 0;
  /** Symbols of the unit after the one being read. */
  let nextMask = 0;

  function keep(node: number, start: number, from: number, until: number): void {
    if (end === MOST_OPEN * FIELDS) return;
    kept[end] = node;
    kept[end + 1] = start;
    kept[end + 2] = from;
    kept[end + 3] = until;
    end += FIELDS;
  }

  function arrive(node: number, start: number, position: number, matches: PhraseMatches): void {
    const at = node * 4;
    if ((nodes[at]! & nextMask) !== 0) keep(node, start, position + 1, position + 1);
    let list = nodes[at + 1]!;
    for (let left = nodes[at + 2]!; left > 0 && matches.count < MOST_MATCHES; left--) {
      const slot = matches.count++;
      matches.phrases[slot] = lists[list++]!;
      matches.starts[slot] = start;
      matches.ends[slot] = position;
    }
    list = nodes[at + 1]! + nodes[at + 2]!;
    for (let left = nodes[at + 3]!; left > 0; left--) {
      keep(lists[list]!, start, position + 1 + lists[list + 1]!, position + 1 + lists[list + 2]!);
      list += 3;
    }
  }

  return (doc) => {
    const { units, unitCount, matches } = doc;
    const { ints, lists: unitLists } = doc.table;
    matches.count = 0;
    end = 0;
    for (let position = 0; position < unitCount; position++) {
      const place = units[position]!;
      const symbolMask = ints[place + UnitField.SYMBOL_MASK]!;
      const firstSymbol = ints[place + UnitField.LISTS]!;
      const counts = ints[place + UnitField.COUNTS]!;
      const lastSymbol = firstSymbol + symbolCountOf(counts);
      nextMask = position + 1 < unitCount ? ints[units[position + 1]! + UnitField.SYMBOL_MASK]! : 0;
      const filled = end;
      const swapped = waiting;
      waiting = kept;
      kept = swapped;
      end = 0;
      for (let index = 0; index < filled; index += FIELDS) {
        const node = waiting[index]!;
        const until = waiting[index + 3]!;
        const mask = position < waiting[index + 2]! ? 0 : nodes[node * 4]! & symbolMask;
        for (let each = firstSymbol; mask !== 0 && each < lastSymbol; each++) {
          const symbol = unitLists[each]!;
          if (((mask >>> symbol) & 1) === 0) continue;
          const target = step(node, symbol);
          if (target !== -1) arrive(target, waiting[index + 1]!, position, matches);
        }
        if (until > position) keep(node, waiting[index + 1]!, waiting[index + 2]!, until);
      }
      const lastRoot = lastSymbol + rootCountOf(counts);
      for (let each = lastSymbol; each < lastRoot; each++) arrive(unitLists[each]!, position, position, matches);
    }
  };
}

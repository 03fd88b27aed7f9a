import type { PatternElement } from './parsePattern';

/** All phrases as one trie over terms, so that a text costs the same however many phrases there are. */
export interface PhraseAutomaton {
  /** Number of each term that occurs in a phrase. */
  readonly symbols: ReadonlyMap<string, number>;
  /** For a term, the numbers of the alternatives it is one of. */
  readonly alternatives: ReadonlyMap<string, readonly number[]>;
  /** Beginnings of words that a phrase asks for, each with its number. */
  readonly prefixes: readonly (readonly [string, number])[];
  /** The node after a term, or -1. */
  step(node: number, symbol: number): number;
  /**
   * Four places a node: a bit set of the terms (number modulo 32) that lead on from it, where its lists begin in `lists`,
   * how many phrases end there, and how many gaps open there.
   */
  readonly nodes: Int32Array;
  /** For each node the phrases that end there, then a triple of target node, least and most units for each gap. */
  readonly lists: Int32Array;
}

/** A node being built. Most have one way on and nothing else, so a list is made only where something is put in it. */
interface Node {
  children: Map<number, number> | undefined;
  gaps: Map<string, number> | undefined;
  outputs: number[] | undefined;
}

/** Builds the automaton; `phrases[i]` are the readings of phrase i. */
export function buildAutomaton(phrases: readonly (readonly PatternElement[][])[]): PhraseAutomaton {
  const symbols = new Map<string, number>();
  const alternatives = new Map<string, number[]>();
  const nodes: Node[] = [createNode()];

  const numberOf = (term: string): number => {
    const known = symbols.get(term);
    if (known !== undefined) return known;
    symbols.set(term, symbols.size);
    return symbols.size - 1;
  };
  const numberOfElement = (terms: readonly string[]): number => {
    if (terms.length === 1) return numberOf(terms[0]!);
    const key = `(${[...terms].sort().join('|')})`;
    const isNew = !symbols.has(key);
    const number = numberOf(key);
    if (isNew) {
      for (const term of new Set(terms)) {
        if (term.endsWith('*')) numberOf(term);
        const list = alternatives.get(term) ?? [];
        list.push(number);
        alternatives.set(term, list);
      }
    }
    return number;
  };

  phrases.forEach((readings, phrase) => {
    for (const reading of readings) {
      let node = 0;
      for (const element of reading) {
        const from = nodes[node]!;
        if (element.type === 'term') {
          const symbol = numberOfElement(element.terms);
          from.children ??= new Map();
          node = from.children.get(symbol) ?? addNode(nodes);
          from.children.set(symbol, node);
        } else {
          const key = `${element.least},${element.most}`;
          from.gaps ??= new Map();
          node = from.gaps.get(key) ?? addNode(nodes);
          from.gaps.set(key, node);
        }
      }
      const last = nodes[node]!;
      last.outputs ??= [];
      if (!last.outputs.includes(phrase)) last.outputs.push(phrase);
    }
  });
  return {
    symbols,
    alternatives,
    prefixes: [...symbols]
      .filter(([term]) => term.endsWith('*') && !term.startsWith('('))
      .map(([term, number]) => [term.slice(0, -1), number]),
    step: createStep(nodes, symbols.size),
    ...packNodes(nodes),
  };
}

function packNodes(nodes: readonly Node[]): Pick<PhraseAutomaton, 'nodes' | 'lists'> {
  const packed = new Int32Array(nodes.length * 4);
  const lists: number[] = [];
  nodes.forEach(({ children, gaps, outputs = [] }, index) => {
    let mask = 0;
    for (const symbol of children?.keys() ?? []) mask |= 1 << (symbol & 31);
    packed.set([mask, lists.length, outputs.length, gaps?.size ?? 0], index * 4);
    lists.push(...outputs);
    for (const [key, target] of gaps ?? []) lists.push(target, ...key.split(',').map(Number));
  });
  return { nodes: packed, lists: Int32Array.from(lists) };
}

function createNode(): Node {
  return { children: undefined, gaps: undefined, outputs: undefined };
}

function addNode(nodes: Node[]): number {
  nodes.push(createNode());
  return nodes.length - 1;
}

/** The transitions of all nodes in one open-addressed table: a look-up touches one line of memory and allocates nothing. */
function createStep(nodes: readonly Node[], symbolCount: number): (node: number, symbol: number) => number {
  const count = nodes.reduce((sum, { children }) => sum + (children?.size ?? 0), 0);
  let size = 1024;
  while (size < count * 3) size *= 2;
  const mask = size - 1;
  /** Pairs of a key, -1 where free, and the target node. */
  const cells = new Int32Array(size * 2).fill(-1);
  nodes.forEach(({ children }, from) => {
    for (const [symbol, target] of children ?? []) {
      const key = from * symbolCount + symbol;
      let slot = Math.imul(key, 0x9e3779b1) >>> 7;
      while (cells[(slot & mask) * 2] !== -1) slot++;
      cells[(slot & mask) * 2] = key;
      cells[(slot & mask) * 2 + 1] = target;
    }
  });
  return (node, symbol) => {
    const key = node * symbolCount + symbol;
    let slot = Math.imul(key, 0x9e3779b1) >>> 7;
    for (;;) {
      const at = (slot & mask) * 2;
      const found = cells[at]!;
      if (found === key) return cells[at + 1]!;
      if (found === -1) return -1;
      slot++;
    }
  };
}

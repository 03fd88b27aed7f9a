import { visitSketches } from './packedCells';
import { createReader, createWriter } from './packedNumbers';
import { createSketchUnion } from './sketch';
import { CODES, EVERYTHING, kindCode } from './trendCells';

/**
 * What the packed sketches of a whole day tell, packed as numbers: distinct authors and texts of each kind (`kindCode`) and
 * of `EVERYTHING`, so that a year by day is answered without its sketches. Nothing for a day without mentions.
 */
export function packDistinct(sketches: Uint8Array): Buffer {
  const unions = new Map<number, ReturnType<typeof openUnions>>();
  const all = openUnions();
  visitSketches(sketches, (key) => {
    const kind = kindCode(key % CODES);
    let ofKind = unions.get(kind);
    if (ofKind === undefined) unions.set(kind, (ofKind = openUnions()));
    const { authors, texts } = ofKind;
    return {
      authors: (entry) => authors.addEntry(entry) && all.authors.addEntry(entry),
      texts: (entry) => texts.addEntry(entry) && all.texts.addEntry(entry),
    };
  });
  const writer = createWriter();
  if (unions.size > 0) unions.set(EVERYTHING, all);
  for (const key of [...unions.keys()].sort((a, b) => a - b)) {
    const { authors, texts } = unions.get(key)!;
    writer.write(key);
    writer.write(authors.count());
    writer.write(texts.count());
  }
  return writer.finish();
}

const openUnions = () => ({ authors: createSketchUnion(), texts: createSketchUnion() });

/** Calls back for each kind of the day and for `EVERYTHING`. */
export function visitDistinct(packed: Uint8Array, visit: (key: number, authors: number, texts: number) => void): void {
  const { read, isAtEnd } = createReader(packed);
  while (!isAtEnd()) visit(read(), read(), read());
}

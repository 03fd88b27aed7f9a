import { ENTRIES } from './sketch';

/** What one mention adds to the sketches of its cell. */
export interface SketchedMention {
  /** Code of its cell within the quarter hour. */
  code: number;
  author: number;
  text: number;
}

const FIRST_ROOM = 1_024;

/**
 * What the mentions of one quarter hour add to its sketches, in eight bytes each, in no order: what a sketch cannot forget can
 * be taken out here, and the sketch made again from what is left.
 */
export function createSketchedMentions() {
  // A code has 13 bits and an entry 20: together they are whole in a double.
  let packed = new Float64Array(FIRST_ROOM);
  let count = 0;
  const pack = ({ code, author, text }: SketchedMention): number => (code * ENTRIES + author) * ENTRIES + text;
  return {
    size: (): number => count,

    add(mention: SketchedMention): void {
      if (count === packed.length) {
        const wider = new Float64Array(packed.length * 2);
        wider.set(packed);
        packed = wider;
      }
      packed[count++] = pack(mention);
    },

    /** Takes out one of those that are equal, if there is any. */
    remove(mention: SketchedMention): void {
      const place = packed.subarray(0, count).indexOf(pack(mention));
      if (place >= 0) packed[place] = packed[--count]!;
    },

    /** Drops those whose place is not to stay; places are as they were added where nothing has been taken out. */
    retain(stays: (place: number) => boolean): void {
      const former = count;
      count = 0;
      for (let place = 0; place < former; place++) if (stays(place)) packed[count++] = packed[place]!;
    },

    visit(visitor: (code: number, author: number, text: number) => void): void {
      for (let place = 0; place < count; place++) {
        const value = packed[place]!;
        const head = Math.floor(value / ENTRIES);
        const code = Math.floor(head / ENTRIES);
        visitor(code, head - code * ENTRIES, value - head * ENTRIES);
      }
    },
  };
}
export type SketchedMentions = ReturnType<typeof createSketchedMentions>;

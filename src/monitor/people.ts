import { hash32, SECOND_SEED } from './identity';

/** One appearance of a person in a threat. */
export interface Appearance {
  /** See `authorKey`. */
  author: string;
  isRepost: boolean;
  followers: number;
  /** Whether the account is an old one; null where its age is not known. Said of its own words only. */
  isEstablished: boolean | null;
}

/** Most threats are of one author: typed arrays of up to 64 bytes lie on the heap and cost little to make. */
const FIRST_ROOM = 8;
/** Full to this part, the table is doubled. */
const MOST_FULL = 0.6;

const WROTE = 1;
const REPOSTED = 2;
const AGE_KNOWN = 4;
const ESTABLISHED = 8;

/**
 * The people of one threat, each in 17 bytes of a table that is between a third and three fifths full. What they add up to
 * is kept with every appearance, so that telling it costs the same for ten and for a million. A person is known by two
 * hashes of 32 bits: the chance that any two of a million are taken for one is below one in ten million (n²/2^65).
 */
export function createPeople() {
  let high = new Uint32Array(FIRST_ROOM);
  let low = new Uint32Array(FIRST_ROOM);
  let followers = new Float64Array(FIRST_ROOM);
  let flags = new Uint8Array(FIRST_ROOM);
  const sums = { people: 0, authors: 0, reposters: 0, reach: 0, agesKnown: 0, established: 0 };

  /** The place of a person, or the free one where it belongs: free places have no flag. */
  function placeOf(first: number, second: number): number {
    const mask = flags.length - 1;
    let place = first & mask;
    while (flags[place] !== 0 && (high[place] !== first || low[place] !== second)) place = (place + 1) & mask;
    return place;
  }

  function grow(): void {
    const known = { high, low, followers, flags };
    high = new Uint32Array(known.flags.length * 2);
    low = new Uint32Array(high.length);
    followers = new Float64Array(high.length);
    flags = new Uint8Array(high.length);
    for (let at = 0; at < known.flags.length; at++) {
      if (known.flags[at] === 0) continue;
      const place = placeOf(known.high[at]!, known.low[at]!);
      high[place] = known.high[at]!;
      low[place] = known.low[at]!;
      followers[place] = known.followers[at]!;
      flags[place] = known.flags[at]!;
    }
  }

  function mark(place: number, flag: number, sum: 'authors' | 'reposters' | 'agesKnown' | 'established'): void {
    if ((flags[place]! & flag) !== 0) return;
    flags[place]! |= flag;
    sums[sum]++;
  }

  return {
    /** The table's places, of which each takes 17 bytes: what it costs to keep. */
    room: (): number => flags.length,

    add({ author, isRepost, followers: count, isEstablished }: Appearance): void {
      if (sums.people >= flags.length * MOST_FULL) grow();
      const [first, second] = [hash32(author), hash32(author, SECOND_SEED)];
      const place = placeOf(first, second);
      if (flags[place] === 0) {
        high[place] = first;
        low[place] = second;
        sums.people++;
      }
      if (count > followers[place]!) {
        sums.reach += count - followers[place]!;
        followers[place] = count;
      }
      if (isRepost) {
        mark(place, REPOSTED, 'reposters');
        return;
      }
      mark(place, WROTE, 'authors');
      if (isEstablished !== null) mark(place, AGE_KNOWN, 'agesKnown');
      if (isEstablished) mark(place, ESTABLISHED, 'established');
    },

    /**
     * What they add up to: who wrote something of their own, who reposted, followers of each once by their largest number,
     * authors whose account's age is known, and those of them that had an old one.
     */
    sums: (): Readonly<typeof sums> => sums,
  };
}
export type People = ReturnType<typeof createPeople>;

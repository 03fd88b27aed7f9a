import { hash32, SECOND_SEED } from './identity';

/** Whoever writes, by two hashes of 32 bits. */
export type Person = readonly [number, number];

/** @param author see `authorKey` */
export const personOf = (author: string): Person => [hash32(author), hash32(author, SECOND_SEED)];

/** One appearance of a person in a threat. */
export interface Appearance {
  person: Person;
  isRepost: boolean;
  followers: number;
  /** Whether the account is an old one; null where its age is not known. Said of its own words only. */
  isEstablished: boolean | null;
}

/** Most threats are of one author: typed arrays of up to 64 bytes lie on the heap and cost little to make. */
const FIRST_ROOM = 8;
/** Full to this part, the table of people is doubled. */
const MOST_FULL = 0.6;
const BYTES_A_PERSON = 21;
const BYTES_AN_APPEARANCE = 13;

const WROTE = 1;
const REPOSTED = 2;
const AGE_KNOWN = 4;
const ESTABLISHED = 8;
const SUMS = [
  [WROTE, 'authors'],
  [REPOSTED, 'reposters'],
  [AGE_KNOWN, 'agesKnown'],
  [ESTABLISHED, 'established'],
] as const;

/**
 * The people of one threat and what each appearance of theirs brings: in 21 bytes a place of a table that is between a third
 * and three fifths full, and 13 bytes an appearance. What they add up to is kept with every one that comes or goes, so that
 * telling it costs the same for ten and for a million. The chance that any two of a million are taken for one is below one
 * in ten million (n²/2^65).
 */
export function createPeople() {
  let high = new Uint32Array(FIRST_ROOM);
  let low = new Uint32Array(FIRST_ROOM);
  /** Of each person's appearances the newest, counted from 1; 0 for a free place. */
  let newest = new Uint32Array(FIRST_ROOM);
  /** What each person's appearances amount to: the largest number of followers, and all flags. */
  let most = new Float64Array(FIRST_ROOM);
  let marks = new Uint8Array(FIRST_ROOM);
  let taken = 0;
  let followers = new Float64Array(FIRST_ROOM);
  let flags = new Uint8Array(FIRST_ROOM);
  /** Of each appearance the person's one before it, counted from 1; 0 for none. Of those given up, the next given up. */
  let before = new Uint32Array(FIRST_ROOM);
  let appearances = 0;
  let givenUp = 0;
  const sums = { people: 0, authors: 0, reposters: 0, reach: 0, agesKnown: 0, established: 0 };

  /** The place of a person, or the free one where it belongs. One whose appearances have all gone keeps its place. */
  function placeOf(first: number, second: number): number {
    const mask = newest.length - 1;
    let place = first & mask;
    while (isTaken(place) && (high[place] !== first || low[place] !== second)) place = (place + 1) & mask;
    return place;
  }

  const isTaken = (place: number): boolean => newest[place] !== 0;

  function growPeople(): void {
    const known = { high, low, newest, most, marks };
    // Where many have gone, their places are enough.
    const isCrowded = sums.people >= (known.newest.length * MOST_FULL) / 2;
    high = new Uint32Array(known.newest.length * (isCrowded ? 2 : 1));
    low = new Uint32Array(high.length);
    newest = new Uint32Array(high.length);
    most = new Float64Array(high.length);
    marks = new Uint8Array(high.length);
    taken = 0;
    for (let at = 0; at < known.newest.length; at++) {
      if (known.newest[at] === 0 || known.newest[at] === GONE) continue;
      const place = placeOf(known.high[at]!, known.low[at]!);
      high[place] = known.high[at]!;
      low[place] = known.low[at]!;
      newest[place] = known.newest[at]!;
      most[place] = known.most[at]!;
      marks[place] = known.marks[at]!;
      taken++;
    }
  }

  /** The number of a free appearance, from 1. */
  function openAppearance(): number {
    if (givenUp !== 0) {
      const reused = givenUp;
      givenUp = before[reused - 1]!;
      return reused;
    }
    if (appearances === before.length) {
      followers = widened(followers, new Float64Array(appearances * 2));
      flags = widened(flags, new Uint8Array(appearances * 2));
      before = widened(before, new Uint32Array(appearances * 2));
    }
    return ++appearances;
  }

  const chainOf = (place: number): number => (newest[place] === GONE ? 0 : newest[place]!);

  /** Notes what a person's appearances amount to now, and moves the sums by what is different. */
  function note(place: number, nowMost: number, nowMarks: number): void {
    const was = marks[place]!;
    sums.people += Number(nowMarks !== 0) - Number(was !== 0);
    sums.reach += nowMost - most[place]!;
    for (const [flag, sum] of SUMS) sums[sum] += Number((nowMarks & flag) !== 0) - Number((was & flag) !== 0);
    most[place] = nowMost;
    marks[place] = nowMarks;
  }

  /** What is left of a person once an appearance has gone. */
  function measure(place: number): void {
    let nowMost = 0;
    let nowMarks = 0;
    for (let at = chainOf(place); at !== 0; at = before[at - 1]!) {
      nowMost = Math.max(nowMost, followers[at - 1]!);
      nowMarks |= flags[at - 1]!;
    }
    note(place, nowMost, nowMarks);
  }

  return {
    /** What keeping them costs, in bytes. */
    bytes: (): number => newest.length * BYTES_A_PERSON + before.length * BYTES_AN_APPEARANCE,

    add(appearance: Appearance): void {
      if (taken >= newest.length * MOST_FULL) growPeople();
      const [first, second] = appearance.person;
      const place = placeOf(first, second);
      if (!isTaken(place)) {
        high[place] = first;
        low[place] = second;
        newest[place] = GONE;
        taken++;
      }
      const at = openAppearance();
      followers[at - 1] = appearance.followers;
      flags[at - 1] = flagsOf(appearance);
      before[at - 1] = chainOf(place);
      newest[place] = at;
      note(place, Math.max(most[place]!, appearance.followers), marks[place]! | flags[at - 1]!);
    },

    /** Takes one appearance out again. @returns false where there is none like it */
    remove(appearance: Appearance): boolean {
      const place = placeOf(...appearance.person);
      const wanted = flagsOf(appearance);
      let later = 0;
      for (let at = chainOf(place); at !== 0; later = at, at = before[at - 1]!) {
        if (flags[at - 1] !== wanted || followers[at - 1] !== appearance.followers) continue;
        if (later === 0) newest[place] = before[at - 1] === 0 ? GONE : before[at - 1]!;
        else before[later - 1] = before[at - 1]!;
        measure(place);
        before[at - 1] = givenUp;
        givenUp = at;
        return true;
      }
      return false;
    },

    /**
     * What they add up to: who wrote something of their own, who reposted, followers of each once by their largest number,
     * authors whose account's age is known, and those of them that had an old one.
     */
    sums: (): Readonly<typeof sums> => sums,
  };
}
export type People = ReturnType<typeof createPeople>;

/** Stands for the newest appearance of a person that has none any more. */
const GONE = 0xffffffff;

function flagsOf({ isRepost, isEstablished }: Appearance): number {
  if (isRepost) return REPOSTED;
  if (isEstablished === null) return WROTE;
  return isEstablished ? WROTE | AGE_KNOWN | ESTABLISHED : WROTE | AGE_KNOWN;
}

function widened<Numbers extends Float64Array | Uint32Array | Uint8Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from);
  return into;
}

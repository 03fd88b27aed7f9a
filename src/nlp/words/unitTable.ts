import { Role, type Unit } from './unit';

/** Places a unit takes: 16 of 32 bits, one line of a processor's cache. */
const UNIT_SIZE = 16;

/** Where each fact of a unit stands in `ints`, counted from the unit's place; see `Unit` for what they mean. */
export const UnitField = {
  ROLES: 0,
  /** Bit set of the symbols, number modulo 32. */
  SYMBOL_MASK: 1,
  FORM_HASH: 2,
  BACKED_OFF_HASH: 3,
  /** Where the unit's lists begin in `lists`: symbols, roots, then for training each sort of rows behind their number. */
  LISTS: 4,
  /** Number of symbols in 12 bits, of roots in 12 more, and where the factor stands in `factors`. */
  COUNTS: 5,
  /** In `singles`. */
  VALENCE: 6,
  /** In `doubles`, at half the place. */
  LANGUAGE: 10,
} as const;

/** Where the facts in `shorts` stand, counted from twice the unit's place. */
export const ShortField = {
  /** Three columns each. */
  FEELINGS: 14,
  TURNED: 17,
  /** Seven columns. */
  KINDS: 24,
  /** Length of the form. */
  LETTERS: 31,
} as const;

const MOST_COUNTED = 0xfff;

/** How many symbols a unit has, by its `COUNTS`; they stand first among its lists. */
export function symbolCountOf(counts: number): number {
  return counts & MOST_COUNTED;
}

/** How many roots a unit has, by its `COUNTS`; they stand right behind the symbols. */
export function rootCountOf(counts: number): number {
  return (counts >>> 12) & MOST_COUNTED;
}

/** A reading of an ambiguous unit, its unit given by place. */
export interface PlacedReading {
  readonly place: number;
  readonly before: ReadonlySet<string> | undefined;
  readonly after: ReadonlySet<string> | undefined;
}

/**
 * The facts of all remembered units side by side in memory, so that a text reads numbers and follows no pointers.
 * A unit is named by its place: the facts of the unit at place p are `ints[p + UnitField.…]`. The arrays are replaced when
 * they grow, which happens only while a text's units are read.
 */
export interface UnitTable {
  ints: Int32Array;
  /** The same memory as `ints`. */
  singles: Float32Array;
  doubles: Float64Array;
  shorts: Int16Array;
  lists: Int32Array;
  /** How many units there are. */
  count: number;
  /** Writes down units, each right after the one before, with their readings behind them; gives the place of the first. */
  add(units: readonly Unit[]): number;
  formAt(place: number): string;
  factorAt(place: number): number;
  readingsAt(place: number): readonly PlacedReading[] | undefined;
  /** Keeps the units added so far through every `clear`. */
  keep(): void;
  /** Forgets all units but those kept. */
  clear(): void;
}

/** Place right after a unit's: where the one added next stands. */
export function nextPlace(place: number): number {
  return place + UNIT_SIZE;
}

/** An empty table. */
export function createUnitTable(): UnitTable {
  const forms: string[] = [];
  const readings = new Map<number, readonly PlacedReading[]>();
  /** The few factors there are, each once. */
  const factors: number[] = [];
  let listEnd = 0;
  let keptCount = 0;
  let keptListEnd = 0;

  function view(buffer: ArrayBuffer): void {
    table.ints = new Int32Array(buffer);
    table.singles = new Float32Array(buffer);
    table.doubles = new Float64Array(buffer);
    table.shorts = new Int16Array(buffer);
  }

  function writeNumber(value: number): void {
    if (listEnd === table.lists.length) {
      const wider = new Int32Array(table.lists.length * 2);
      wider.set(table.lists);
      table.lists = wider;
    }
    table.lists[listEnd++] = value;
  }

  function writeList(list: readonly number[]): void {
    for (let index = 0; index < list.length; index++) writeNumber(list[index]!);
  }

  function writeCountedList(list: readonly number[]): void {
    writeNumber(list.length);
    writeList(list);
  }

  function numberOfFactor(factor: number): number {
    const known = factors.indexOf(factor);
    return known === -1 ? factors.push(factor) - 1 : known;
  }

  function write(unit: Unit, isFollowed: boolean): number {
    const place = table.count * UNIT_SIZE;
    if (place === table.ints.length) {
      const narrow = table.ints;
      view(new ArrayBuffer(narrow.byteLength * 2));
      table.ints.set(narrow);
    }
    const { ints, singles, doubles, shorts } = table;
    forms[table.count] = unit.form;
    table.count += 1;
    ints[place + UnitField.ROLES] = isFollowed ? unit.roles | Role.FOLLOWED : unit.roles;
    let mask = 0;
    for (const symbol of unit.symbols) mask |= 1 << (symbol & 31);
    ints[place + UnitField.SYMBOL_MASK] = mask;
    ints[place + UnitField.FORM_HASH] = unit.formHash;
    ints[place + UnitField.BACKED_OFF_HASH] = unit.backedOffHash;
    ints[place + UnitField.LISTS] = listEnd;
    ints[place + UnitField.COUNTS] =
      unit.symbols.length | (unit.roots.length << 12) | (numberOfFactor(unit.factor) << 24);
    writeList(unit.symbols);
    writeList(unit.roots);
    writeCountedList(unit.kindRows);
    writeCountedList(unit.sentimentRows);
    writeCountedList(unit.negatedRows);
    singles[place + UnitField.VALENCE] = unit.valence;
    doubles[(place + UnitField.LANGUAGE) >> 1] = unit.language;
    for (let column = 0; column < 3; column++) {
      shorts[place * 2 + ShortField.FEELINGS + column] = unit.feelings[column]!;
      shorts[place * 2 + ShortField.TURNED + column] = unit.turned[column]!;
    }
    for (let column = 0; column < 7; column++) shorts[place * 2 + ShortField.KINDS + column] = unit.kinds[column]!;
    shorts[place * 2 + ShortField.LETTERS] = unit.form.length;
    return place;
  }

  const table: UnitTable = {
    ints: new Int32Array(0),
    singles: new Float32Array(0),
    doubles: new Float64Array(0),
    shorts: new Int16Array(0),
    lists: new Int32Array(4096),
    count: 0,
    add(units) {
      const first = table.count * UNIT_SIZE;
      for (let index = 0; index < units.length; index++) write(units[index]!, index + 1 < units.length);
      units.forEach((unit, index) => {
        if (unit.readings === undefined) return;
        const placed = unit.readings.map(({ unit: sense, before, after }) => ({
          place: write(sense, index + 1 < units.length),
          before,
          after,
        }));
        readings.set(first + index * UNIT_SIZE, placed);
      });
      return first;
    },
    factorAt: (place) => factors[table.ints[place + UnitField.COUNTS]! >>> 24]!,
    formAt: (place) => forms[place / UNIT_SIZE]!,
    readingsAt: (place) => readings.get(place),
    keep() {
      keptCount = table.count;
      keptListEnd = listEnd;
    },
    clear() {
      table.count = keptCount;
      listEnd = keptListEnd;
      forms.length = keptCount;
      readings.clear();
    },
  };
  view(new ArrayBuffer(1024 * UNIT_SIZE * 4));
  return table;
}

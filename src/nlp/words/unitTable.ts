import type { Unit } from './unit';

/** Places a unit takes: 32 of 32 bits, two lines of a processor's cache. */
const UNIT_SIZE = 32;

/** Where each fact of a unit stands, counted from the unit's place; see `Unit` for what they mean. */
export const UnitField = {
  ROLES: 0,
  /** Bit set of the symbols, number modulo 32. */
  SYMBOL_MASK: 1,
  FORM_HASH: 2,
  BACKED_OFF_HASH: 3,
  /** Where the unit's lists begin in `lists`: symbols, roots, kind rows, sentiment rows, negated rows, one after another. */
  LISTS: 4,
  SYMBOL_COUNT: 5,
  ROOT_COUNT: 6,
  KIND_ROW_COUNT: 7,
  /** Seven columns. */
  KINDS: 8,
  /** Length of the form. */
  LETTERS: 15,
  /** Three columns each. */
  FEELINGS: 16,
  TURNED: 19,
  SENTIMENT_ROW_COUNT: 22,
  NEGATED_ROW_COUNT: 23,
  /** In `singles`. */
  VALENCE: 24,
  /** How many units were added together: they stand one after another from the first. */
  UNITS_OF_SURFACE: 25,
  /** In `doubles`, at half the place. */
  FACTOR: 26,
  LANGUAGE: 28,
} as const;

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
  lists: Int32Array;
  /** How many units there are. */
  count: number;
  /** Writes down units, each right after the one before, with their readings behind them; gives the place of the first. */
  add(units: readonly Unit[]): number;
  formAt(place: number): string;
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
  let listEnd = 0;
  let keptCount = 0;
  let keptListEnd = 0;

  function view(buffer: ArrayBuffer): void {
    table.ints = new Int32Array(buffer);
    table.singles = new Float32Array(buffer);
    table.doubles = new Float64Array(buffer);
  }

  function writeList(list: readonly number[]): number {
    if (listEnd + list.length > table.lists.length) {
      const wider = new Int32Array((table.lists.length + list.length) * 2);
      wider.set(table.lists);
      table.lists = wider;
    }
    for (let index = 0; index < list.length; index++) table.lists[listEnd++] = list[index]!;
    return list.length;
  }

  function write(unit: Unit): number {
    const place = table.count * UNIT_SIZE;
    if (place === table.ints.length) {
      const narrow = table.ints;
      view(new ArrayBuffer(narrow.byteLength * 2));
      table.ints.set(narrow);
    }
    const { ints, singles, doubles } = table;
    forms[table.count] = unit.form;
    table.count += 1;
    ints[place + UnitField.ROLES] = unit.roles;
    let mask = 0;
    for (const symbol of unit.symbols) mask |= 1 << (symbol & 31);
    ints[place + UnitField.SYMBOL_MASK] = mask;
    ints[place + UnitField.FORM_HASH] = unit.formHash;
    ints[place + UnitField.BACKED_OFF_HASH] = unit.backedOffHash;
    ints[place + UnitField.LISTS] = listEnd;
    ints[place + UnitField.SYMBOL_COUNT] = writeList(unit.symbols);
    ints[place + UnitField.ROOT_COUNT] = writeList(unit.roots);
    ints[place + UnitField.KIND_ROW_COUNT] = writeList(unit.kindRows);
    ints[place + UnitField.SENTIMENT_ROW_COUNT] = writeList(unit.sentimentRows);
    ints[place + UnitField.NEGATED_ROW_COUNT] = writeList(unit.negatedRows);
    ints.set(unit.kinds, place + UnitField.KINDS);
    ints[place + UnitField.LETTERS] = unit.form.length;
    ints.set(unit.feelings, place + UnitField.FEELINGS);
    ints.set(unit.turned, place + UnitField.TURNED);
    singles[place + UnitField.VALENCE] = unit.valence;
    doubles[(place + UnitField.FACTOR) >> 1] = unit.factor;
    doubles[(place + UnitField.LANGUAGE) >> 1] = unit.language;
    return place;
  }

  const table: UnitTable = {
    ints: new Int32Array(0),
    singles: new Float32Array(0),
    doubles: new Float64Array(0),
    lists: new Int32Array(4096),
    count: 0,
    add(units) {
      const first = table.count * UNIT_SIZE;
      for (const unit of units) {
        const place = write(unit);
        table.ints[place + UnitField.UNITS_OF_SURFACE] = units.length;
      }
      units.forEach((unit, index) => {
        if (unit.readings === undefined) return;
        const placed = unit.readings.map(({ unit: sense, before, after }) => ({ place: write(sense), before, after }));
        readings.set(first + index * UNIT_SIZE, placed);
      });
      return first;
    },
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

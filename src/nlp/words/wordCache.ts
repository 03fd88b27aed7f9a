import type { UnitBuilder } from './createUnitBuilder';
import type { Unit } from './unit';

const LONGEST_KEPT = 40;

/** Looks up the units of a surface, building them the first time. */
export type UnitLookup = (surface: string, type: number) => readonly Unit[];

/**
 * A bounded memory of units by surface: two generations of at most `size` surfaces each. When the young one is full it
 * becomes the old one, so that words in use stay and the rest is let go. Answers never depend on what is remembered.
 */
export function createUnitLookup(builder: UnitBuilder, size: number): UnitLookup {
  let young = new Map<string, readonly Unit[]>();
  let old = new Map<string, readonly Unit[]>();
  return (surface, type) => {
    const known = young.get(surface);
    if (known !== undefined) return known;
    const units = old.get(surface) ?? builder.buildUnits(surface, type);
    if (surface.length > LONGEST_KEPT) return units;
    if (young.size >= size) {
      old = young;
      young = new Map();
    }
    young.set(surface, units);
    return units;
  };
}

import { hoursId, monthId, quarterHoursId, sketchPart, sketchPartId, wholeDayId } from '../../../models/trendBucket';
import { type CellPlace, HOUR_MS, QUARTER_HOUR_MS } from '../../monitor/trendCells';
import { createZoneClock, DAY_MS } from '../../monitor/zoneClock';

/** Where a moment is counted among the quarter hours. */
export function quarterHourPlace(brand: string, moment: Date): CellPlace {
  return placeInDay(moment, QUARTER_HOUR_MS, (day) => quarterHoursId(brand, day));
}

/** Where a moment's author and text are in the sketches of quarter hours: the slot is that of the day. */
export function sketchPlace(brand: string, moment: Date): CellPlace {
  return placeInDay(moment, QUARTER_HOUR_MS, (day, slot) => sketchPartId(quarterHoursId(brand, day), sketchPart(slot)));
}

/** Where a moment is counted among the hours. */
export function hourPlace(brand: string, moment: Date): CellPlace {
  return placeInDay(moment, HOUR_MS, (day) => hoursId(brand, day));
}

function placeInDay(moment: Date, slotMs: number, idOf: (day: number, slot: number) => string): CellPlace {
  const day = Math.floor(moment.getTime() / DAY_MS);
  const slot = Math.floor((moment.getTime() - day * DAY_MS) / slotMs);
  return { document: idOf(day, slot), slot };
}

/** Tells where moments are counted among the whole days of a zone. */
export function createWholeDayPlaces(brand: string, timeZone: string): (moment: Date) => CellPlace {
  return createDayPlaces(timeZone, (day) => wholeDayId(brand, timeZone, day));
}

/** Tells where moments are counted among the months of a zone. */
export function createMonthPlaces(brand: string, timeZone: string): (moment: Date) => CellPlace {
  return createDayPlaces(timeZone, (day) => monthId(brand, timeZone, day));
}

function createDayPlaces(timeZone: string, idOf: (day: number) => string): (moment: Date) => CellPlace {
  const clock = createZoneClock(timeZone);
  let last: { start: number; end: number; place: CellPlace } | null = null;
  return (moment) => {
    const time = moment.getTime();
    // Most changes of a batch are of one day.
    if (last === null || time < last.start || time >= last.end) {
      const day = clock.dayOf(time);
      const place = { document: idOf(day), slot: 0 };
      last = { start: clock.dayStart(day), end: clock.dayStart(day + 1), place };
    }
    return last.place;
  };
}

import { CommandError } from '../errors';
import { isNumeric, toNumber } from '../values/types';

const DAY_MS = 86_400_000;
const UNIT_MS: Readonly<Record<string, number>> = {
  millisecond: 1,
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: DAY_MS,
  week: 7 * DAY_MS,
};
const UNIT_MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** Bins are counted from 2000-01-01T00:00 in the time zone, which was a Saturday. */
const REFERENCE_MS = Date.UTC(2000, 0, 1);
const REFERENCE_WEEKDAY = 6;

/**
 * `$dateTrunc`: the start of the bin that a date falls in, by the clocks of a time zone, clock changes included.
 * https://www.mongodb.com/docs/manual/reference/operator/aggregation/dateTrunc/
 */
export function truncateDate({
  date,
  unit,
  binSize = 1,
  timezone = 'UTC',
  startOfWeek = 'sunday',
}: Record<string, unknown>): Date | null {
  if ([date, unit, binSize, timezone, startOfWeek].some((value) => value === null || value === undefined)) return null;
  if (!(date instanceof Date)) throw new CommandError('Location5439012', '$dateTrunc requires a date');
  const size = isNumeric(binSize) ? toNumber(binSize) : Number.NaN;
  if (!Number.isInteger(size) || size < 1)
    throw new CommandError('Location5439018', "$dateTrunc requires 'binSize' to be a positive integer");
  const offsetAt = toOffsetAt(String(timezone));
  const at = date.getTime();
  const local = at + offsetAt(at);
  const months = UNIT_MONTHS[String(unit)];
  if (months) return new Date(toUtc(truncateMonths(local, months * size), offsetAt));
  const unitMs = UNIT_MS[String(unit)];
  if (!unitMs) throw new CommandError('Location5439013', `$dateTrunc: unknown time unit ${String(unit)}`);
  const reference = unit === 'week' ? REFERENCE_MS + daysToWeekStart(String(startOfWeek)) * DAY_MS : REFERENCE_MS;
  const start = reference + Math.floor((local - reference) / (unitMs * size)) * unitMs * size;
  return new Date(unitMs < DAY_MS ? at - (local - start) : toUtc(start, offsetAt));
}

function daysToWeekStart(name: string): number {
  const weekday = WEEKDAYS.indexOf(name.toLowerCase().slice(0, 3) as (typeof WEEKDAYS)[number]);
  if (weekday < 0) throw new CommandError('Location5439015', `$dateTrunc: unknown day of week ${name}`);
  return (weekday - REFERENCE_WEEKDAY + 7) % 7;
}

function truncateMonths(local: number, size: number): number {
  const date = new Date(local);
  const months = (date.getUTCFullYear() - 2000) * 12 + date.getUTCMonth();
  return Date.UTC(2000, Math.floor(months / size) * size, 1);
}

/** The moment when clocks show `local`: the earlier of two, and the end of the gap where they never do. */
function toUtc(local: number, offsetAt: (at: number) => number): number {
  const moments = [local - DAY_MS, local + DAY_MS].map((near) => local - offsetAt(near));
  const shown = moments.filter((moment) => moment + offsetAt(moment) === local);
  return shown.length > 0 ? Math.min(...shown) : Math.max(...moments);
}

const MOST_ZONES = 100;
const MOST_OFFSETS = 20_000;
/** Zones change their clocks on quarter hours. */
const OFFSET_STEP_MS = 900_000;
const zones = new Map<string, (at: number) => number>();

/** How far the clocks of a zone (`Asia/Jakarta`, `UTC`, `+05:30`, `+07`) are ahead of UTC at a moment, in ms. */
function toOffsetAt(zone: string): (at: number) => number {
  const known = zones.get(zone);
  if (known) return known;
  const fixed = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(zone);
  const offsetAt = fixed
    ? () => (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000
    : namedOffset(zone);
  if (zones.size >= MOST_ZONES) zones.clear();
  zones.set(zone, offsetAt);
  return offsetAt;
}

function namedOffset(zone: string): (at: number) => number {
  if (zone === 'UTC' || zone === 'GMT') return () => 0;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  } catch {
    throw new CommandError('Location40485', `unrecognized time zone identifier: "${zone}"`);
  }
  const offsets = new Map<number, number>();
  return (at) => {
    const step = Math.floor(at / OFFSET_STEP_MS);
    const kept = offsets.get(step);
    if (kept !== undefined) return kept;
    const parts = Object.fromEntries(
      format.formatToParts(step * OFFSET_STEP_MS).map(({ type, value }) => [type, value]),
    );
    const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
    const clock = Date.UTC(
      year,
      Number(parts.month) - 1,
      Number(parts.day),
      Number(parts.hour),
      Number(parts.minute),
      Number(parts.second),
    );
    const offset = clock - step * OFFSET_STEP_MS;
    if (offsets.size >= MOST_OFFSETS) offsets.clear();
    offsets.set(step, offset);
    return offset;
  };
}

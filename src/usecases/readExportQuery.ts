import { AppError } from '../errors';
import { parseDateTime } from '../monitor/dateTime';
import { TREND_DIMENSIONS, type TrendFilter } from '../monitor/foldTrend';
import { TREND_INTERVALS, WEEKDAYS } from '../monitor/timeBuckets';
import { CHANNELS, LANGUAGES, MENTION_KINDS, POLARITIES } from '../nlp/doc';
import type { MentionFilter } from './readMentions';
import type { TrendInput } from './readTrend';

/** Parameters of an address as they were sent. */
export type ExportQuery = Readonly<Record<string, unknown>>;

const FILTERS = { kinds: MENTION_KINDS, channels: CHANNELS, languages: LANGUAGES, polarities: POLARITIES } as const;
const TREND_NAMES = ['from', 'to', 'interval', 'timeZone', 'weekStart', 'groupBy', ...Object.keys(FILTERS)];
const MENTION_NAMES = ['from', 'to', 'author', ...Object.keys(FILTERS)];
const DEFAULT_DAYS = 30;
const DAY_MS = 24 * 3_600_000;
const MAX_LENGTH = 1_000;

/**
 * The question in the address of a trend. Without `from` and `to` it is the last thirty days; lists are parted by commas.
 * @param others names of parameters that the caller reads itself
 * @throws AppError BAD_USER_INPUT naming the parameter
 */
export function readTrendQuery(
  brand: string,
  query: ExportQuery,
  now: Date,
  others: readonly string[] = [],
): TrendInput {
  checkNames(query, [...TREND_NAMES, ...others]);
  const to = readMoment(query, 'to') ?? now;
  return {
    brand,
    from: readMoment(query, 'from') ?? new Date(to.getTime() - DEFAULT_DAYS * DAY_MS),
    to,
    interval: readOne(query, 'interval', TREND_INTERVALS) ?? 'DAY',
    timeZone: readText(query, 'timeZone'),
    weekStart: readOne(query, 'weekStart', WEEKDAYS),
    groupBy: readMany(query, 'groupBy', TREND_DIMENSIONS),
    filter: readFilter(query),
  };
}

/** The filter in the address of a list of mentions. @throws AppError BAD_USER_INPUT naming the parameter */
export function readMentionQuery(query: ExportQuery): MentionFilter {
  checkNames(query, MENTION_NAMES);
  return {
    ...(readFilter(query) as MentionFilter),
    from: readMoment(query, 'from'),
    to: readMoment(query, 'to'),
    author: readText(query, 'author'),
  };
}

/** A whole number within a range. @throws AppError BAD_USER_INPUT */
export function readSize(query: ExportQuery, name: string, fallback: number, min: number, max: number): number {
  const value = readText(query, name);
  if (value === null) return fallback;
  if (/^\d{1,5}$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value);
  throw refuse(name, `a whole number from ${min} to ${max}`);
}

function readFilter(query: ExportQuery): TrendFilter {
  return Object.fromEntries(
    Object.entries(FILTERS).map(([name, values]) => [name, readMany(query, name, values as readonly string[])]),
  );
}

function checkNames(query: ExportQuery, names: readonly string[]): void {
  for (const name of Object.keys(query)) {
    if (names.includes(name)) continue;
    throw new AppError('BAD_USER_INPUT', `There is no parameter '${name.slice(0, 64)}': use ${names.join(', ')}.`);
  }
}

function readText(query: ExportQuery, name: string): string | null {
  const value = query[name];
  if (value === undefined || value === '') return null;
  if (typeof value === 'string' && value.length <= MAX_LENGTH) return value;
  throw refuse(name, `given once, with at most ${MAX_LENGTH} characters`);
}

function readMoment(query: ExportQuery, name: string): Date | null {
  const value = readText(query, name);
  if (value === null) return null;
  // In an address a plus is a space, unless it was written as %2B.
  const moment = parseDateTime(value.replace(' ', '+'));
  if (moment === null) throw refuse(name, 'a moment with a zone, such as 2026-11-01T00:00:00%2B07:00');
  return moment;
}

function readOne<Value extends string>(query: ExportQuery, name: string, values: readonly Value[]): Value | null {
  return readMany(query, name, values)?.[0] ?? null;
}

function readMany<Value extends string>(query: ExportQuery, name: string, values: readonly Value[]): Value[] | null {
  const text = readText(query, name);
  return (
    text?.split(',').map((part) => {
      const value = values.find((each) => each === part.trim().toUpperCase());
      if (value === undefined) throw refuse(name, `one or more of ${values.join(', ')}`);
      return value;
    }) ?? null
  );
}

function refuse(name: string, what: string): AppError {
  return new AppError('BAD_USER_INPUT', `\`${name}\` must be ${what}.`);
}

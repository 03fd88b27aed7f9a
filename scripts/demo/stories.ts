import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DateTime } from 'luxon';

export interface DemoBrand {
  slug: string;
  name: string;
  aliases: string[];
  handles: string[];
  competitors: string[];
  timeZone: string;
}

/** A row of examples/demo; see the README there. */
interface StoryRow {
  day: number;
  time?: string;
  offset?: number;
  externalId: string;
  author: { handle: string; followers: number; accountAgeDays: number };
  [field: string]: unknown;
}

export interface LiveRow {
  brand: string;
  /** Seconds after the stream begins. */
  offset: number;
  row: StoryRow;
}

export function readBrands(folder: string): DemoBrand[] {
  return JSON.parse(readFileSync(path.join(folder, 'brands.json'), 'utf8')) as DemoBrand[];
}

/** A brand's story: what has happened in the last thirty days, as NDJSON rows for /ingest, and what is still to come. */
export function readStory(folder: string, brand: DemoBrand, now: Date): { history: object[]; live: LiveRow[] } {
  const rows = readFileSync(path.join(folder, `${brand.slug}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as StoryRow);
  return {
    history: rows
      .filter((row) => row.offset === undefined)
      .map((row) => toMention(row, momentOf(row, brand.timeZone, now))),
    live: rows.flatMap((row) => (row.offset === undefined ? [] : [{ brand: brand.slug, offset: row.offset, row }])),
  };
}

/** The row as /ingest takes it; the account's age counts back from the moment it was posted. */
export function toMention(row: StoryRow, postedAt: Date): object {
  const { day: _day, time: _time, offset: _offset, author, ...mention } = row;
  const accountCreatedAt = new Date(postedAt.getTime() - author.accountAgeDays * 24 * 3_600_000);
  return { ...mention, postedAt, author: { handle: author.handle, followers: author.followers, accountCreatedAt } };
}

function momentOf(row: StoryRow, timeZone: string, now: Date): Date {
  const [hour = 0, minute = 0, second = 0] = (row.time ?? '').split(':').map(Number);
  return DateTime.fromJSDate(now, { zone: timeZone })
    .plus({ days: row.day })
    .set({ hour, minute, second, millisecond: 0 })
    .toJSDate();
}

import type { UserError } from '../errors';
import type { Channel } from '../nlp/doc';

/** One mention as a client sends it; types are checked at the door, values here. */
export interface MentionInput {
  externalId: string;
  channel: Channel;
  text: string;
  postedAt: Date;
  url?: string | null;
  author: { handle: string; followers?: number | null; accountCreatedAt?: Date | null };
  /** externalIds on the same channel. */
  replyTo?: string | null;
  repostOf?: string | null;
  engagement?: { likes?: number | null; replies?: number | null; shares?: number | null; views?: number | null } | null;
}

export const MAX_TEXT_LENGTH = 20_000;
const MAX_EXTERNAL_ID_LENGTH = 256;
const MAX_HANDLE_LENGTH = 128;
const MAX_URL_LENGTH = 2_048;
/** What an Int of GraphQL can answer. */
const MAX_COUNT = 2 ** 31 - 1;
/** Clocks differ; a day covers every zone mistake too. */
const MAX_AHEAD_MS = 24 * 3_600_000;
const EARLIEST = Date.UTC(2000, 0, 1);

/** The first thing wrong with a row, or null. Paths are relative to the row. */
export function checkMention(input: MentionInput, now: Date): UserError | null {
  return (
    checkId('externalId', input.externalId) ??
    checkText(input.text) ??
    checkPostedAt(input.postedAt, now) ??
    checkHandle(input.author.handle) ??
    checkCount(['author', 'followers'], input.author.followers) ??
    (input.replyTo == null ? null : checkId('replyTo', input.replyTo)) ??
    (input.repostOf == null ? null : checkId('repostOf', input.repostOf)) ??
    checkUrl(input.url) ??
    checkEngagement(input)
  );
}

function checkId(field: string, value: string): UserError | null {
  if (value.trim() !== '' && value.length <= MAX_EXTERNAL_ID_LENGTH) return null;
  return {
    code: 'EXTERNAL_ID_INVALID',
    message: `${field} has 1 to ${MAX_EXTERNAL_ID_LENGTH} characters and is not blank; this has ${value.length}.`,
    path: [field],
  };
}

/** Shared with `analyze`: only an empty, blank or too long text is an error. */
export function checkText(text: string): UserError | null {
  if (text.trim() === '') return { code: 'TEXT_EMPTY', message: 'The text is empty or blank.', path: ['text'] };
  if (text.length <= MAX_TEXT_LENGTH) return null;
  return {
    code: 'TEXT_TOO_LONG',
    message: `The text has ${text.length} UTF-16 units; at most ${MAX_TEXT_LENGTH} are taken.`,
    path: ['text'],
  };
}

function checkPostedAt(postedAt: Date, now: Date): UserError | null {
  const time = postedAt.getTime();
  if (time > now.getTime() + MAX_AHEAD_MS) {
    return { code: 'POSTED_AT_IN_FUTURE', message: 'postedAt is more than a day ahead of now.', path: ['postedAt'] };
  }
  if (time >= EARLIEST) return null;
  return { code: 'POSTED_AT_TOO_EARLY', message: 'postedAt is before the year 2000.', path: ['postedAt'] };
}

function checkHandle(handle: string): UserError | null {
  const bare = handle.trim().replace(/^@/, '');
  if (bare !== '' && handle.length <= MAX_HANDLE_LENGTH) return null;
  return {
    code: 'HANDLE_INVALID',
    message: `author.handle has 1 to ${MAX_HANDLE_LENGTH} characters and is not blank.`,
    path: ['author', 'handle'],
  };
}

function checkUrl(url: string | null | undefined): UserError | null {
  if (url == null || (url.length <= MAX_URL_LENGTH && /^https?:\/\//i.test(url) && URL.canParse(url))) return null;
  return {
    code: 'URL_INVALID',
    message: `url is an http or https address of at most ${MAX_URL_LENGTH} characters.`,
    path: ['url'],
  };
}

function checkEngagement(input: MentionInput): UserError | null {
  for (const [name, value] of Object.entries(input.engagement ?? {})) {
    const error = checkCount(['engagement', name], value);
    if (error !== null) return error;
  }
  return null;
}

function checkCount(path: string[], value: number | null | undefined): UserError | null {
  if (value == null || (Number.isInteger(value) && value >= 0 && value <= MAX_COUNT)) return null;
  return { code: 'COUNT_INVALID', message: `${path.join('.')} is a whole number from 0 to ${MAX_COUNT}.`, path };
}

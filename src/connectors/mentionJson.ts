import type { UserError } from '../errors';
import { parseDateTime } from '../monitor/dateTime';
import { CHANNELS, type Channel } from '../nlp/doc';

/** The shape of one mention as read from JSON. */
export interface MentionJson {
  externalId: string;
  channel: Channel;
  text: string;
  postedAt: Date;
  url: string | null;
  author: { handle: string; followers: number | null; accountCreatedAt: Date | null };
  replyTo: string | null;
  repostOf: string | null;
  engagement: { likes: number | null; replies: number | null; shares: number | null; views: number | null } | null;
}

export type ReadMention = { mention: MentionJson; error: null } | { mention: null; error: UserError };

/** A value of the wrong type, with the place where it stands. Not an Error: every row may have one, and none needs a stack. */
class TypeFault {
  readonly message: string;
  constructor(
    readonly path: string[],
    expected: string,
  ) {
    this.message = `${path.length > 0 ? path.join('.') : 'The row'} must be ${expected}.`;
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Reads one JSON value as a mention; a missing or wrongly typed value is told, not guessed. Unknown fields are left aside. */
export function readMentionJson(value: unknown): ReadMention {
  try {
    return { mention: toMention(value), error: null };
  } catch (fault) {
    if (!(fault instanceof TypeFault)) throw fault;
    return { mention: null, error: { code: 'WRONG_TYPE', message: fault.message, path: fault.path } };
  }
}

function toMention(value: unknown): MentionJson {
  const row = objectAt(value, []);
  const author = objectAt(row.author, ['author']);
  const engagement = row.engagement == null ? null : objectAt(row.engagement, ['engagement']);
  const channel = CHANNELS.find((each) => each === row.channel);
  if (channel === undefined) throw new TypeFault(['channel'], `one of ${CHANNELS.join(', ')}`);
  return {
    externalId: text(row, 'externalId'),
    channel,
    text: text(row, 'text'),
    postedAt: moment(row.postedAt, ['postedAt']),
    url: optionalText(row, 'url'),
    author: {
      handle: text(author, 'handle', ['author']),
      followers: optionalNumber(author, 'followers', ['author']),
      accountCreatedAt:
        author.accountCreatedAt == null ? null : moment(author.accountCreatedAt, ['author', 'accountCreatedAt']),
    },
    replyTo: optionalText(row, 'replyTo'),
    repostOf: optionalText(row, 'repostOf'),
    engagement: engagement && {
      likes: optionalNumber(engagement, 'likes', ['engagement']),
      replies: optionalNumber(engagement, 'replies', ['engagement']),
      shares: optionalNumber(engagement, 'shares', ['engagement']),
      views: optionalNumber(engagement, 'views', ['engagement']),
    },
  };
}

function objectAt(value: unknown, path: string[]): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new TypeFault(path, 'an object');
}

function text(row: JsonObject, name: string, path: string[] = []): string {
  const value = row[name];
  if (typeof value === 'string') return value;
  throw new TypeFault([...path, name], 'a text');
}

function optionalText(row: JsonObject, name: string): string | null {
  return row[name] == null ? null : text(row, name);
}

function optionalNumber(row: JsonObject, name: string, path: string[]): number | null {
  const value = row[name];
  if (value == null) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new TypeFault([...path, name], 'a whole number');
}

function moment(value: unknown, path: string[]): Date {
  const parsed = typeof value === 'string' ? parseDateTime(value) : null;
  if (parsed !== null) return parsed;
  throw new TypeFault(path, 'a moment as RFC 3339 with a zone, such as 2026-03-01T09:30:00+07:00');
}

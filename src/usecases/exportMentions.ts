import type { MentionRow } from '../../models/mention';
import type { ExportRow } from '../connectors/exportRows';
import type { Actor } from './authorize';
import type { Deps } from './deps';
import { encodePlace, MAX_PAGE } from './pages';
import { type MentionFilter, readMentions } from './readMentions';

export const MENTION_COLUMNS = [
  'externalId',
  'channel',
  'postedAt',
  'handle',
  'followers',
  'url',
  'repostOf',
  'replyTo',
  'kind',
  'confidence',
  'polarity',
  'score',
  'language',
  'aspects',
  'likes',
  'replies',
  'shares',
  'views',
  'engine',
  'text',
];

/**
 * Every mention of a brand that passes a filter, newest first, page by page: memory holds one page, and a reader may be as
 * slow as it likes. The first page is read before it returns, so that what is wrong is told before anything is sent.
 * @param beforeNext awaited before each page but the first is read
 * @throws AppError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT
 */
export async function exportMentions(
  deps: Deps,
  brand: string,
  filter: MentionFilter,
  actor: Actor,
  beforeNext: () => Promise<void>,
): Promise<AsyncIterable<ExportRow>> {
  const read = (after: string | null) => readMentions(deps, { brand, filter, first: MAX_PAGE, after }, actor);
  const first = await read(null);
  return (async function* () {
    for (let page = first; ; ) {
      yield* page.rows.map(toRow);
      if (!page.hasNextPage) return;
      const last = page.rows.at(-1)!;
      await beforeNext();
      page = await read(encodePlace(last.postedAt, last._id));
    }
  })();
}

function toRow({ author, analysis, engagement, ...row }: MentionRow): ExportRow {
  return {
    externalId: row.externalId,
    channel: row.channel,
    postedAt: row.postedAt.toISOString(),
    handle: author.handle,
    followers: author.followers,
    url: row.url,
    repostOf: row.repostOf,
    replyTo: row.replyTo,
    kind: analysis.kind,
    confidence: analysis.confidence,
    polarity: analysis.sentiment.polarity,
    score: analysis.sentiment.score,
    language: analysis.language,
    aspects: analysis.aspects.join(' '),
    likes: engagement?.likes ?? null,
    replies: engagement?.replies ?? null,
    shares: engagement?.shares ?? null,
    views: engagement?.views ?? null,
    engine: analysis.engine,
    text: row.text,
  };
}

import type { MentionRow } from '../../models/mention';
import type { ThreatRow } from '../../models/threat';
import type { ExportRow } from '../connectors/exportRows';
import type { Actor } from './authorize';
import type { Deps } from './deps';
import { encodePlace, MAX_PAGE } from './pages';
import { type MentionFilter, readMentions } from './readMentions';
import { shownThreat } from './readThreats';

interface ExportParts {
  /** Makes the id that GraphQL knows the same thing by. */
  toGlobalId(tag: 'Mention' | 'Threat', id: string): string;
  /** Awaited before each page but the first is read. */
  beforeNext(): Promise<void>;
}

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
  'id',
  'threat',
];

/**
 * Every mention of a brand that passes a filter, newest first, page by page: memory holds one page, and a reader may be as
 * slow as it likes. The first page is read before it returns, so that what is wrong is told before anything is sent.
 * @throws AppError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT
 */
export async function exportMentions(
  deps: Deps,
  brand: string,
  filter: MentionFilter,
  actor: Actor,
  { toGlobalId, beforeNext }: ExportParts,
): Promise<AsyncIterable<ExportRow>> {
  const read = (after: string | null) => readMentions(deps, { brand, filter, first: MAX_PAGE, after }, actor);
  const first = await read(null);
  return (async function* () {
    for (let page = first; ; ) {
      const threats = await findShownThreats(deps, page.rows);
      for (const row of page.rows) {
        const threat = threats.get(row._id);
        yield {
          ...toRow(row),
          id: toGlobalId('Mention', row._id),
          threat: threat === undefined ? null : toGlobalId('Threat', threat),
        };
      }
      if (!page.hasNextPage) return;
      const last = page.rows.at(-1)!;
      await beforeNext();
      page = await read(encodePlace(last.postedAt, last._id));
    }
  })();
}

/** Ids of the threats that mentions are shown under, by those of the mentions. */
async function findShownThreats({ models }: Deps, mentions: readonly MentionRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(mentions.flatMap(({ threats }) => threats))];
  const rows = await models.Threat.find({ _id: { $in: ids } }, { scope: 1 }).lean<Pick<ThreatRow, '_id' | 'scope'>[]>();
  const known = new Map(rows.map((row) => [row._id, row]));
  return new Map(
    mentions.flatMap(({ _id, threats }) => {
      const shown = shownThreat(threats.flatMap((id) => known.get(id) ?? []));
      return shown === undefined ? [] : [[_id, shown._id] as const];
    }),
  );
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

import { type Answer, codeOf, type LoadClient, noteRefusal } from './client';
import type { MentionSource } from './mentions';
import { type Pace, startPace } from './pace';
import type { Tally } from './tally';

/** Rows of one request, by door. */
const GRAPHQL_ROWS = 50;
const NDJSON_ROWS = 150;
const ROWS_A_TURN = GRAPHQL_ROWS + NDJSON_ROWS;
const AT_ONCE = 6;
const BUSY_MS = 1_000;
export const INGEST = `mutation Ingest($input: IngestMentionsInput!) {
  ingestMentions(input: $input) { accepted duplicates updated rejected errors { code message } }
}`;

interface Counts {
  accepted: number;
  duplicates: number;
  updated: number;
  rejected: number;
}

/**
 * Sends mentions of several brands by both doors in turn. A batch is sent until it is acknowledged, so that what was made is
 * what must be there in the end.
 * @param rate rows a second; Infinity: as fast as they are acknowledged
 */
export function sendMentions(
  client: LoadClient,
  sources: readonly MentionSource[],
  rate: number,
  readTally: () => Tally,
): Pace {
  let turn = 0;
  return startPace((rate / ROWS_A_TURN) * 2, AT_ONCE, async (dueAt) => {
    const isNdjson = turn % 2 === 1;
    const source = pickSource(sources, turn++);
    const rows = source.next(isNdjson ? NDJSON_ROWS : GRAPHQL_ROWS);
    const kind = isNdjson ? 'ingest NDJSON' : 'ingest GraphQL';
    for (;;) {
      const answer = await send(client, source.brand, rows, isNdjson).catch((error: Error) => {
        readTally().failed(`${kind}: ${error.message}`);
        return null;
      });
      if (answer === null) readTally().add('away', 1);
      else if (codeOf(answer) === null) {
        noteCounts(readTally(), kind, countsOf(answer), rows.length);
        readTally().answered(kind, performance.now() - dueAt);
        return;
      } else noteRefusal(readTally(), kind, answer);
      await new Promise((resolve) => setTimeout(resolve, answer === null ? 0 : BUSY_MS));
    }
  });
}

/** The first brand gets half of all, each next one half of what is left. */
function pickSource(sources: readonly MentionSource[], turn: number): MentionSource {
  let place = 0;
  for (let pair = Math.floor(turn / 2); pair % 2 === 1 && place < sources.length - 1; pair = (pair - 1) / 2) place++;
  return sources[place]!;
}

function send(client: LoadClient, brand: string, rows: readonly object[], isNdjson: boolean): Promise<Answer | null> {
  if (!isNdjson) return client.graphql(INGEST, { input: { brand, mentions: rows } });
  return client.post(`/ingest/${brand}`, 'application/x-ndjson', rows.map((row) => JSON.stringify(row)).join('\n'));
}

function countsOf({ body }: Answer): Counts {
  return (body.data?.ingestMentions ?? body) as unknown as Counts;
}

function noteCounts(tally: Tally, kind: string, counts: Counts, rows: number): void {
  const { accepted, duplicates, updated, rejected } = counts;
  tally.add('mentions', accepted);
  if (rejected !== 0 || accepted + duplicates + updated !== rows)
    tally.failed(`${kind}: ${rows} good rows were answered ${JSON.stringify(counts).slice(0, 300)}`);
}

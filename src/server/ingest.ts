import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { FastifyInstance } from 'fastify';
import { readMentionJson } from '../connectors/mentionJson';
import { AppError, type UserError } from '../errors';
import type { Actor } from '../usecases/authorize';
import type { MentionInput } from '../usecases/checkMention';
import type { Deps } from '../usecases/deps';
import { type IngestStatus, ingestMentions, MAX_BATCH } from '../usecases/ingestMentions';
import { type Budget, ENTRY_COST } from './budget';
import { type ConnectionLimit, leaveAfter } from './connectionLimit';
import type { KeyWatch } from './keyWatch';
import { actorOf } from './routeAccess';

export const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** More than 8 MiB hold of rows with all that a mention must have. */
export const MAX_ROWS = 100_000;

interface RowResult {
  index: number;
  status: IngestStatus;
  /** Absent for a rejected row. */
  id?: string;
  error?: UserError;
}

interface IngestParts {
  deps: Deps;
  budget: Budget;
  limit: ConnectionLimit;
  keyWatch: KeyWatch;
}

type Row = { mention: MentionInput; error: null } | { mention: null; error: UserError };

/**
 * `POST /ingest/:brand`: mentions as a JSON array or as NDJSON, up to 100,000 within 8 MiB, each judged by itself. A key that
 * is good no more has the rest of its body refused.
 */
export async function registerIngest(
  app: FastifyInstance,
  { deps, budget, limit, keyWatch }: IngestParts,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: MAX_BODY_BYTES },
      (_request, body, done) => {
        done(null, body);
      },
    );
    scope.addContentTypeParser(
      ['application/x-ndjson', 'application/ndjson', 'application/jsonl'],
      (request, payload, done) => {
        const isTooLarge = Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES;
        done(isTooLarge ? tooLarge('8 MiB') : null, payload);
      },
    );
    scope.post<{ Params: { brand: string }; Querystring: { notify?: string } }>(
      '/ingest/:brand',
      {
        config: { access: 'ingest', takesLong: true },
        // Before any of the body is held.
        onRequest: async (request, { raw }) => leaveAfter(raw, limit.ingestAs(actorOf(request).keyId)),
      },
      (request, { raw }) => {
        const actor = actorOf(request);
        const watch = new AbortController();
        leaveAfter(
          raw,
          keyWatch.watch(request.credential!, actor, (error) => watch.abort(error)),
        );
        const chargeRows = createRowCharge(budget, actor.keyId);
        const charge = (count: number): void => {
          watch.signal.throwIfAborted();
          chargeRows(count);
        };
        const { brand } = request.params;
        const notify = readNotify(request.query.notify);
        const rows =
          typeof request.body === 'string' ? rowsOfArray(request.body) : rowsOfLines(request.body as Readable);
        return ingestRows(deps, { brand, notify }, rows, actor, charge);
      },
    );
  });
}

/** A point a row; the request has paid for the first one. @returns pays for more rows, or throws RATE_LIMITED */
function createRowCharge(budget: Budget, keyId: string): (rows: number) => void {
  let paid = ENTRY_COST;
  let taken = 0;
  return (rows) => {
    const due = Math.max(0, taken + rows - paid);
    budget.charge(keyId, due, rows);
    paid += due;
    taken += rows;
  };
}

function readNotify(value: string | undefined): boolean {
  if (value === undefined || value === 'true') return true;
  if (value === 'false') return false;
  throw new AppError('BAD_USER_INPUT', '`notify` must be true or false.');
}

/**
 * Takes rows in batch by batch, each paid for before it is stored. Between two of them other work gets its turn, also where
 * every row is refused.
 * @throws AppError as `ingestMentions` does, PAYLOAD_TOO_LARGE, RATE_LIMITED; with how far the body has been dealt with
 */
async function ingestRows(
  deps: Deps,
  target: { brand: string; notify: boolean },
  rows: Iterable<Row> | AsyncIterable<Row>,
  actor: Actor,
  charge: (rows: number) => void,
) {
  const results: RowResult[] = [];
  let batch: Row[] = [];
  const flush = async (): Promise<void> => {
    charge(batch.length);
    const mentions = batch.flatMap(({ mention }) => mention ?? []);
    const outcomes = (await ingestMentions(deps, { ...target, mentions }, actor)).values();
    if (batch.length > mentions.length) deps.meter.ingested('REJECTED', batch.length - mentions.length);
    for (const row of batch) {
      const index = results.length;
      if (row.error !== null) {
        results.push({ index, status: 'REJECTED', error: row.error });
        continue;
      }
      const { status, mention, error } = outcomes.next().value!;
      results.push({ index, status, ...(mention && { id: mention._id }), ...(error && { error }) });
    }
    batch = [];
  };
  try {
    for await (const row of rows) {
      if (results.length + batch.length === MAX_ROWS) throw tooLarge('100,000 rows');
      batch.push(row);
      if (batch.length === MAX_BATCH) await flush();
    }
    await flush();
  } catch (error) {
    // What has been stored stays, and the client has to know how much that is.
    if (!(error instanceof AppError) || results.length === 0) throw error;
    const { code, message, details } = error;
    throw new AppError(code, message, { ...details, rows: results.length, ...countResults(results) });
  }
  return { ...countResults(results), results };
}

function countResults(results: readonly RowResult[]) {
  const counts: Record<IngestStatus, number> = { ACCEPTED: 0, DUPLICATE: 0, UPDATED: 0, REJECTED: 0 };
  for (const { status } of results) counts[status]++;
  const { ACCEPTED: accepted, DUPLICATE: duplicates, UPDATED: updated, REJECTED: rejected } = counts;
  return { accepted, duplicates, updated, rejected };
}

function* rowsOfArray(body: string): Iterable<Row> {
  let values: unknown;
  try {
    values = JSON.parse(body);
  } catch {
    throw new AppError('BAD_USER_INPUT', 'The body is not JSON. Nothing was stored.');
  }
  if (!Array.isArray(values))
    throw new AppError('BAD_USER_INPUT', 'The body must be a JSON array of mentions. Nothing was stored.');
  if (values.length > MAX_ROWS) throw tooLarge('100,000 rows');
  for (const value of values) yield readMentionJson(value);
}

/** Lines as they arrive. The stream is left open on a fault, so that the answer still reaches the client. */
async function* rowsOfLines(body: Readable): AsyncIterable<Row> {
  const decoder = new StringDecoder('utf8');
  let bytes = 0;
  let rest = '';
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_BODY_BYTES) throw tooLarge('8 MiB');
    const piece = decoder.write(chunk as Buffer);
    // A long line in small pieces is not gone through again with each of them.
    if (!piece.includes('\n')) {
      rest += piece;
      continue;
    }
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    for (const line of lines) if (line.trim() !== '') yield readLine(line);
  }
  rest += decoder.end();
  if (rest.trim() !== '') yield readLine(rest);
}

function tooLarge(limit: string): AppError {
  return new AppError(
    'PAYLOAD_TOO_LARGE',
    `The body has more than ${limit}. It is dealt with as far as \`rows\` says, not at all without it; send the rest in parts.`,
  );
}

const NOT_JSON: Row = { mention: null, error: { code: 'NOT_JSON', message: 'The line is not JSON.', path: [] } };

function readLine(line: string): Row {
  const value = parseLine(line);
  return value === undefined ? NOT_JSON : readMentionJson(value);
}

/** The value of a line; undefined for one that is not JSON. Each may be none, so nothing is spent on traces of the stack. */
function parseLine(line: string): unknown {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

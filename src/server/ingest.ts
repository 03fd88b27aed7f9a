import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { readMentionJson } from '../connectors/mentionJson';
import { AppError, type UserError } from '../errors';
import type { Actor } from '../usecases/authorize';
import type { MentionInput } from '../usecases/checkMention';
import type { Deps } from '../usecases/deps';
import { ingestMentions, MAX_BATCH } from '../usecases/ingestMentions';
import type { Budget, BudgetState } from './budget';
import { budgetHeaders } from './budgetHeaders';
import { rateLimited } from './queryGuard';
import { actorOf } from './routeAccess';

export const MAX_BODY_BYTES = 8 * 1024 * 1024;

interface RowResult {
  index: number;
  status: string;
  /** Absent for a rejected row. */
  id?: string;
  error?: UserError;
}

type Row = { mention: MentionInput; error: null } | { mention: null; error: UserError };

/** `POST /ingest/:brand`: mentions as a JSON array or as NDJSON, any number within 8 MiB, each judged by itself. */
export async function registerIngest(app: FastifyInstance, deps: Deps, budget: Budget): Promise<void> {
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
        done(isTooLarge ? tooLarge() : null, payload);
      },
    );
    scope.post<{ Params: { brand: string }; Querystring: { notify?: string } }>(
      '/ingest/:brand',
      { config: { access: 'ingest', takesLong: true } },
      async (request, reply) => {
        const actor = actorOf(request);
        const { brand } = request.params;
        const notify = readNotify(request.query.notify);
        const rows =
          typeof request.body === 'string' ? rowsOfArray(request.body) : rowsOfLines(request.body as Readable);
        assertBudgetLeft(budget.read(actor.keyId), reply);
        const answer = await ingestRows(deps, { brand, notify }, rows, actor);
        reply.headers(budgetHeaders(budget.spend(actor.keyId, answer.results.length)));
        return answer;
      },
    );
  });
}

/** A point a row. What is under way is never cut: a body may overdraw the minute, and the next one waits. */
export function assertBudgetLeft(state: BudgetState | null, reply: FastifyReply): void {
  if (state === null || state.remaining > 0) return;
  reply.headers({ ...budgetHeaders(state), 'retry-after': String(state.resetSeconds) });
  throw rateLimited(state, 1);
}

function readNotify(value: string | undefined): boolean {
  if (value === undefined || value === 'true') return true;
  if (value === 'false') return false;
  throw new AppError('BAD_USER_INPUT', '`notify` must be true or false.');
}

async function ingestRows(
  deps: Deps,
  target: { brand: string; notify: boolean },
  rows: Iterable<Row> | AsyncIterable<Row>,
  actor: Actor,
) {
  const results: RowResult[] = [];
  let batch: { index: number; mention: MentionInput }[] = [];
  const flush = async (): Promise<void> => {
    const outcomes = await ingestMentions(deps, { ...target, mentions: batch.map((each) => each.mention) }, actor);
    for (const { index, status, mention, error } of outcomes) {
      const place = batch[index]!.index;
      results[place] = { index: place, status, ...(mention && { id: mention._id }), ...(error && { error }) };
    }
    batch = [];
  };
  let index = 0;
  for await (const row of rows) {
    if (row.error !== null) results[index] = { index, status: 'REJECTED', error: row.error };
    else batch.push({ index, mention: row.mention });
    index++;
    if (batch.length === MAX_BATCH) await flush();
  }
  await flush();
  const count = (status: string) => results.filter((result) => result.status === status).length;
  return {
    accepted: count('ACCEPTED'),
    duplicates: count('DUPLICATE'),
    updated: count('UPDATED'),
    rejected: count('REJECTED'),
    results,
  };
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
  for (const value of values) yield readMentionJson(value);
}

/** Lines as they arrive. The stream is left open on a fault, so that the answer still reaches the client. */
async function* rowsOfLines(body: Readable): AsyncIterable<Row> {
  const decoder = new StringDecoder('utf8');
  let bytes = 0;
  let rest = '';
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_BODY_BYTES) throw tooLarge();
    const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) if (line.trim() !== '') yield readLine(line);
  }
  rest += decoder.end();
  if (rest.trim() !== '') yield readLine(rest);
}

function tooLarge(): AppError {
  return new AppError(
    'PAYLOAD_TOO_LARGE',
    'The body is larger than 8 MiB. Rows before that may be stored; send all again, in parts.',
  );
}

function readLine(line: string): Row {
  try {
    return readMentionJson(JSON.parse(line));
  } catch {
    return { mention: null, error: { code: 'NOT_JSON', message: 'The line is not JSON.', path: [] } };
  }
}

import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EXPORT_FORMATS, EXPORT_TYPES, type ExportFormat, formatRows } from '../connectors/exportRows';
import type { Deps } from '../usecases/deps';
import { exportMentions, MENTION_COLUMNS } from '../usecases/exportMentions';
import { TREND_COLUMNS, trendRows } from '../usecases/exportTrend';
import type { Projector } from '../usecases/projection/projector';
import { type ExportQuery, readMentionQuery, readSize, readTrendQuery } from '../usecases/readExportQuery';
import { readTrend } from '../usecases/readTrend';
import type { Budget } from './budget';
import { assertBudgetLeft } from './ingest';
import { actorOf } from './routeAccess';

export interface ExportParts {
  deps: Deps & { projector: Projector };
  budget: Budget;
}
type ExportRequest = FastifyRequest<{ Params: { brand: string }; Querystring: ExportQuery }>;

const config = { access: 'read', takesLong: true } as const;
const TREND_COST = 20;
const CHART_COST = 50;
/** For each hundred mentions. */
const PAGE_COST = 10;

/** Analysts' doors: trends and mentions as files, and a trend as a picture. They need a key, as all data does. */
export function registerExports(app: FastifyInstance, parts: ExportParts): void {
  const { deps } = parts;
  for (const format of EXPORT_FORMATS) {
    app.get(`/brands/:brand/trend.${format}`, { config }, async (request: ExportRequest, reply) => {
      const { actor, spend } = enter(parts, request, reply);
      const input = readTrendQuery(request.params.brand, request.query, deps.clock());
      const trend = await readTrend(deps, { ...input, hasDistinct: true }, actor);
      spend(TREND_COST);
      return send(reply, request, format, 'trend', formatRows(format, TREND_COLUMNS, trendRows(trend)));
    });
    app.get(`/brands/:brand/mentions.${format}`, { config }, async (request: ExportRequest, reply) => {
      const { actor, spend } = enter(parts, request, reply);
      const filter = readMentionQuery(request.query);
      const rows = await exportMentions(deps, request.params.brand, filter, actor, () => spend(PAGE_COST));
      return send(reply, request, format, 'mentions', formatRows(format, MENTION_COLUMNS, rows));
    });
  }
  app.get('/brands/:brand/trend.svg', { config }, async (request: ExportRequest, reply) => {
    const { actor, spend } = enter(parts, request, reply);
    const width = readSize(request.query, 'width', 960, 320, 2_400);
    const height = readSize(request.query, 'height', 400, 200, 1_600);
    const input = readTrendQuery(request.params.brand, request.query, deps.clock(), ['width', 'height']);
    // Loaded with the first picture: most servers draw none.
    const { checkChart, drawTrend } = await import('../usecases/drawTrend.js');
    checkChart(input);
    const trend = await readTrend(deps, input, actor);
    spend(CHART_COST);
    return reply
      .type('image/svg+xml; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .send(drawTrend(trend, { groupBy: input.groupBy ?? [], width, height }));
  });
}

/** Asks for points left in the key's minute. What is under way is never cut. */
function enter({ budget }: ExportParts, request: ExportRequest, reply: FastifyReply) {
  const actor = actorOf(request);
  assertBudgetLeft(budget.read(actor.keyId), reply);
  const spend = (points: number): void => void budget.spend(actor.keyId, points);
  return { actor, spend };
}

function send(
  reply: FastifyReply,
  request: ExportRequest,
  format: ExportFormat,
  what: string,
  lines: AsyncIterable<string>,
): FastifyReply {
  const name = `${request.params.brand}-${what}.${format}`;
  return reply
    .type(EXPORT_TYPES[format])
    .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`)
    .send(Readable.from(lines, { highWaterMark: 64 }));
}

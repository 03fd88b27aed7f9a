import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toGlobalId } from '../../schema/node';
import { EXPORT_FORMATS, EXPORT_TYPES, type ExportFormat, formatRows } from '../connectors/exportRows';
import { AppError } from '../errors';
import type { Deps } from '../usecases/deps';
import { exportMentions, MENTION_COLUMNS } from '../usecases/exportMentions';
import { TREND_COLUMNS, trendRows } from '../usecases/exportTrend';
import type { Projector } from '../usecases/projection/projector';
import { type ExportQuery, readMentionQuery, readSize, readTrendQuery } from '../usecases/readExportQuery';
import { readTrend } from '../usecases/readTrend';
import { type Budget, ENTRY_COST } from './budget';
import { type ConnectionLimit, enterAll, leaveAfter } from './connectionLimit';
import type { KeyWatch } from './keyWatch';
import { actorOf } from './routeAccess';

export interface ExportParts {
  deps: Deps & { projector: Projector };
  budget: Budget;
  limit: ConnectionLimit;
  keyWatch: KeyWatch;
  /** A reader that takes nothing for so long is given up. */
  stallMs: number;
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
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  for (const format of EXPORT_FORMATS) {
    app.get(`/brands/:brand/trend.${format}`, { config }, async (request: ExportRequest, reply) => {
      const { actor, charge } = enter(parts, request, reply);
      const input = readTrendQuery(request.params.brand, request.query, deps.clock());
      charge(TREND_COST);
      const trend = await readTrend(deps, { ...input, hasDistinct: true }, actor);
      return send(parts, reply, request, format, 'trend', formatRows(format, TREND_COLUMNS, trendRows(trend)));
    });
    app.get(`/brands/:brand/mentions.${format}`, { config }, async (request: ExportRequest, reply) => {
      const { actor, charge } = enter(parts, request, reply);
      const filter = readMentionQuery(request.query);
      charge(PAGE_COST);
      const isOver = (): boolean => isClosing || reply.raw.destroyed;
      const beforeNext = async (): Promise<void> => {
        if (!(await parts.budget.chargeInTime(actor.keyId, PAGE_COST, isOver)))
          throw new AppError('SERVICE_UNAVAILABLE', 'The server is going away. Ask for the export again.');
      };
      const rows = await exportMentions(deps, request.params.brand, filter, actor, { toGlobalId, beforeNext });
      return send(parts, reply, request, format, 'mentions', formatRows(format, MENTION_COLUMNS, rows));
    });
  }
  app.get('/brands/:brand/trend.svg', { config }, async (request: ExportRequest, reply) => {
    const { actor, charge } = enter(parts, request, reply);
    const width = readSize(request.query, 'width', 960, 320, 2_400);
    const height = readSize(request.query, 'height', 400, 200, 1_600);
    const input = readTrendQuery(request.params.brand, request.query, deps.clock(), ['width', 'height']);
    // Loaded with the first picture: most servers draw none.
    const { checkChart, drawTrend } = await import('../usecases/drawTrend.js');
    checkChart(input);
    charge(CHART_COST);
    const trend = await readTrend(deps, input, actor);
    return reply
      .type('image/svg+xml; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .send(drawTrend(trend, { groupBy: input.groupBy ?? [], width, height }));
  });
}

/**
 * Takes a place among what is open, until the answer has gone out; a key that is good no more cuts it.
 * @returns who asks, and what charges the cost of what is asked for, of which the request has paid the entry
 * @throws AppError RATE_LIMITED
 */
function enter({ budget, limit, keyWatch }: ExportParts, request: ExportRequest, { raw }: FastifyReply) {
  const actor = actorOf(request);
  const leave = enterAll(limit.enterProcess, () => limit.enterAs(actor.keyId));
  const unwatch = keyWatch.watch(request.credential!, actor, () => raw.destroy());
  leaveAfter(raw, () => {
    unwatch();
    leave();
  });
  const charge = (cost: number): void => void budget.charge(actor.keyId, cost - ENTRY_COST, cost);
  return { actor, charge };
}

function send(
  { stallMs }: ExportParts,
  reply: FastifyReply,
  request: ExportRequest,
  format: ExportFormat,
  what: string,
  lines: AsyncIterable<string>,
): FastifyReply {
  const name = `${request.params.brand}-${what}.${format}`;
  endStalled(reply.raw, stallMs);
  return reply
    .type(EXPORT_TYPES[format])
    .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`)
    .send(Readable.from(lines, { highWaterMark: 64 }));
}

/** What has been read for somebody who takes nothing does not stay in memory. A line that is idle for our own sake is left. */
function endStalled(raw: ServerResponse, stallMs: number): void {
  raw.on('timeout', () => (raw.writableNeedDrain ? raw.destroy() : raw.setTimeout(stallMs)));
  raw.setTimeout(stallMs);
}

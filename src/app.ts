import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { migrations } from '../migrations';
import { createIndexes, createModels } from '../models/models';
import { toGlobalId } from '../schema/node';
import { dropAdminKey, readAdminKey } from './adminKey';
import type { Config } from './config';
import { relayOverRedis } from './events/redisWake';
import { createEventSweep } from './events/retention';
import { createWake } from './events/wake';
import { createWebhookSender } from './events/webhooks/sender';
import { createLogger } from './logger';
import { createAnalyzerPool } from './nlp/pool';
import { createHttp } from './server/http';
import { createMetrics, type Metrics } from './server/metrics';
import { connectStore } from './store/connect';
import { createRetentionSweep } from './usecases/applyRetention';
import { createAuthenticator } from './usecases/authenticate';
import type { Deps, Log } from './usecases/deps';
import { createProjector, type Projector } from './usecases/projection/projector';
import { runMigrations } from './usecases/runMigrations';

const DAY_MS = 24 * 3_600_000;

/** A running server. */
export interface App {
  /** Such as http://127.0.0.1:4000. */
  address: string;
  adminKey: string;
  /** The admin key was made at this start. */
  isAdminKeyNew: boolean;
  /** Ends what is under way, then closes the store clean. Safe to call twice. */
  close(): Promise<void>;
}

/** Everything below the doors: what commands that work on the data need, and the server stands on. */
export interface Core {
  deps: Deps & { projector: Projector };
  logger: Logger;
  metrics: Metrics;
  /** Name of the database, which servers that belong together share. */
  database: string;
  close(): Promise<void>;
}

/**
 * Opens the database and makes the use cases ready; the projections do not run yet.
 * @throws when the database cannot be reached or the data directory is in use
 */
export async function openCore(config: Config): Promise<Core> {
  const logger = createLogger(config.logLevel);
  const owner = randomUUID();
  const store = await connectStore({ mongodbUri: config.mongodbUri, dataDir: config.dataDir });
  try {
    const models = createModels(store.connection);
    await createIndexes(models);
    await runMigrations(models, migrations, owner, store.isExclusive, logger);
    const metrics = createMetrics();
    const analyzer = createAnalyzerPool();
    const base: Deps = {
      models,
      clock: () => new Date(),
      randomBytes,
      analyze: analyzer.analyze,
      analyzeBatch: analyzer.analyzeBatch,
      wake: createWake(),
      log: logger,
      meter: metrics.meter,
    };
    const projector = createProjector(base, owner, store.isExclusive);
    const database = store.connection.name;
    const close = async (): Promise<void> => {
      await analyzer.close();
      await store.close();
    };
    return { deps: { ...base, projector }, logger, metrics, database, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Puts the server together and listens: the one place that knows every part.
 * @throws when the database cannot be reached, the data directory is in use, or the port is taken
 */
export async function createApp(config: Config): Promise<App> {
  const { deps, logger, metrics, database, close } = await openCore(config);
  const { projector } = deps;
  warnOfOpenHost(config, logger);
  let isAdminKeyUnseen = false;
  try {
    const admin = readAdminKey(config.adminKey, config.dataDir);
    isAdminKeyUnseen = admin.isNew;
    const authenticate = createAuthenticator(deps, admin.key);
    const http = await createHttp({ deps, authenticate, logger, metrics, options: config });
    const sweep = createEventSweep(deps, {
      maxAgeMs: config.eventRetentionDays * DAY_MS,
      maxEvents: config.eventRetentionCount,
      maxBytes: config.eventRetentionMegabytes * 1_000_000,
    });
    const sender = createWebhookSender({
      ...deps,
      random: Math.random,
      allowedNetworks: config.webhookAllowedNetworks,
      isOwned: projector.isOwned,
      toGlobalId,
    });
    const relay = config.redisUrl === null ? null : await relayOverRedis(deps.wake, config.redisUrl, database, logger);
    const retention = createRetentionSweep(deps, projector.isOwned);
    projector.start();
    sender.start();
    sweep.start();
    retention.start();
    const stop = (): Promise<void> =>
      http.close().then(sender.stop).then(retention.stop).then(sweep.stop).then(projector.stop).then(relay?.stop);
    await listen(http, config, stop);
    let closing: Promise<void> | null = null;
    return {
      address: addressOf(http.server.address() as AddressInfo),
      adminKey: admin.key,
      isAdminKeyNew: admin.isNew,
      close: () => (closing ??= stop().then(close)),
    };
  } catch (error) {
    // Nobody has been shown it: the start that succeeds makes another.
    if (isAdminKeyUnseen) dropAdminKey(config.dataDir);
    await close();
    throw error;
  }
}

/** @throws when the port is taken, with what to do; what was started is stopped before */
async function listen(http: FastifyInstance, { port, host }: Config, stop: () => Promise<void>): Promise<void> {
  try {
    await http.listen({ port, host });
  } catch (error) {
    await stop();
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} of ${host} is taken by another program. Stop it, or set PORT to another number.`);
  }
}

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|localhost)$/i;

function warnOfOpenHost({ host }: Config, log: Log): void {
  if (LOOPBACK.test(host)) return;
  log.warn(
    { host },
    'listening beyond this machine without TLS: put a proxy that ends TLS in front, or keys can be read',
  );
}

function addressOf({ address, port, family }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors';
import type { Deps } from '../usecases/deps';
import { readProjectionLag } from '../usecases/readProjectionState';

const ANSWER_LIMIT_MS = 2_000;
const PUBLIC = { config: { access: 'public' } } as const;

/**
 * `/healthz` says that the process answers; `/readyz` that the database does too, and how far counts, threats and events
 * are behind what was accepted.
 */
export function registerHealth(app: FastifyInstance, deps: Pick<Deps, 'models' | 'clock'>): void {
  app.get('/healthz', PUBLIC, () => ({ status: 'ok' }));
  app.get('/readyz', PUBLIC, async () => {
    const projectionLagSeconds = await withinLimit(readProjectionLag(deps)).catch(() => null);
    if (projectionLagSeconds === null) throw new AppError('SERVICE_UNAVAILABLE', 'The database does not answer.');
    return { status: 'ready', store: 'ok', projectionLagSeconds };
  });
}

async function withinLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), ANSWER_LIMIT_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

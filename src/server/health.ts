import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors';
import type { Deps } from '../usecases/deps';
import { readProjectionLag } from '../usecases/readProjectionState';
import { answerWithin } from './answerWithin';
import { shareAnswer } from './sharedAnswer';

const PUBLIC = { config: { access: 'public' } } as const;

/**
 * `/healthz` says that the process answers; `/readyz` that the database does too, and how far counts, threats and events
 * are behind what was accepted. Neither needs a key, so whoever asks shares one answer.
 */
export function registerHealth(app: FastifyInstance, deps: Pick<Deps, 'models' | 'clock'>): void {
  const readLag = shareAnswer(() => answerWithin(() => readProjectionLag(deps)));
  app.get('/healthz', PUBLIC, () => ({ status: 'ok' }));
  app.get('/readyz', PUBLIC, async () => {
    const projectionLagSeconds = await readLag();
    if (projectionLagSeconds === null) throw new AppError('SERVICE_UNAVAILABLE', 'The database does not answer.');
    return { status: 'ready', store: 'ok', projectionLagSeconds };
  });
}

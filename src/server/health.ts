import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors';

/**
 * `/healthz` says that the process answers; `/readyz` says that it can do its work.
 * @param isReady asks the database; false or a failure means not ready
 */
export function registerHealth(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async () => {
    const ready = await isReady().catch(() => false);
    if (!ready) throw new AppError('SERVICE_UNAVAILABLE', 'The database does not answer yet.');
    return { status: 'ready' };
  });
}

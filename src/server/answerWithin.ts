import { limitWork } from '../usecases/limitWork';

const ANSWER_LIMIT_MS = 2_000;

/**
 * What the database answers; null when it fails, or takes longer than those who watch a server wait. It is not left to work
 * on then: who watches asks again.
 */
export async function answerWithin<Result>(ask: () => Promise<Result>): Promise<Result | null> {
  const work = limitWork(ANSWER_LIMIT_MS);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ANSWER_LIMIT_MS);
  });
  try {
    return await Promise.race([work.run(ask).catch(() => null), limit]);
  } finally {
    clearTimeout(timer);
    work.abandon();
  }
}

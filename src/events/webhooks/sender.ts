import type { Models } from '../../../models/models';
import { findActiveWebhooks, type WebhookRow } from '../../../models/webhook';
import type { WebhookDeliveryRow } from '../../../models/webhookDelivery';
import { eventsTopic, type Wake } from '../wake';
import { type AttemptDeps, attemptDelivery, releaseClaims } from './attemptDelivery';
import { enqueueDeliveries, type ToGlobalId } from './enqueueDeliveries';

const POLL_MS = 1_000;
/** So many endpoints are served at a time, and looked for at a time. */
const PLACES = 1_000;
/** How often an endpoint that has ever more to be told is told some while others wait for its place. */
const PASSES_A_TURN = 20;
/** New messages of one endpoint in one pass. */
const FRESH_READ = 50;
/** Failed messages of one endpoint that are tried again beside the new ones, in one pass, so that they hold nothing up. */
const RETRIES_AT_ONCE = 4;
/** Of an endpoint with more messages waiting, the log is not read on: it keeps them too. */
const MAX_PENDING = 10_000;

export interface SenderDeps extends AttemptDeps {
  wake: Wake;
  log: { error(details: object, message: string): void };
  /** Whether this process owns the brand's log: of several, one sends. */
  isOwned(brand: string): boolean;
  toGlobalId: ToGlobalId;
}

/**
 * Posts the events of the brands that this process owns to their webhooks, until it is stopped. Where there are more endpoints
 * than places, they take turns.
 * @param places so many endpoints are served at a time
 */
export function createWebhookSender(deps: SenderDeps, places: number = PLACES) {
  const { models, wake, log } = deps;
  const workers = new Map<string, { brand: string; done: Promise<void> }>();
  /** The endpoint that was looked at last; what comes after it by its id is looked at next. */
  let lookedAt = '';
  /** Somebody waits for a place. */
  let isFull = false;
  let isStopping = false;
  let heart: Promise<void> = Promise.resolve();
  const stopTopic = 'webhooks:stop';

  async function beatForever(): Promise<void> {
    while (!isStopping) {
      const wait = wake.arm(stopTopic);
      await startWorkers().catch((error) => log.error({ err: error }, 'webhooks could not be read'));
      if (!isStopping) await wait.done(POLL_MS);
      wait.cancel();
    }
  }

  async function startWorkers(): Promise<void> {
    const active = await findActiveWebhooks(models.Webhook, lookedAt, places);
    isFull = false;
    for (const { _id, brand } of active) {
      if (!isStopping && !workers.has(_id) && deps.isOwned(brand)) {
        isFull = workers.size >= places;
        if (isFull) return;
        workers.set(_id, { brand, done: work(_id, brand).finally(() => workers.delete(_id)) });
      }
      lookedAt = _id;
    }
    if (active.length < places) lookedAt = '';
  }

  async function work(id: string, brand: string): Promise<void> {
    const isOver = (): boolean => isStopping || !deps.isOwned(brand);
    let mayHaveClaims = true;
    for (let passes = 1; !isOver(); passes++) {
      const wait = wake.arm(eventsTopic(brand));
      try {
        if (mayHaveClaims) await releaseClaims(deps, id);
        mayHaveClaims = false;
        const hasMore = await passOnce(deps, id, isOver);
        if (hasMore === null || (isFull && (!hasMore || passes >= PASSES_A_TURN))) return;
        if (!hasMore && !isStopping) await wait.done(POLL_MS);
      } catch (error) {
        mayHaveClaims = true;
        log.error({ err: error, webhook: id }, 'a webhook could not be served and will be tried again');
        if (!isStopping) await wait.done(POLL_MS);
      } finally {
        wait.cancel();
      }
    }
  }

  return {
    start(): void {
      heart = beatForever();
    },

    /** Lets the posts under way end. */
    async stop(): Promise<void> {
      isStopping = true;
      wake.notify(stopTopic);
      for (const { brand } of workers.values()) wake.notify(eventsTopic(brand));
      await heart;
      await Promise.all([...workers.values()].map(({ done }) => done));
    },
  };
}

/**
 * Reads the log on for one endpoint, then tries what is due.
 * @returns whether there is more to do at once; null when the endpoint is no longer active
 */
export async function passOnce(deps: SenderDeps, id: string, isOver: () => boolean): Promise<boolean | null> {
  const { models } = deps;
  let webhook = await findActive(models, id);
  while (webhook !== null && (await hasRoom(models, id))) {
    if (!(await enqueueDeliveries(models, webhook, deps.clock(), deps.toGlobalId))) break;
    webhook = await findActive(models, id);
  }
  if (webhook === null) return null;
  const now = deps.clock();
  const fresh = await findDue(models, id, now, { attemptCount: 0 }, FRESH_READ);
  const retries = await findDue(models, id, now, { attemptCount: { $gt: 0 } }, RETRIES_AT_ONCE);
  const lanes = [fresh, ...retries.map((delivery) => [delivery])];
  const outcomes = await Promise.allSettled(lanes.map((lane) => attemptInOrder(deps, webhook, lane, isOver)));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return fresh.length === FRESH_READ || retries.length === RETRIES_AT_ONCE;
}

function findDue(models: Models, webhook: string, now: Date, which: object, limit: number) {
  return models.WebhookDelivery.find({ webhook, status: 'PENDING', nextAttemptAt: { $lte: now }, ...which })
    .sort({ nextAttemptAt: 1, sequence: 1 })
    .limit(limit)
    .lean<WebhookDeliveryRow[]>()
    .exec();
}

/** One after another; stops at one that another process has in hand, so that none overtakes it. */
async function attemptInOrder(
  deps: SenderDeps,
  webhook: WebhookRow,
  deliveries: readonly WebhookDeliveryRow[],
  isOver: () => boolean,
): Promise<void> {
  // What came of one is written while the next is posted; what came of a failure may disable the endpoint first.
  let writing: Promise<void> = Promise.resolve();
  for (const delivery of deliveries) {
    if (isOver() || webhook.status !== 'ACTIVE') break;
    const attempt = await attemptDelivery(deps, webhook, delivery);
    await writing;
    if (attempt === null) return;
    writing = attempt.write();
    if (!attempt.isTaken) await writing;
    writing.catch(() => {});
  }
  await writing;
}

function findActive(models: Models, id: string): Promise<WebhookRow | null> {
  return models.Webhook.findOne({ _id: id, status: 'ACTIVE' }).lean<WebhookRow | null>().exec();
}

async function hasRoom(models: Models, id: string): Promise<boolean> {
  const pending = await models.WebhookDelivery.countDocuments(
    { webhook: id, status: 'PENDING' },
    { limit: MAX_PENDING },
  );
  return pending < MAX_PENDING;
}

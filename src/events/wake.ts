import { EventEmitter } from 'node:events';

/** A wait that is already listening: what is notified from now on ends it. */
export interface ArmedWait {
  /** Resolves at the next notification or after the limit, whichever comes first. */
  done(limitMs: number): Promise<void>;
  /** Ends the wait, also one that only begins later. */
  cancel(): void;
}

/**
 * Wake-ups within the process. They carry nothing and may be lost without harm: whoever waits reads the log again, and
 * polls besides.
 */
export function createWake() {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  const polls = new Map<string, { users: number; stop(): void }>();
  let relay: ((topic: string) => void) | null = null;
  return {
    notify(topic: string): void {
      emitter.emit(topic);
      relay?.(topic);
    },

    /** Calls back at every notification from now on, whichever process it comes from. */
    listen(topic: string, listener: () => void): void {
      emitter.on(topic, listener);
    },

    /** Notifies this process only: what another one has told. */
    receive(topic: string): void {
      emitter.emit(topic);
    },

    /** Passes what this process notifies on to others; null ends it. */
    relayTo(send: ((topic: string) => void) | null): void {
      relay = send;
    },

    /**
     * Asks for the end of a log again and again while anybody follows it, and wakes its followers when it has moved. All who
     * poll a topic share one question.
     * @returns ends the caller's part
     */
    poll(topic: string, findLast: () => Promise<number>, everyMs: number): () => void {
      const shared = polls.get(topic) ?? { users: 0, stop: pollForever(() => emitter.emit(topic), findLast, everyMs) };
      polls.set(topic, shared);
      shared.users++;
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        if (--shared.users > 0) return;
        shared.stop();
        polls.delete(topic);
      };
    },

    /** Arm before reading, so that what comes between the read and the wait is not missed. */
    arm(topic: string): ArmedWait {
      let isOver = false;
      let finish: (() => void) | null = null;
      const listener = (): void => {
        isOver = true;
        finish?.();
      };
      emitter.on(topic, listener);
      const cancel = (): void => {
        isOver = true;
        emitter.off(topic, listener);
        finish?.();
      };
      return {
        cancel,
        done: (limitMs) =>
          new Promise((resolve) => {
            if (isOver) {
              cancel();
              resolve();
              return;
            }
            const timer = setTimeout(() => cancel(), limitMs);
            finish = () => {
              finish = null;
              clearTimeout(timer);
              emitter.off(topic, listener);
              resolve();
            };
          }),
      };
    },
  };
}
export type Wake = ReturnType<typeof createWake>;

function pollForever(onMove: () => void, findLast: () => Promise<number>, everyMs: number): () => void {
  let seen = -1;
  let isStopped = false;
  let timer: NodeJS.Timeout;
  const ask = async (): Promise<void> => {
    // A question that fails is asked again; the followers' own reads report what is wrong.
    const last = await findLast().catch(() => seen);
    if (isStopped) return;
    if (last > seen) onMove();
    seen = Math.max(seen, last);
    timer = setTimeout(ask, everyMs);
  };
  timer = setTimeout(ask, 0);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** What is remembered of API keys is out of date. */
export const KEYS_TOPIC = 'keys';
/** Something of this brand waits to be put into its log. */
export const changesTopic = (brand: string): string => `changes:${brand}`;
/** The brand's projections have moved. */
export const projectedTopic = (brand: string): string => `projected:${brand}`;
/** The brand's event log has grown. */
export const eventsTopic = (brand: string): string => `events:${brand}`;

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
  return {
    notify(topic: string): void {
      emitter.emit(topic);
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

/** Something of this brand waits to be put into its log. */
export const changesTopic = (brand: string): string => `changes:${brand}`;
/** The brand's projections have moved. */
export const projectedTopic = (brand: string): string => `projected:${brand}`;
/** The brand's event log has grown. */
export const eventsTopic = (brand: string): string => `events:${brand}`;

/** Work that is done again and again until it is stopped. */
export interface Sweep {
  start(): void;
  /** Begins nothing more, and waits for what is under way. */
  stop(): Promise<void>;
}

/**
 * Repeats work with a rest after each time, the first of them before it begins.
 * @param restMs milliseconds between the end of one time and the begin of the next
 * @param work asks `isStopped` wherever it may end early
 * @param onError told of a time that failed; the next one comes all the same
 */
export function createSweep(
  restMs: number,
  work: (isStopped: () => boolean) => Promise<void>,
  onError: (error: unknown) => void,
): Sweep {
  let timer: NodeJS.Timeout | undefined;
  let sweeping: Promise<void> = Promise.resolve();
  let isStopped = false;

  function schedule(): void {
    timer = setTimeout(() => {
      sweeping = work(() => isStopped).catch(onError);
      void sweeping.then(() => !isStopped && schedule());
    }, restMs);
  }

  return {
    start: schedule,
    stop(): Promise<void> {
      isStopped = true;
      clearTimeout(timer);
      return sweeping;
    },
  };
}

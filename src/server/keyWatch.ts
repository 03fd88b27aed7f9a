import { AppError } from '../errors';
import type { Actor } from '../usecases/authorize';

/** How often the keys behind open streams are checked again. */
const CHECK_MS = 1_000;

/** What somebody came in with, which may be asked again whether it is still good. */
export interface Credential {
  /** The same for the same key or session. */
  id: string;
  check(): Promise<Actor>;
}

interface Watched {
  credential: Credential;
  rights: string;
  ends: Set<(error: AppError) => void>;
}

/** What a key may see and do, as text to compare. */
export function rightsOf({ role, brands }: Actor): string {
  return JSON.stringify([role, [...brands].sort()]);
}

/**
 * Checks the keys of whatever stays open, each once a second however many streams it has, and ends those whose key or
 * session is no longer good or no longer grants the same. A database that does not answer ends nothing.
 */
export function createKeyWatch(log: { warn(details: object, message: string): void }) {
  const watched = new Map<string, Watched>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function checkAll(): Promise<void> {
    for (const one of [...watched.values()]) {
      if (isStopped) return;
      await checkOne(one);
    }
  }

  async function checkOne({ credential, rights, ends }: Watched): Promise<void> {
    const end = (error: AppError): void => {
      for (const each of [...ends]) each(error);
    };
    try {
      const actor = await credential.check();
      if (rightsOf(actor) !== rights) end(new AppError('FORBIDDEN', 'The key has other rights now. Connect again.'));
    } catch (error) {
      if (error instanceof AppError && error.code === 'UNAUTHENTICATED') end(error);
      else log.warn({ err: error }, 'keys of open streams could not be checked');
    }
  }

  function schedule(): void {
    timer = setTimeout(() => void checkAll().then(() => !isStopped && schedule()), CHECK_MS);
  }
  schedule();

  return {
    /** @returns ends the watching, for a stream that has ended by itself */
    watch(credential: Credential, actor: Actor, end: (error: AppError) => void): () => void {
      const rights = rightsOf(actor);
      const id = JSON.stringify([credential.id, rights]);
      const one = watched.get(id) ?? { credential, rights, ends: new Set() };
      watched.set(id, one);
      one.ends.add(end);
      return () => {
        one.ends.delete(end);
        if (one.ends.size === 0 && watched.get(id) === one) watched.delete(id);
      };
    },

    stop(): void {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
export type KeyWatch = ReturnType<typeof createKeyWatch>;

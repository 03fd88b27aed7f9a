import type { Models } from '../models/models';

/** A change of what is stored, made once on every database, before the server listens. */
export interface Migration {
  /** Date and what it does; recorded, so it never changes. */
  name: string;
  /** May be run again after a crash half-way, so it finds its own place. */
  run(models: Models): Promise<void>;
}

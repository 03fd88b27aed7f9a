import type { Actor } from '../src/usecases/authorize';
import type { Deps } from '../src/usecases/deps';
import type { Projector } from '../src/usecases/projection/projector';
import type { Loaders } from './loaders';

/** What a resolver gets. */
export interface Context {
  actor: Actor;
  deps: Deps & { projector: Projector };
  /** Fresh for every operation. */
  loaders: Loaders;
}

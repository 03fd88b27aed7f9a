import { keyLastUse } from './keyLastUse';
import type { Migration } from './migration';
import { sketchParts } from './sketchParts';
import { threatLifecycle } from './threatLifecycle';
import { trendKinds } from './trendKinds';

/** In the order they are run; new ones come last. */
export const migrations: readonly Migration[] = [keyLastUse, threatLifecycle, trendKinds, sketchParts];

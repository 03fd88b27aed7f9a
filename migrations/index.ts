import { keyLastUse } from './keyLastUse';
import type { Migration } from './migration';

/** In the order they are run; new ones come last. */
export const migrations: readonly Migration[] = [keyLastUse];

import { CommandError } from '../errors';
import type { Doc } from '../values/types';

/** The commands of MongoDB's Stable API, version 1, that this store knows. */
const STABLE: ReadonlySet<string> = new Set(
  'aggregate bulkWrite collMod count create createIndexes delete drop dropDatabase dropIndexes endSessions find findAndModify getMore hello insert killCursors listCollections listDatabases listIndexes ping update'.split(
    ' ',
  ),
);

/** Refuses what a client's declared API version does not hold: another version, and with apiStrict other commands. */
export function checkApiVersion({ apiVersion, apiStrict, apiDeprecationErrors }: Doc, command: string): void {
  if (apiVersion === undefined) {
    if (apiStrict !== undefined || apiDeprecationErrors !== undefined)
      throw new CommandError('Location4886600', 'Provided apiStrict or apiDeprecationErrors without apiVersion');
    return;
  }
  if (apiVersion !== '1')
    throw new CommandError('APIVersionError', `API version must be "1", not ${String(apiVersion)}`);
  if (apiStrict === true && !STABLE.has(command))
    throw new CommandError(
      'APIStrictError',
      `Provided apiStrict:true, but the command ${command} is not in API Version 1`,
    );
}

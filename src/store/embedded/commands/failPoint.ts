import { CommandError, nameOfCode } from '../errors';
import type { Store } from '../storage/open';
import { type Doc, isDocument, isNumeric, toNumber } from '../values/types';
import type { Command } from './command';

/** Commands that are to fail, and how: what tests of an application ask for to see it meet a failing database. */
interface FailPoint {
  commands: readonly string[];
  /** How often it is still met before it is over; infinite for one that stays on. */
  times: number;
  data: Doc;
}

const active = new WeakMap<Store, FailPoint>();
const KNOWN_DATA = new Set([
  'failCommands',
  'errorCode',
  'errorLabels',
  'closeConnection',
  'writeConcernError',
  'blockConnection',
  'blockTimeMS',
]);

/** Sets or ends MongoDB's fail point `failCommand`, the only one there is. */
export const configureFailPoint: Command = {
  name: 'configureFailPoint',
  fields: ['mode', 'data'],
  isAdminOnly: true,
  run({ store, body: { configureFailPoint: name, mode, data = {} } }) {
    if (name !== 'failCommand')
      throw new CommandError('NotImplemented', `fail point '${String(name)}' is not supported by the embedded store`);
    const times = mode === 'alwaysOn' ? Number.POSITIVE_INFINITY : isDocument(mode) ? toNumber(mode.times ?? 0) : 0;
    if (mode !== 'off' && !(times > 0)) throw new CommandError('BadValue', "mode is 'off', 'alwaysOn' or {times: N}");
    const unknown = isDocument(data) ? Object.keys(data).find((field) => !KNOWN_DATA.has(field)) : 'data';
    if (unknown) throw new CommandError('NotImplemented', `'${unknown}' of a fail point is not supported here`);
    const { failCommands: commands = [] } = data as { failCommands?: string[] };
    if (mode === 'off') active.delete(store);
    else active.set(store, { commands, times, data: data as Doc });
    return { count: 0, ok: 1 };
  },
};

/** What a fail point has in store for a command: the connection is cut, or more fields come with its answer. */
export interface Failure {
  closesConnection: boolean;
  fields: Doc;
}

/** Meets the fail point, if there is one for this command: waits as it says, and throws the error it asks for. */
export async function meetFailPoint(store: Store, command: string): Promise<Failure | null> {
  const point = active.get(store);
  if (!point?.commands.includes(command)) return null;
  if (--point.times <= 0) active.delete(store);
  const { errorCode, errorLabels, closeConnection, writeConcernError, blockConnection, blockTimeMS } = point.data;
  if (blockConnection === true && isNumeric(blockTimeMS))
    await new Promise((resolve) => setTimeout(resolve, toNumber(blockTimeMS)));
  if (isNumeric(errorCode) && closeConnection !== true)
    throw new CommandError(
      nameOfCode(toNumber(errorCode)),
      "Failing command via 'failCommand' failpoint",
      errorLabels === undefined ? {} : { errorLabels },
    );
  const fields = writeConcernError === undefined ? {} : { writeConcernError, ...(errorLabels ? { errorLabels } : {}) };
  return { closesConnection: closeConnection === true, fields };
}

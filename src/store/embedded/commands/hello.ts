import type { Command } from './command';

/** The version whose manners this store has: MongoDB 8.0, as drivers tell it by maxWireVersion 25. */
export const SERVER_VERSION = '8.0.0';
const MAX_WIRE_VERSION = 25;
export const MAX_MESSAGE_BYTES = 48_000_000;
export const MAX_WRITE_BATCH = 100_000;

/** The handshake, in its present and its legacy name. */
export const hello: Command = {
  name: 'hello',
  aliases: ['ismaster', 'isMaster'],
  fields: [
    'helloOk',
    'client',
    'compression',
    'speculativeAuthenticate',
    'saslSupportedMechs',
    'topologyVersion',
    'maxAwaitTimeMS',
    'loadBalanced',
    'backpressure',
  ],
  run: ({ connectionId }) => ({
    helloOk: true,
    isWritablePrimary: true,
    ismaster: true,
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: MAX_WRITE_BATCH,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId,
    minWireVersion: 0,
    maxWireVersion: MAX_WIRE_VERSION,
    readOnly: false,
    ok: 1,
  }),
};

export const ping: Command = { name: 'ping', fields: [], run: () => ({ ok: 1 }) };

export const buildInfo: Command = {
  name: 'buildInfo',
  aliases: ['buildinfo'],
  fields: [],
  run: () => ({
    version: SERVER_VERSION,
    versionArray: [8, 0, 0, 0],
    gitVersion: 'embedded store',
    modules: [],
    maxBsonObjectSize: 16 * 1024 * 1024,
    ok: 1,
  }),
};

/** Sessions carry no state here, so ending one is always right. */
export const endSessions: Command = {
  name: 'endSessions',
  aliases: ['refreshSessions', 'killSessions', 'killAllSessions'],
  fields: [],
  run: () => ({ ok: 1 }),
};

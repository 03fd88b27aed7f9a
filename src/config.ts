import ipaddr from 'ipaddr.js';

/** Everything that the environment decides, checked and frozen. */
export interface Config {
  port: number;
  host: string;
  /** Null: the embedded store serves. */
  mongodbUri: string | null;
  dataDir: string;
  /** Null: one is made on first start and kept in the data directory. */
  adminKey: string | null;
  redisUrl: string | null;
  /** Events are kept for so many days, */
  eventRetentionDays: number;
  /** and of each brand at most so many */
  eventRetentionCount: number;
  /** and so many million bytes. */
  eventRetentionMegabytes: number;
  /** Networks beyond the public addresses that webhooks may be posted to, in CIDR notation. */
  webhookAllowedNetworks: readonly string[];
  logLevel: LogLevel;
  /** NODE_ENV is production: the schema is not shown to readers, cookies are for HTTPS, GraphiQL is off unless asked for. */
  isProduction: boolean;
  /** A request that takes longer is ended, with what it asked of the database. */
  requestTimeoutMs: number;
  /** Points a minute for each key but the bootstrap one. */
  minuteBudget: number;
  /** Open sockets and streams of one key in one process, */
  connectionsPerKey: number;
  /** and of all, also those that have shown no key yet. */
  connectionsPerProcess: number;
  /** Subscriptions of one key in one process. */
  subscriptionsPerKey: number;
  /** Whether a browser that opens /graphql gets GraphiQL. */
  graphiql: boolean;
  /** Whether browsers send the session's cookie over HTTPS only. */
  secureCookies: boolean;
  /** Origins whose pages may call this server; none unless given. */
  corsOrigins: readonly string[];
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What may be given for the connections and subscriptions that are open at a time. */
const OPEN_RANGE = [1, 1_000_000] as const;

/** Thrown by `readConfig` with every mistake found, one sentence each. */
export class ConfigError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(
      `The configuration has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}:\n${mistakes.map((m) => `  - ${m}`).join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

/**
 * Reads the environment into a frozen Config. An empty variable counts as unset.
 * @throws ConfigError naming all mistakes at once.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const mistakes: string[] = [];
  const read = (name: string): string | null => {
    const value = environment[name];
    return value === undefined || value === '' ? null : value;
  };
  const isProduction = read('NODE_ENV') === 'production';
  const config: Config = {
    port: readPort(read('PORT'), mistakes),
    host: readHost(read('HOST'), mistakes),
    mongodbUri: readUri('MONGODB_URI', read('MONGODB_URI'), ['mongodb:', 'mongodb+srv:'], mistakes),
    dataDir: read('DATA_DIR') ?? './data',
    adminKey: readAdminKey(read('WASPADA_ADMIN_KEY'), mistakes),
    redisUrl: readUri('REDIS_URL', read('REDIS_URL'), ['redis:', 'rediss:'], mistakes),
    eventRetentionDays: readCount('EVENT_RETENTION_DAYS', read('EVENT_RETENTION_DAYS'), 90, [1, 3_650], mistakes),
    eventRetentionCount: readCount(
      'EVENT_RETENTION_COUNT',
      read('EVENT_RETENTION_COUNT'),
      100_000,
      [1_000, 100_000_000],
      mistakes,
    ),
    eventRetentionMegabytes: readCount(
      'EVENT_RETENTION_MEGABYTES',
      read('EVENT_RETENTION_MEGABYTES'),
      200,
      [1, 1_000_000],
      mistakes,
    ),
    webhookAllowedNetworks: readNetworks(read('WEBHOOK_ALLOWED_NETWORKS'), mistakes),
    logLevel: readLogLevel(read('LOG_LEVEL'), mistakes),
    isProduction,
    requestTimeoutMs:
      readCount('REQUEST_TIMEOUT_SECONDS', read('REQUEST_TIMEOUT_SECONDS'), 30, [1, 3_600], mistakes) * 1_000,
    minuteBudget: readMinuteBudget(read('MINUTE_BUDGET'), mistakes),
    connectionsPerKey: readCount('CONNECTIONS_PER_KEY', read('CONNECTIONS_PER_KEY'), 2_000, OPEN_RANGE, mistakes),
    connectionsPerProcess: readCount(
      'CONNECTIONS_PER_PROCESS',
      read('CONNECTIONS_PER_PROCESS'),
      20_000,
      OPEN_RANGE,
      mistakes,
    ),
    subscriptionsPerKey: readCount('SUBSCRIPTIONS_PER_KEY', read('SUBSCRIPTIONS_PER_KEY'), 5_000, OPEN_RANGE, mistakes),
    graphiql: readSwitch('GRAPHIQL', read('GRAPHIQL'), !isProduction, mistakes),
    secureCookies: readSwitch('SECURE_COOKIES', read('SECURE_COOKIES'), isProduction, mistakes),
    corsOrigins: readOrigins(read('CORS_ORIGINS'), mistakes),
  };
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return Object.freeze(config);
}

function readPort(value: string | null, mistakes: string[]): number {
  if (value === null) return 4000;
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
  mistakes.push(`PORT is '${value}': give a whole number from 0 (any free port) to 65535.`);
  return 4000;
}

function readCount(
  name: string,
  value: string | null,
  fallback: number,
  [least, most]: readonly [number, number],
  mistakes: string[],
): number {
  if (value === null) return fallback;
  const count = Number(value);
  if (/^\d{1,9}$/.test(value) && count >= least && count <= most) return count;
  mistakes.push(`${name} is '${value}': give a whole number from ${least} to ${most}.`);
  return fallback;
}

function readHost(value: string | null, mistakes: string[]): string {
  if (value === null) return '127.0.0.1';
  if (/^[A-Za-z0-9.:_-]{1,253}$/.test(value)) return value;
  mistakes.push(`HOST is '${value}': give a host name or an address to listen on, such as 127.0.0.1 or ::1.`);
  return value;
}

function readUri(name: string, value: string | null, schemes: readonly string[], mistakes: string[]): string | null {
  if (value === null) return null;
  if (schemes.some((scheme) => value.startsWith(`${scheme}//`) && value.length > scheme.length + 2)) return value;
  mistakes.push(`${name} must start with ${schemes.map((scheme) => `${scheme}//`).join(' or ')} and name a host.`);
  return null;
}

function readAdminKey(value: string | null, mistakes: string[]): string | null {
  if (value === null || /^[\x20-\x7e]{32,256}$/.test(value)) return value;
  mistakes.push('WASPADA_ADMIN_KEY must have 32 to 256 printable ASCII characters.');
  return null;
}

function readLogLevel(value: string | null, mistakes: string[]): LogLevel {
  if (value === null) return 'info';
  const level = LOG_LEVELS.find((candidate) => candidate === value);
  if (level === undefined) mistakes.push(`LOG_LEVEL is '${value}': give one of ${LOG_LEVELS.join(', ')}.`);
  return level ?? 'info';
}

const DEFAULT_MINUTE_BUDGET = 1_000_000;
/** One operation of the highest cost has to fit. */
const MIN_MINUTE_BUDGET = 100_000;

function readMinuteBudget(value: string | null, mistakes: string[]): number {
  if (value === null) return DEFAULT_MINUTE_BUDGET;
  const points = Number(value);
  if (/^\d{1,12}$/.test(value) && points >= MIN_MINUTE_BUDGET) return points;
  mistakes.push(`MINUTE_BUDGET is '${value}': give the points a minute of a key, at least ${MIN_MINUTE_BUDGET}.`);
  return DEFAULT_MINUTE_BUDGET;
}

function readSwitch(name: string, value: string | null, fallback: boolean, mistakes: string[]): boolean {
  if (value === null) return fallback;
  if (value === 'true' || value === 'false') return value === 'true';
  mistakes.push(`${name} is '${value}': give true or false.`);
  return fallback;
}

const MAX_ORIGINS = 100;

function readOrigins(value: string | null, mistakes: string[]): readonly string[] {
  if (value === null) return [];
  const origins = value.split(',').map((origin) => origin.trim());
  const isGood =
    origins.length <= MAX_ORIGINS &&
    origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin);
  if (isGood) return origins;
  mistakes.push(
    `CORS_ORIGINS is '${value}': give at most ${MAX_ORIGINS} origins such as https://desk.example.com, separated by commas.`,
  );
  return [];
}

const MAX_NETWORKS = 100;

function readNetworks(value: string | null, mistakes: string[]): readonly string[] {
  if (value === null) return [];
  const networks = value.split(',').map((network) => network.trim());
  if (networks.length <= MAX_NETWORKS && networks.every((network) => ipaddr.isValidCIDR(network))) return networks;
  mistakes.push(
    `WEBHOOK_ALLOWED_NETWORKS is '${value}': give at most ${MAX_NETWORKS} networks such as 10.0.0.0/8, separated by commas.`,
  );
  return [];
}

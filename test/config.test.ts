import { ConfigError, readConfig } from '../src/config';

const KEY = 'a'.repeat(32);

test('without anything set, everything has its default, and the config is frozen', () => {
  const config = readConfig({});
  expect(config).toEqual({
    port: 4000,
    host: '127.0.0.1',
    mongodbUri: null,
    dataDir: './data',
    adminKey: null,
    redisUrl: null,
    eventRetentionDays: 90,
    eventRetentionCount: 100_000,
    eventRetentionMegabytes: 200,
    webhookAllowedNetworks: [],
    logLevel: 'info',
    isProduction: false,
    requestTimeoutMs: 30_000,
    minuteBudget: 1_000_000,
    connectionsPerKey: 2_000,
    connectionsPerProcess: 20_000,
    subscriptionsPerKey: 5_000,
    graphiql: true,
    secureCookies: false,
    corsOrigins: [],
  });
  expect(Object.isFrozen(config)).toBe(true);
});

test('an empty variable counts as unset', () => {
  const names = ['PORT', 'HOST', 'MONGODB_URI', 'DATA_DIR', 'WASPADA_ADMIN_KEY', 'REDIS_URL', 'LOG_LEVEL'];
  names.push('WEBHOOK_ALLOWED_NETWORKS', 'NODE_ENV', 'MINUTE_BUDGET', 'GRAPHIQL', 'CORS_ORIGINS');
  names.push('REQUEST_TIMEOUT_SECONDS', 'SECURE_COOKIES');
  names.push('CONNECTIONS_PER_KEY', 'CONNECTIONS_PER_PROCESS', 'SUBSCRIPTIONS_PER_KEY');
  expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readConfig({}));
});

test.each([
  ['PORT', '0', { port: 0 }],
  ['PORT', '65535', { port: 65_535 }],
  ['HOST', '::1', { host: '::1' }],
  ['HOST', 'my-host.example.org', { host: 'my-host.example.org' }],
  ['MONGODB_URI', 'mongodb://db:27017/x', { mongodbUri: 'mongodb://db:27017/x' }],
  ['MONGODB_URI', 'mongodb+srv://db.example.org', { mongodbUri: 'mongodb+srv://db.example.org' }],
  ['DATA_DIR', '/var/lib/waspada', { dataDir: '/var/lib/waspada' }],
  ['WASPADA_ADMIN_KEY', KEY, { adminKey: KEY }],
  ['WASPADA_ADMIN_KEY', `! ~${'x'.repeat(253)}`, { adminKey: `! ~${'x'.repeat(253)}` }],
  ['REDIS_URL', 'rediss://cache:6379', { redisUrl: 'rediss://cache:6379' }],
  ['LOG_LEVEL', 'silent', { logLevel: 'silent' }],
  ['NODE_ENV', 'production', { isProduction: true, graphiql: false, secureCookies: true }],
  ['MINUTE_BUDGET', '100000', { minuteBudget: 100_000 }],
  ['REQUEST_TIMEOUT_SECONDS', '5', { requestTimeoutMs: 5_000 }],
  ['CONNECTIONS_PER_KEY', '1', { connectionsPerKey: 1 }],
  ['CONNECTIONS_PER_PROCESS', '1000000', { connectionsPerProcess: 1_000_000 }],
  ['SUBSCRIPTIONS_PER_KEY', '7', { subscriptionsPerKey: 7 }],
  ['WEBHOOK_ALLOWED_NETWORKS', '10.0.0.0/8, fd00::/8', { webhookAllowedNetworks: ['10.0.0.0/8', 'fd00::/8'] }],
  ['GRAPHIQL', 'false', { graphiql: false }],
  ['SECURE_COOKIES', 'true', { secureCookies: true }],
  [
    'CORS_ORIGINS',
    'https://a.example, http://b.example:8080',
    { corsOrigins: ['https://a.example', 'http://b.example:8080'] },
  ],
])('%s=%s', (name, value, expected) => {
  expect(readConfig({ [name]: value })).toMatchObject(expected);
});

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '4e3'],
  ['PORT', '4000 '],
  ['PORT', '0x50'],
  ['HOST', 'two words'],
  ['HOST', 'http://localhost'],
  ['MONGODB_URI', 'localhost:27017'],
  ['MONGODB_URI', 'mongodb://'],
  ['REDIS_URL', 'http://cache'],
  ['WASPADA_ADMIN_KEY', 'a'.repeat(31)],
  ['WASPADA_ADMIN_KEY', 'a'.repeat(257)],
  ['WASPADA_ADMIN_KEY', `${'a'.repeat(40)}\n`],
  ['WASPADA_ADMIN_KEY', 'é'.repeat(40)],
  ['LOG_LEVEL', 'loud'],
  ['MINUTE_BUDGET', '99999'],
  ['CONNECTIONS_PER_KEY', '0'],
  ['CONNECTIONS_PER_PROCESS', '1e4'],
  ['SUBSCRIPTIONS_PER_KEY', '-1'],
  ['WEBHOOK_ALLOWED_NETWORKS', 'localhost'],
  ['GRAPHIQL', 'yes'],
  ['SECURE_COOKIES', '1'],
  ['CORS_ORIGINS', '*'],
  ['CORS_ORIGINS', 'https://a.example/path'],
])('%s=%j is a mistake that names the variable', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
  expect(() => readConfig({ [name]: value })).toThrow(name);
});

test('all mistakes are told at once, and a secret is not repeated', () => {
  const secrets = { WASPADA_ADMIN_KEY: 'too-short-secret', MONGODB_URI: 'postgres://user:password@db' };
  const error = (() => {
    try {
      return readConfig({ PORT: 'x', HOST: 'a b', REDIS_URL: 'x', LOG_LEVEL: 'x', ...secrets });
    } catch (thrown) {
      return thrown as ConfigError;
    }
  })() as ConfigError;
  expect(error.mistakes).toHaveLength(6);
  expect(error.message).toContain('6 mistakes');
  for (const mistake of error.mistakes) expect(error.message).toContain(mistake);
  expect(error.message).not.toContain('too-short-secret');
  expect(error.message).not.toContain('password');
});

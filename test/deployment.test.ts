import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readConfig } from '../src/config';

const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));
const dockerfile = readFileSync('Dockerfile', 'utf8');
const compose = parse(readFileSync('compose.yaml', 'utf8'), { merge: true });
const config = readFileSync('src/config.ts', 'utf8');
const ADMIN_KEY = 'k'.repeat(40);

/** Settled by the image, in which the server listens, and keeps nothing beside the database. */
const OF_THE_IMAGE = ['NODE_ENV', 'HOST', 'PORT', 'DATA_DIR'];

/** Fills ${NAME}, ${NAME:-default} and ${NAME:?message} as compose does. */
function fill(value: string, environment: Record<string, string>): string {
  return value.replace(
    /\$\{(\w+)(?::[-?]([^}]*))?\}/g,
    (_whole, name, fallback) => environment[name] ?? fallback ?? '',
  );
}

describe('Dockerfile', () => {
  test('runs what npm start runs, on a version of Node that the package accepts, not as root', () => {
    const command = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)![1]!).join(' ');
    expect(command).toBe(packageJson.scripts.start);
    const [, major] = /^FROM node:(\d+)/m.exec(dockerfile)!;
    expect(Number(major)).toBeGreaterThanOrEqual(Number(/\d+/.exec(packageJson.engines.node)![0]));
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  test('sets a configuration that the server accepts', () => {
    const environment = Object.fromEntries(
      [...dockerfile.matchAll(/^ENV (.*)$/gm)].flatMap(([, line]) => line!.split(' ').map((pair) => pair.split('='))),
    );
    expect(readConfig(environment)).toMatchObject({
      host: '0.0.0.0',
      port: 4000,
      dataDir: '/data',
      isProduction: true,
    });
    expect(Object.keys(environment).sort()).toEqual([...OF_THE_IMAGE].sort());
    expect(dockerfile).toContain(`EXPOSE ${environment.PORT}`);
  });

  test('copies all that the server needs to run and leaves out what it must not hold', () => {
    for (const name of ['package.json', 'node_modules', 'dist']) expect(dockerfile).toContain(`/app/${name}`);
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    for (const name of ['node_modules', 'dist', 'data', '.git']) expect(ignored).toContain(name);
  });
});

describe('compose.yaml', () => {
  const servers = Object.entries<{ environment: Record<string, string>; ports: string[]; depends_on: object }>(
    compose.services,
  ).filter(([name]) => name.startsWith('server-'));

  test('runs two equal servers on one replica set and one Redis', () => {
    expect(servers).toHaveLength(2);
    const [first, second] = servers.map(([, server]) => server);
    expect(first!.environment).toEqual(second!.environment);
    expect(Object.keys(first!.depends_on)).toEqual(['mongo', 'redis']);
    expect(compose.services.mongo.command).toContain('--replSet');
    expect(first!.environment.MONGODB_URI).toContain('replicaSet=rs0');
  });

  test('gives them every variable that the server reads but those of the image, with values that it accepts', () => {
    const read = new Set([...config.matchAll(/\bread\('([A-Z_]+)'\)/g)].map(([, name]) => name!));
    expect(read.size).toBeGreaterThan(15);
    for (const [, { environment }] of servers) {
      expect([...Object.keys(environment), ...OF_THE_IMAGE].sort()).toEqual([...read].sort());
      for (const [name, value] of Object.entries(environment))
        if (value.startsWith('$')) expect(value).toMatch(new RegExp(`^\\$\\{${name}:`));
      const filled = Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, fill(value, { WASPADA_ADMIN_KEY: ADMIN_KEY })]),
      );
      expect(readConfig(filled)).toMatchObject({ adminKey: ADMIN_KEY, redisUrl: 'redis://redis:6379' });
    }
  });

  test('opens ports on loopback only', () => {
    for (const [, { ports }] of servers) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:4000$/);
    expect(compose.services.mongo.ports).toBeUndefined();
    expect(compose.services.redis.ports).toBeUndefined();
  });
});

test('every document that SECURITY.md and the operations guide point to is there', () => {
  for (const file of ['SECURITY.md', 'docs/operations.md']) {
    const folder = file.includes('/') ? 'docs/' : '';
    for (const [, target] of readFileSync(file, 'utf8').matchAll(/\]\(([^)#]+)\)/g)) {
      expect(existsSync(`${folder}${target}`)).toBe(true);
    }
  }
});

test('every test that the security page names is there', () => {
  const named = [...readFileSync('docs/security.md', 'utf8').matchAll(/`(test\/[\w/]+\.test\.ts)`/g)].map(
    ([, file]) => file!,
  );
  expect(named.length).toBeGreaterThan(20);
  for (const file of named) expect([file, existsSync(file)]).toEqual([file, true]);
});

test('the operations guide names metrics, settings and commands that there are', () => {
  const guide = readFileSync('docs/operations.md', 'utf8');
  const metrics = readFileSync('src/server/metrics.ts', 'utf8');
  const named = new Set([...guide.matchAll(/`(waspada_\w+)`/g)].map(([, name]) => name!));
  expect(named.size).toBeGreaterThan(12);
  for (const name of named) expect(metrics).toContain(`'${name}'`);
  for (const [, name] of metrics.matchAll(/'(waspada_\w+)'/g))
    expect([...named, 'waspada_http_request_seconds']).toContain(name);
  for (const [, name] of guide.matchAll(/`([A-Z]+_[A-Z_]*(?:PER|TIMEOUT|BUDGET|RETENTION|DIR|URI|URL)[A-Z_]*)`/g))
    expect(`${config}CURSOR_EXPIRED REQUEST_TIMEOUT _COUNT _MEGABYTES`).toContain(name);
  for (const [, name] of guide.matchAll(/npm run (\w+)/g)) expect(Object.keys(packageJson.scripts)).toContain(name);
});

test('every package that the server is built on is reviewed, at the version that is installed', () => {
  const page = readFileSync('docs/security.md', 'utf8');
  for (const [name, version] of Object.entries(packageJson.dependencies))
    expect(page).toContain(`| \`${name}\` ${version} |`);
  const reviewed = [...page.matchAll(/^\| `(@?[\w./-]+)` \d/gm)].map(([, name]) => name);
  expect(reviewed).toEqual(Object.keys(packageJson.dependencies));
});

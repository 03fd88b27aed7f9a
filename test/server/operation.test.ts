import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { CREATE_BRAND, INGEST, mentionOf } from '../support/mentions';
import { ADMIN_KEY, cleanUp, makeDataDir, runScript, startServer } from '../support/serverProcess';
import { waitFor } from '../support/waitFor';

afterEach(cleanUp);

test('every mistake in the environment is told at once, and nothing is opened', async () => {
  const dataDir = path.join(makeDataDir(), 'never');
  const run = runScript('dist/src/main.js', {
    PORT: 'http',
    MONGODB_URI: 'localhost',
    WASPADA_ADMIN_KEY: 'short',
    LOG_LEVEL: 'loud',
    DATA_DIR: dataDir,
  });
  expect(await run.ended).toBe(78);
  for (const name of ['PORT', 'MONGODB_URI', 'WASPADA_ADMIN_KEY', 'LOG_LEVEL']) expect(run.output()).toContain(name);
  expect(() => statSync(dataDir)).toThrow();
});

test('a first start makes an admin key, keeps it for its owner only, and shows it once', async () => {
  const environment = { DATA_DIR: makeDataDir(), WASPADA_ADMIN_KEY: '' };
  const first = await startServer(environment);
  const file = path.join(environment.DATA_DIR, 'admin-key');
  const key = readFileSync(file, 'utf8').trim();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await waitFor('the link is shown', () => first.output().includes(`${first.address}/graphql#key=${key}`));
  expect((await first.graphql('{ brands(first: 1) { totalCount } }', {}, key)).data).toMatchObject({
    brands: { totalCount: 0 },
  });
  await first.stop();
  const second = await startServer(environment);
  expect(second.output()).not.toContain(key);
  expect((await second.graphql('{ __typename }', {}, key)).status).toBe(200);
});

test('a port that is taken is told in a sentence, and the admin key is shown by the start that succeeds', async () => {
  const environment = { DATA_DIR: makeDataDir(), WASPADA_ADMIN_KEY: '' };
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const refused = runScript('dist/src/main.js', { ...environment, PORT: String(port) });
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toBe(
    `Port ${port} of 127.0.0.1 is taken by another program. Stop it, or set PORT to another number.\n`,
  );
  other.close();
  const started = await startServer(environment);
  await waitFor('the link is shown', () => /graphql#key=\S+/.test(started.output()));
});

test('a second process on the same data is refused and told who holds it; what kill -9 leaves does not stop a start', async () => {
  const environment = { DATA_DIR: makeDataDir() };
  const holder = await startServer(environment);
  const second = runScript('dist/src/main.js', { PORT: '0', WASPADA_ADMIN_KEY: ADMIN_KEY, ...environment });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(String(holder.process.pid));
  await holder.stop('SIGKILL');
  const next = await startServer(environment);
  expect((await next.graphql('{ __typename }')).status).toBe(200);
});

test('SIGTERM cuts no request: each is answered, and what was accepted is there after the next start', async () => {
  const environment = { DATA_DIR: makeDataDir() };
  const server = await startServer(environment);
  await server.graphql(CREATE_BRAND, { input: { slug: 'senja', name: 'Kopi Senja' } });
  let accepted = 0;
  const sending = Array.from({ length: 8 }, async (_, batch) => {
    const mentions = Array.from({ length: 250 }, (_each, index) => mentionOf({ externalId: `${batch}-${index}` }));
    const answer = await server.graphql(INGEST, { input: { brand: 'senja', mentions } });
    if (answer.data) accepted += mentions.length;
    else expect(answer.status).toBe(503);
  });
  await Promise.race(sending);
  expect(await server.stop()).toBe(0);
  await Promise.all(sending);
  expect(accepted).toBeGreaterThanOrEqual(250);
  const next = await startServer(environment);
  const { data } = await next.graphql('{ mentions(brand: "senja", first: 1) { totalCount } }');
  expect(data).toEqual({ mentions: { totalCount: accepted } });
});

test('health needs no key; a browser gets GraphiQL from this server alone', async () => {
  const server = await startServer({ DATA_DIR: makeDataDir() });
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
  const page = await fetch(`${server.address}/graphql`, { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const html = await page.text();
  const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
  expect(parts.length).toBeGreaterThanOrEqual(5);
  for (const part of parts) {
    expect(part).toMatch(/^\/graphql\/assets\//);
    expect((await fetch(server.address + part)).status).toBe(200);
  }
  const nowhere = await fetch(`${server.address}/nowhere`);
  expect([nowhere.status, await nowhere.json()]).toMatchObject([
    404,
    { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
  ]);
});

test('a backup made while a server runs is whole, and a server started on it goes on with what it holds', async () => {
  const dataDir = makeDataDir();
  const server = await startServer({ DATA_DIR: dataDir });
  await server.graphql(CREATE_BRAND, { input: { slug: 'senja', name: 'Kopi Senja' } });
  await server.graphql(INGEST, { input: { brand: 'senja', mentions: [mentionOf({ externalId: 'kept' })] } });
  const copy = path.join(makeDataDir(), 'backup');
  for (const args of [
    ['--data-dir', dataDir, '--backup', copy],
    ['--data-dir', copy, '--check'],
  ]) {
    const run = runScript('dist/scripts/store.js', {}, args);
    expect([await run.ended, run.output()]).toMatchObject([0, expect.any(String)]);
  }
  const restored = await startServer({ DATA_DIR: copy });
  const ask = '{ mentions(brand: "senja", first: 2) { edges { node { externalId } } } }';
  expect((await restored.graphql(ask)).data).toEqual({ mentions: { edges: [{ node: { externalId: 'kept' } }] } });
  expect(
    (await restored.graphql(INGEST, { input: { brand: 'senja', mentions: [mentionOf({ externalId: 'kept' })] } })).data,
  ).toMatchObject({
    ingestMentions: { duplicates: 1 },
  });
});

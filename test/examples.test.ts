import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumPath, openChromium, servePage } from './support/browser';
import { CREATE_BRAND, INGEST, mentionOf } from './support/mentions';
import { ADMIN_KEY, cleanUp, makeDataDir, runScript, type ServerProcess, startServer } from './support/serverProcess';
import { waitFor } from './support/waitFor';

let server: ServerProcess;
const dataDir = makeDataDir();
const environment = { DATA_DIR: dataDir, CORS_ORIGINS: '' };
let site: Awaited<ReturnType<typeof servePage>>;
let sent = 0;

beforeAll(async () => {
  site = await servePage();
  environment.CORS_ORIGINS = site.origin;
  server = await startServer(environment);
  await server.graphql(CREATE_BRAND, { input: { slug: 'senja', name: 'Kopi Senja' } });
}, 30_000);
afterAll(async () => {
  site.close();
  await cleanUp();
});

/** Complaints of authors of their own, hours apart: a threat each. */
async function complain(count: number): Promise<void> {
  const mentions = Array.from({ length: count }, () => {
    sent++;
    const postedAt = new Date(Date.now() - sent * 2 * 3_600_000).toISOString();
    const text = `Pesanan ${sent} belum sampai, tolong refund`;
    return mentionOf({ externalId: `e${sent}`, author: { handle: `orang${sent}` }, text, postedAt });
  });
  expect((await server.graphql(INGEST, { input: { brand: 'senja', mentions } })).data).toMatchObject({
    ingestMentions: { accepted: count },
  });
}

/** The same process at the same address, as after a power cut. */
async function restart(): Promise<void> {
  const { port } = new URL(server.address);
  await server.stop('SIGKILL');
  server = await startServer({ ...environment, PORT: port });
}

const numbersIn = (text: string): number[] =>
  [...new Set([...text.matchAll(/Pesanan (\d+)/g)].map(([, number]) => Number(number)))].sort((a, b) => a - b);
const allSent = () => Array.from({ length: sent }, (_, index) => index + 1);

test('the shell one-liner prints every new threat', async () => {
  await complain(2);
  const shell = spawn('examples/shell/threats.sh', [server.address, 'senja'], {
    env: { PATH: process.env.PATH, WASPADA_KEY: ADMIN_KEY },
    detached: true,
  });
  let printed = '';
  shell.stdout.on('data', (chunk) => (printed += chunk));
  await waitFor('what was there is printed', () => numbersIn(printed).length === sent);
  await complain(1);
  await waitFor('what is new is printed', () => numbersIn(printed).length === sent);
  // The last line may have come by half.
  for (const line of printed.split('\n').slice(0, -1))
    expect(JSON.parse(line)).toMatchObject({ type: 'THREAT_OPENED' });
  process.kill(-shell.pid!);
});

test('the integration goes on where it was, after an end of its own and of the server', async () => {
  const file = path.join(makeDataDir(), 'cursor.txt');
  const start = () =>
    runScript('examples/node/followEvents.mjs', { WASPADA_KEY: ADMIN_KEY }, [server.address, 'senja', file]);
  const first = start();
  await waitFor('what was there is handled', () => numbersIn(first.output()).length === sent);
  const kept = sent;
  await waitFor('its place is kept', () => readFileSync(file, 'utf8').length > 0);
  first.child.kill('SIGKILL');
  await first.ended;
  await complain(2);
  await restart();
  const second = start();
  // Within a batch the log goes by the mentions' own time, so the last one sent is not the last to come.
  const handled = () => numbersIn(second.output()).filter((number) => number > kept);
  await waitFor('what was missed is handled', () => handled().length === sent - kept);
  await restart();
  await complain(2);
  await waitFor('it came back by itself', () => handled().length === sent - kept);
  expect(handled()).toEqual(allSent().slice(kept));
  second.child.kill('SIGKILL');
  await second.ended;
}, 60_000);

test('the front end shows every threat, also those of while it was away (under Node)', async () => {
  const run = runScript(
    'test/support/frontEnd.mjs',
    { WASPADA_KEY: ADMIN_KEY, EXAMPLE: pathToFileURL(path.resolve('examples/browser/threats.mjs')).href },
    [server.address, 'senja'],
  );
  const shown = () => numbersIn(run.output().trim().split('\n').at(-1) ?? '');
  await waitFor('the list is shown', () => shown().length === sent);
  await complain(1);
  await waitFor('a new one is shown', () => shown().length === sent);
  await restart();
  await complain(2);
  await waitFor('those after the break are shown', () => shown().length === sent, 20_000);
  expect(shown()).toEqual(allSent());
  run.child.kill('SIGTERM');
  await run.ended;
}, 60_000);

// CI installs Chromium; `npm test` needs nothing but Node, and says by the name what it did without.
const inChromium = async (): Promise<void> => {
  const { page, close } = await openChromium(site.origin);
  const start = () =>
    page.evaluate(
      (options) => (globalThis as unknown as { startFrontEnd(options: object): Promise<void> }).startFrontEnd(options),
      { address: server.address, key: ADMIN_KEY, brand: 'senja' },
    );
  const shown = async () => numbersIn((await page.locator('li').allTextContents()).join('\n'));
  try {
    await start();
    await waitFor('the list is shown', async () => (await shown()).length === sent);
    await complain(1);
    await waitFor('a new one is shown', async () => (await shown()).length === sent);
    await restart();
    await complain(2);
    await waitFor('those after the break are shown', async () => (await shown()).length === sent, 20_000);
    await page.reload();
    await start();
    await complain(1);
    await waitFor('the page opened again shows all', async () => (await shown()).length === sent, 20_000);
    expect(await shown()).toEqual(allSent());
  } finally {
    await close();
  }
};
const bundled = async (): Promise<void> => {
  const script = await (await fetch(`${site.origin}/page.js`)).text();
  expect(script).toContain('startFrontEnd');
  expect(script).not.toMatch(/\brequire\(/);
};
test(
  chromiumPath === null
    ? 'the front end bundles for a page (no Chromium is found here to open it in)'
    : 'the front end in Chromium shows every threat, also those of while it was away and after it was opened again',
  chromiumPath === null ? bundled : inChromium,
  60_000,
);

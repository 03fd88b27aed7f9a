import { existsSync, readFileSync } from 'node:fs';
import { ADMIN_KEY, cleanUp, makeDataDir, runScript, startServer } from './support/serverProcess';
import { waitFor } from './support/waitFor';

const README = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

function blocks(language: string): string[] {
  return [...README.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1]!);
}

afterEach(cleanUp);

test('every npm command in the README is a script, and every script that runs built code is built', () => {
  const named = [...README.matchAll(/npm (?:run )?(start|test|[a-z]+)\b/g)]
    .map((match) => match[1]!)
    .filter((name) => name !== 'ci' && name !== 'run');
  expect(named.length).toBeGreaterThan(8);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
  for (const command of Object.values(scripts)) {
    const built = /node (dist\/\S+)/.exec(command)?.[1];
    if (built !== undefined) expect([built, existsSync(built)]).toEqual([built, true]);
  }
});

test('every link inside the repository leads somewhere', () => {
  for (const [, target] of README.matchAll(/\]\((?!http)([^)#]+)\)/g))
    expect([target, existsSync(target!)]).toEqual([target, true]);
});

test('the example of an answer is what the command prints', async () => {
  const shown = /<!-- explain:start -->\n+```text\n([\s\S]*?)```\n+<!-- explain:end -->/.exec(README)?.[1];
  const text = /npm run explain -- "(.+)"/.exec(README)![1]!;
  const run = runScript('dist/scripts/explain.js', {}, [text]);
  expect(await run.ended).toBe(0);
  expect(run.output().trim()).toBe(shown?.trim());
});

test('the queries answer as the README says, one after the other', async () => {
  const server = await startServer({ DATA_DIR: makeDataDir() });
  const [createBrand, ingest, read, subscription] = blocks('graphql') as [string, string, string, string];
  expect(blocks('graphql')).toHaveLength(4);
  expect(await server.graphql(createBrand)).toMatchObject({ status: 200, data: { createBrand: { errors: [] } } });
  expect(await server.graphql(ingest)).toMatchObject({
    data: { ingestMentions: { accepted: 1, results: [{ mention: { analysis: { kind: 'COMPLAINT' } } }] } },
  });
  expect(await server.graphql(read)).toMatchObject({
    data: {
      threats: { asOf: { complete: true }, edges: [{ node: { kind: 'COMPLAINT', mentionCount: 1 } }] },
      topTerms: { terms: [] },
      spikes: { readiness: 'NOT_ENOUGH_DATA', edges: [] },
    },
  });
  const client = server.sockets();
  const told: unknown[] = [];
  client.subscribe(
    { query: subscription },
    { next: (result) => told.push(result), error: (error) => told.push(error), complete: () => {} },
  );
  expect(await waitFor('the event is told', () => told[0])).toMatchObject({
    data: { events: { type: 'THREAT_OPENED' } },
  });
  await client.dispose();
});

test('the curl commands of the README reach doors that are there', async () => {
  const server = await startServer({ DATA_DIR: makeDataDir() });
  const commands = blocks('sh').filter((block) => block.includes('curl'));
  expect(commands).toHaveLength(3);
  const query = /-d '(.+)'/.exec(commands[0]!)![1]!;
  const answer = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
    body: query,
  });
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  const address = /127\.0\.0\.1:4000(\S+)/.exec(commands[1]!)![1]!;
  expect(address).toBe('/ingest/senja');
});

test('every trend query of the docs answers, and so do the exports of the README', async () => {
  const server = await startServer({ DATA_DIR: makeDataDir() });
  for (const query of blocks('graphql').slice(0, 2)) await server.graphql(query);
  const queries = [...readFileSync('docs/trends.md', 'utf8').matchAll(/```graphql\n([\s\S]*?)```/g)];
  expect(queries).toHaveLength(5);
  const counted = [];
  for (const [, query] of queries) {
    const { data, errors } = await server.graphql(query!);
    expect(errors).toBeUndefined();
    counted.push((JSON.stringify(data).match(/"mentions":1\b/g) ?? []).length);
  }
  // By day: the bucket and the total; by week: one; by hour and part: one; compared: the total and the change; shares: one.
  expect(counted).toEqual([2, 1, 1, 2, 1]);
  const exports = blocks('sh').find((block) => block.includes('trend.csv'))!;
  const addresses = [...exports.matchAll(/127\.0\.0\.1:4000([^"]+)"/g)].map((match) => match[1]!);
  expect(addresses).toHaveLength(3);
  const answers = addresses.map(async (address) => {
    const response = await fetch(server.address + address, { headers: { authorization: `Bearer ${ADMIN_KEY}` } });
    expect([address, response.status]).toEqual([address, 200]);
    return response.text();
  });
  const [csv, lines, svg] = (await Promise.all(answers)) as [string, string, string];
  expect(csv).toMatch(/^start,end,.*\r\n[\s\S]*\r\n#rowCount,\d+\r\n$/);
  expect(lines).toMatch(/"externalId":"1".*\n\{"rowCount":1,"complete":true\}\n$/);
  expect(svg).toContain('Kopi Senja');
});

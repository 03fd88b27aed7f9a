import { cleanUp, runScript } from '../support/serverProcess';
import { waitFor } from '../support/waitFor';

afterEach(cleanUp);

test('the demo loads its stories, prints an address and a query that answers, and tells a threat as it is pushed', async () => {
  const demo = runScript('dist/scripts/demo.js', { PORT: '0' });
  try {
    const address = await waitFor(
      'the address is printed',
      () => /listens on (http:\S+)/.exec(demo.output())?.[1],
      30_000,
    );
    const key = /#key=(\S+)/.exec(demo.output())![1]!;
    const query = /-d '(.+)'/.exec(demo.output())![1]!;
    const ask = (body: string) =>
      fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body,
      });
    const response = await ask(query);
    const { data } = (await response.json()) as { data: { threats: { edges: { node: { title: string } }[] } } };
    expect(data.threats.edges.length).toBeGreaterThan(0);
    const pictures =
      '{ threats(brand: "nuvanta", first: 20) { edges { node { growth { total } examples(first: 1) { id } } } } }';
    expect(await (await ask(JSON.stringify({ query: pictures }))).json()).not.toHaveProperty('errors');
    expect(demo.output()).not.toContain('Warning');
    const loaded = [...demo.output().matchAll(/(\d+) mentions of the last thirty days/g)].map((match) =>
      Number(match[1]),
    );
    expect(loaded.length).toBe(3);
    expect(loaded.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(250);
    await waitFor('a threat is told', () => demo.output().includes('THREAT_OPENED'), 60_000);
  } finally {
    demo.child.kill('SIGTERM');
  }
  expect(await demo.ended).toBe(0);
}, 90_000);

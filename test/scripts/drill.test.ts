import { createDrillClient, type DrillClient } from '../../scripts/drill/client';
import { playScenario } from '../../scripts/drill/play';
import { describeVerdict, isPassed } from '../../scripts/drill/report';
import { chooseScenarios, readScenarios, type Scenario } from '../../scripts/drill/scenarios';
import { CHANNELS } from '../../src/nlp/doc';
import { ADMIN_KEY, cleanUp, makeDataDir, runScript, startServer } from '../support/serverProcess';

const scenarios = readScenarios('examples/drills');
afterEach(cleanUp);

test('there are two of each kind and four harmless ones, and each has a way to be chosen', () => {
  const counts = ['complaint', 'activism', 'black-campaign', 'benign'].map(
    (kind) => chooseScenarios(scenarios, kind).length,
  );
  expect(counts).toEqual([2, 2, 2, 4]);
  expect(chooseScenarios(scenarios, 'all')).toHaveLength(scenarios.length);
  for (const scenario of scenarios) expect(chooseScenarios(scenarios, scenario.name)).toEqual([scenario]);
  expect(chooseScenarios(scenarios, '')).toEqual([]);
});

test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
  '%s is a story that can be played',
  (_, { rows, background }) => {
    expect(new Set(rows.filter((row) => row.repostOf === null).map((row) => row.handle)).size).toBeGreaterThanOrEqual(
      4,
    );
    expect(rows.map((row) => row.at)).toEqual(rows.map((row) => row.at).sort((a, b) => a - b));
    rows.forEach((row, index) => {
      if (row.repostOf !== null) expect(row.repostOf).toBeLessThanOrEqual(index);
    });
    for (const row of [...rows, ...background]) {
      expect(CHANNELS).toContain(row.channel);
      expect([row.at, row.followers, row.accountAgeDays].every((value) => Number.isFinite(value) && value >= 0)).toBe(
        true,
      );
      expect(row.text).toMatch(/\{(brand|tag)\}/);
      expect(row.text.replace(/\{(brand|rival|tag)\}/g, '')).not.toMatch(/[{}]/);
    }
  },
);

const found = {
  id: 't',
  kind: 'ACTIVISM',
  severity: 'HIGH',
  title: 'A',
  authorCount: 9,
  coordination: null,
};
const scenario = (kind: string | null): Scenario => ({ ...scenarios[0]!, kind });
const alarm = { afterMs: 300_000, sent: 4 };
const isJoined = false;
test.each([
  [
    'found, typed and told',
    { scenario: scenario('ACTIVISM'), found, held: 9, isJoined, alarm },
    true,
    '5 min into the story, after 4 of 16',
  ],
  ['found and not told', { scenario: scenario('ACTIVISM'), found, held: 9, isJoined, alarm: null }, false, 'not told'],
  [
    'typed as another kind',
    { scenario: scenario('COMPLAINT'), found, held: 9, isJoined, alarm },
    false,
    'expected COMPLAINT',
  ],
  [
    'part of one told before',
    { scenario: scenario('ACTIVISM'), found, held: 9, isJoined: true, alarm },
    true,
    'joined one told before',
  ],
  [
    'part of one that nobody was told of',
    { scenario: scenario('ACTIVISM'), found, held: 9, isJoined: true, alarm: null },
    false,
    'was not told',
  ],
  ['missed', { scenario: scenario('ACTIVISM'), found: null, held: 0, isJoined, alarm: null }, false, 'missed'],
  ['left alone', { scenario: scenario(null), found: null, held: 0, isJoined, alarm: null }, true, 'no alarm'],
  ['a false alarm', { scenario: scenario(null), found, held: 9, isJoined, alarm }, false, 'expected nothing'],
])('a drill that was %s', (_, verdict, passes, words) => {
  expect(isPassed(verdict)).toBe(passes);
  expect(describeVerdict(verdict)).toContain(words);
});

test('a drill whose events cannot be followed says so, in place of that nothing was told', async () => {
  const client = {
    readBrand: async () => ({ name: 'Nusaraya', competitors: [] }),
    readCampaignIds: async () => new Set<string>(),
    followCampaigns: (_brand: string, _tell: unknown, fail: (message: string) => void) => {
      fail('the connection was closed (4403)');
      return () => {};
    },
  } as unknown as DrillClient;
  const options = { brand: 'drill', speed: 1e9, endsAt: new Date() };
  await expect(playScenario(client, scenarios[0]!, options)).rejects.toThrow(
    'The events cannot be followed: the connection was closed (4403)',
  );
});

test('a protest is found, typed and told by a running server, and a happy burst is left alone', async () => {
  const server = await startServer({ DATA_DIR: makeDataDir() });
  await server.graphql('mutation { createBrand(input: { slug: "drill", name: "Nusaraya" }) { errors { code } } }');
  const drill = async (...args: string[]) => {
    const run = runScript('dist/scripts/drill.js', { WASPADA_KEY: ADMIN_KEY, WASPADA_URL: server.address }, args);
    return { code: await run.ended, output: run.output() };
  };
  const protest = await drill('--scenario', 'activism-wages', '--brand', 'drill', '--speed', '1000000');
  expect(protest).toEqual({
    code: 0,
    output: expect.stringMatching(
      /400 mentions of usual talk[\s\S]*typed ACTIVISM[\s\S]*told \d+ (s|min) into the story/,
    ),
  });
  const again = await drill('--scenario', 'activism-wages', '--brand', 'drill', '--speed', '1000000');
  expect(again).toEqual({
    code: 0,
    output: expect.stringMatching(/^ok {4}[\s\S]*typed ACTIVISM[\s\S]*holds \d\d? of its[\s\S]*joined one told before/),
  });
  const burst = await drill('--scenario', 'benign-viral', '--brand', 'drill', '--speed', '1000000');
  expect(burst).toEqual({ code: 0, output: expect.stringContaining('no alarm, as it should be') });
  const client = createDrillClient(server.address, ADMIN_KEY);
  const failure = new Promise<string>((resolve) => client.followCampaigns('elsewhere', () => {}, resolve));
  expect(await failure).toContain("'elsewhere'");
  await client.close();
  const nowhere = await drill('--scenario', 'benign-viral', '--brand', 'elsewhere');
  expect(nowhere).toEqual({ code: 1, output: expect.stringContaining("no brand 'elsewhere'") });
  const nothing = await drill('--scenario', 'unheard-of', '--brand', 'drill');
  expect(nothing).toEqual({ code: 64, output: expect.stringContaining('activism-waste: ') });
}, 60_000);

import { CREATE_BRAND, INGEST, mentionOf } from '../support/mentions';
import { cleanUp, makeDataDir, runScript, startServer } from '../support/serverProcess';

afterEach(cleanUp);

test('verify and reanalyze work on the data of a stopped server, and tell what is wrong with their arguments', async () => {
  const environment = { DATA_DIR: makeDataDir() };
  const server = await startServer(environment);
  await server.graphql(CREATE_BRAND, { input: { slug: 'senja', name: 'Kopi Senja' } });
  await server.graphql(INGEST, { input: { brand: 'senja', mentions: [mentionOf()] } });
  await server.stop();
  const run = async (script: string, ...args: string[]) => {
    const { ended, output } = runScript(`dist/scripts/${script}.js`, environment, args);
    return [await ended, output()];
  };
  expect(await run('verify', '--brand', 'senja')).toEqual([0, expect.stringContaining('1 mentions, 2 rollups')]);
  const again = [0, expect.stringContaining('1 mentions read, 1 analysed again, 0 moved')];
  expect(await run('reanalyze', '--brand', 'senja', '--all')).toEqual(again);
  expect(await run('verify', '--brand', 'nowhere')).toEqual([1, expect.stringContaining('nowhere')]);
  expect(await run('reanalyze')).toEqual([64, expect.stringContaining('usage')]);
});

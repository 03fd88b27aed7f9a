import 'reflect-metadata';
import { verifyBrand } from '../src/usecases/verifyBrand';
import { runBrandCommand } from './brandCommand';

const SHOWN = 100;

/** Recounts a brand from its mentions and tells every difference; exit 1 when there is one. */
runBrandCommand('npm run verify -- --brand SLUG', [], async (deps, brand) => {
  const { mentions, rollups, threats, differences } = await verifyBrand(deps, brand);
  for (const difference of differences.slice(0, SHOWN)) process.stdout.write(`${difference}\n`);
  process.stdout.write(
    `${mentions} mentions, ${rollups} rollups, ${threats} threats, ${differences.length} differences\n`,
  );
  return differences.length === 0 ? 0 : 1;
});

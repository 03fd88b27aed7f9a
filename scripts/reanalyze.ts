import 'reflect-metadata';
import { reanalyzeMentions } from '../src/usecases/reanalyzeMentions';
import { runBrandCommand } from './brandCommand';

/** Analyses a brand's mentions again. Stopped at any time, it goes on where it was when started again. */
runBrandCommand('npm run reanalyze -- --brand SLUG [--all]', ['all'], async (deps, brand, isOn) => {
  const tell = ({ read, analysed, moved }: { read: number; analysed: number; moved: number }) =>
    process.stdout.write(`${read} mentions read, ${analysed} analysed again, ${moved} moved\n`);
  const progress = await reanalyzeMentions(deps, { brand, isForced: isOn('all') }, tell);
  if (progress.read === 0) tell(progress);
  return 0;
});

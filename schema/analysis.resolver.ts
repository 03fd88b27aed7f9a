import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { analyzeTexts } from '../src/usecases/analyzeTexts';
import { Analysis, AnalyzeInput } from './analysis.types';
import type { Context } from './context';

@Resolver()
export class AnalysisResolver {
  @Query(() => [Analysis], { description: 'Analyses texts; nothing is stored. One answer an input, in order.' })
  analyze(
    @Arg('inputs', () => [AnalyzeInput], { description: 'At most 1,000 texts.' }) inputs: AnalyzeInput[],
    @Ctx() context: Context,
  ): Promise<Analysis[]> {
    return analyzeTexts(context.deps, inputs, context.actor);
  }
}

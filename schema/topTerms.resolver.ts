import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { MAX_EXAMPLES } from '../src/monitor/rankTerms';
import { readTopTerms } from '../src/usecases/readTopTerms';
import type { Context } from './context';
import { Mention, toMention } from './mention.types';
import { TermTrend, TopTerms, TopTermsInput } from './topTerms.types';
import { toAsOf } from './trend.types';

/** In points: up to 8,000 mentions are read, whatever is asked for. */
const READ_COST = 1_000;

@Resolver()
export class TopTermsResolver {
  @Query(() => TopTerms, {
    description:
      'Words, phrases, hashtags, links, authors and aspects that rise against a baseline. What has been accepted is waited for, up to a second.',
    complexity: ({ args, childComplexity }) =>
      READ_COST + (args as { input: TopTermsInput }).input.first * childComplexity,
  })
  async topTerms(
    @Arg('input', () => TopTermsInput, { description: 'The question.' }) input: TopTermsInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<TopTerms> {
    const found = await readTopTerms(deps, { ...input, baseline: input.baseline ?? 'PREVIOUS_FOUR_WEEKS' }, actor);
    const terms = found.terms.map(({ examples, ...term }) => ({ ...term, exampleIds: examples }));
    return { ...found, terms, asOf: toAsOf(found.asOf) };
  }
}

@Resolver(() => TermTrend)
export class TermTrendResolver {
  @FieldResolver(() => [Mention], {
    description: 'The newest mentions with it, each of another text, at most three.',
    complexity: ({ childComplexity }) => MAX_EXAMPLES * (1 + childComplexity),
  })
  async examples(@Root() term: TermTrend, @Ctx() { loaders }: Context): Promise<Mention[]> {
    const rows = await Promise.all(term.exampleIds.map((id) => loaders.mention.load(id)));
    return rows.filter((row) => row !== null).map(toMention);
  }
}

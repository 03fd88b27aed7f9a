import { codeOf, type LoadClient, noteRefusal } from './client';
import { type Pace, startPace } from './pace';
import type { Tally } from './tally';

const AT_ONCE = 24;
const HOUR_MS = 3_600_000;

interface Query {
  kind: string;
  text: string;
  variables(brand: string, now: number): object;
}

const period = (now: number, hours: number) => ({
  from: new Date(now - hours * HOUR_MS).toISOString(),
  to: new Date(now + HOUR_MS).toISOString(),
});

/** What the desks of a brand ask all day, the usual more often. */
export const QUERIES: readonly Query[] = [
  {
    kind: 'trend, a day by the hour',
    text: `query ($input: TrendInput!) { trend(input: $input) {
      asOf { sequence complete } total { mentions netSentiment } buckets { start counts { mentions negative threats } groups { kind counts { mentions } } }
    } }`,
    variables: (brand, now) => ({ input: { brand, ...period(now, 24), interval: 'HOUR', groupBy: ['KIND'] } }),
  },
  {
    kind: 'trend, 30 days, distinct',
    text: `query ($input: TrendInput!) { trend(input: $input) {
      total { mentions authors uniqueTexts } buckets { start counts { mentions authors uniqueTexts } }
    } }`,
    variables: (brand, now) => ({ input: { brand, ...period(now, 720), interval: 'DAY' } }),
  },
  {
    kind: 'threats',
    text: `query ($brand: String!) { threats(brand: $brand, first: 20) {
      asOf { complete } edges { node { id kind severity status title mentionCount authorCount reach coordination { score } } }
    } }`,
    variables: (brand) => ({ brand }),
  },
  {
    kind: 'mentions',
    text: `query ($brand: String!, $filter: MentionFilter) { mentions(brand: $brand, filter: $filter, first: 50) {
      pageInfo { hasNextPage endCursor }
      edges { node { id text postedAt author { handle } analysis { kind sentiment { score } evidence { rule text } } threat { id kind } } }
    } }`,
    variables: (brand, now) => ({ brand, filter: { kinds: ['COMPLAINT', 'BLACK_CAMPAIGN'], ...period(now, 24) } }),
  },
  {
    kind: 'topTerms',
    text: `query ($input: TopTermsInput!) { topTerms(input: $input) { terms { kind value lift score texts } } }`,
    variables: (brand, now) => ({ input: { brand, ...period(now, 6), first: 20 } }),
  },
  {
    kind: 'analyze',
    text: `query ($inputs: [AnalyzeInput!]!) { analyze(inputs: $inputs) { kind confidence sentiment { polarity } } }`,
    variables: (brand) => ({ inputs: [{ text: 'Sudah tiga hari paket belum sampai, admin diam saja', brand }] }),
  },
];
/** Places in the list above, in the order they are asked. */
const ROUND = [0, 2, 3, 0, 5, 2, 3, 1, 0, 2, 3, 5, 0, 2, 3, 4];

/** @param rate queries a second; Infinity: as fast as they are answered */
export function askQueries(client: LoadClient, brands: readonly string[], rate: number, readTally: () => Tally): Pace {
  let turn = 0;
  return startPace(rate, AT_ONCE, async (dueAt) => {
    const query = QUERIES[ROUND[turn % ROUND.length]!]!;
    const brand = brands[turn++ % brands.length]!;
    try {
      const answer = await client.graphql(query.text, query.variables(brand, Date.now()));
      if (answer === null) readTally().add('away', 1);
      else if (codeOf(answer) === null) readTally().answered(query.kind, performance.now() - dueAt);
      else noteRefusal(readTally(), query.kind, answer);
    } catch (error) {
      readTally().failed(`${query.kind}: ${(error as Error).message}`);
    }
  });
}

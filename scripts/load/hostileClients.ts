import { type Answer, codeOf, createLoadClient, type LoadClient } from './client';
import { type Pace, startPace } from './pace';
import type { Tally } from './tally';
import type { Target } from './target';

const RATE = 2;
const AT_ONCE = 4;
const MAX_LEVELS = 9;

export interface HostileInput {
  target: Target;
  /** A key that reads one brand only. */
  narrow: LoadClient;
  brand: string;
  foreignBrand: string;
  ingester: LoadClient;
  readTally: () => Tally;
}

interface Attack {
  name: string;
  expected: string;
  send(input: HostileInput): Promise<Answer | null>;
}

const nest = (levels: number): string =>
  levels === 0 ? 'id' : `mentions(first: 2) { edges { node { threat { ${nest(levels - 1)} } } } }`;
const oneMention = (externalId: unknown) => ({
  externalId,
  channel: 'X',
  text: 'halo',
  postedAt: new Date(0).toISOString(),
  author: { handle: 'orang' },
});

const ATTACKS: readonly Attack[] = [
  {
    name: 'too deep',
    expected: 'QUERY_TOO_COMPLEX',
    send: ({ narrow, brand }) =>
      narrow.graphql(`{ threats(brand: "${brand}", first: 1) { edges { node { ${nest(MAX_LEVELS)} } } } }`),
  },
  {
    name: 'too costly',
    expected: 'QUERY_TOO_COMPLEX',
    send: ({ narrow, brand }) =>
      narrow.graphql(`{ threats(brand: "${brand}", first: 100) { edges { node {
        mentions(first: 100) { edges { node { threat { mentions(first: 100) { edges { node { text } } } } } } }
      } } } }`),
  },
  {
    name: 'many aliases',
    expected: 'QUERY_TOO_COMPLEX',
    send: ({ narrow, brand }) => {
      const fields = Array.from({ length: 200 }, (_, index) => `a${index}: brand(slug: "${brand}") { name }`);
      return narrow.graphql(`{ ${fields.join(' ')} }`);
    },
  },
  {
    name: 'unknown key',
    expected: 'UNAUTHENTICATED',
    send: ({ target, brand }) =>
      createLoadClient(target, 'a-key-that-nobody-has-been-given-at-all').graphql(
        `{ brand(slug: "${brand}") { name } }`,
      ),
  },
  {
    name: 'unknown key, ingest',
    expected: 'UNAUTHENTICATED',
    send: ({ target, brand }) =>
      createLoadClient(target, '{"$gt":""}').post(`/ingest/${brand}`, 'application/json', '[]'),
  },
  {
    name: 'operator for a value',
    expected: 'BAD_USER_INPUT',
    send: ({ narrow }) =>
      narrow.graphql('query ($brand: String!) { brand(slug: $brand) { name } }', { brand: { $gt: '' } }),
  },
  {
    name: 'operator in a row',
    expected: 'a rejected row',
    send: ({ ingester, brand }) =>
      ingester.post(`/ingest/${brand}`, 'application/x-ndjson', JSON.stringify(oneMention({ $gt: '' }))),
  },
  {
    name: 'prototype in a row',
    expected: 'a rejected row',
    send: ({ ingester, brand }) =>
      ingester.post(`/ingest/${brand}`, 'application/x-ndjson', '{"__proto__":{"channel":"X"},"externalId":"x"}'),
  },
  {
    name: "another tenant's brand",
    expected: 'NOT_FOUND',
    send: ({ narrow, foreignBrand }) =>
      narrow.graphql(`{ threats(brand: "${foreignBrand}", first: 1) { edges { node { id } } } }`),
  },
  {
    name: 'a reader who orders',
    expected: 'FORBIDDEN',
    send: ({ narrow }) =>
      narrow.graphql('mutation { createBrand(input: { slug: "mine", name: "Mine" }) { errors { code } } }'),
  },
];

/** Requests that must be refused, a few a second; any other answer is a fault. */
export function startHostileClients(input: HostileInput): Pace {
  let turn = 0;
  return startPace(RATE, AT_ONCE, async () => {
    const { name, expected, send } = ATTACKS[turn++ % ATTACKS.length]!;
    const tally = input.readTally();
    try {
      const answer = await send(input);
      if (answer === null) return tally.add('away', 1);
      const got = answer.body.rejected === 1 ? 'a rejected row' : codeOf(answer);
      if (got === expected || got === 'SERVICE_UNAVAILABLE') tally.refused(`${name}: ${got}`);
      else tally.failed(`${name}: wanted ${expected}, got ${got} ${JSON.stringify(answer.body).slice(0, 300)}`);
    } catch (error) {
      tally.failed(`${name}: ${(error as Error).message}`);
    }
  });
}

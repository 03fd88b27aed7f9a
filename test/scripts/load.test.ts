import 'reflect-metadata';
import path from 'node:path';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { createSchema } from '../../schema';
import { QUERIES } from '../../scripts/load/askQueries';
import { EVENTS_QUERY } from '../../scripts/load/followers';
import { createLatencies } from '../../scripts/load/latencies';
import { createMentionSource } from '../../scripts/load/mentions';
import { judgeLife } from '../../scripts/load/report';
import { INGEST } from '../../scripts/load/sendMentions';
import { readMentionJson } from '../../src/connectors/mentionJson';
import { checkMention } from '../../src/usecases/checkMention';

const schema = createSchema();

test.each([...QUERIES.map(({ kind, text }) => [kind, text]), ['events', EVENTS_QUERY], ['ingest', INGEST]])(
  'what the load asks of %s is valid',
  (_kind, text) => {
    expect(validate(schema, parse(text!))).toEqual([]);
  },
);

test('a quantile of latencies is never too low, and at most 5 % too high', () => {
  const duration = fc.double({ min: 0.1, max: 60_000, noNaN: true });
  fc.assert(
    fc.property(fc.array(duration, { minLength: 1 }), fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
      const latencies = createLatencies();
      for (const ms of all) latencies.add(ms);
      const sorted = [...all].sort((a, b) => a - b);
      const exact = sorted[Math.ceil(sorted.length * share) - 1]!;
      expect(latencies.quantile(share)).toBeGreaterThanOrEqual(exact * (1 - 1e-9));
      expect(latencies.quantile(share)).toBeLessThanOrEqual(exact * 1.05 * (1 + 1e-9));
    }),
  );
});

test('mentions are good rows, and as many different ones as are told', () => {
  const source = createMentionSource(path.resolve('examples/demo'), 'senja', 1);
  const rows = source.next(2_000) as { externalId: string; repostOf?: string }[];
  const ids = new Set(rows.map((row) => row.externalId));
  expect(ids.size).toBe(source.minted());
  expect(ids.size).toBeLessThan(rows.length);
  expect(rows.some((row) => row.repostOf !== undefined && ids.has(row.repostOf))).toBe(true);
  for (const row of rows) {
    const { mention } = readMentionJson(JSON.parse(JSON.stringify(row)));
    expect(checkMention(mention!, new Date())).toBeNull();
  }
});

test('growth is from the warm process to its end', () => {
  const life = Array.from({ length: 200 }, (_, place) => ({
    age: place * 5,
    own: place < 40 ? place * 5 : place < 180 ? 200 : 250,
    mapped: place,
    heap: 0,
  }));
  expect(judgeLife(life)).toMatchObject({ warm: 200, end: 250, most: 250, growth: 0.25, isJudged: true });
});

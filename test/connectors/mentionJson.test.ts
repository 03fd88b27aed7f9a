import fc from 'fast-check';
import { readMentionJson } from '../../src/connectors/mentionJson';

const complete = {
  externalId: '1',
  channel: 'X',
  text: 'late',
  postedAt: '2026-03-01T09:30:00+07:00',
  url: 'https://example.org/1',
  author: { handle: 'rani', followers: 12, accountCreatedAt: '2020-01-01T00:00:00Z' },
  replyTo: '0',
  repostOf: null,
  engagement: { likes: 1, replies: null, shares: 0 },
};

test('a complete row is read, dates as moments and what is missing as null', () => {
  expect(readMentionJson(complete)).toEqual({
    mention: {
      ...complete,
      postedAt: new Date('2026-03-01T02:30:00Z'),
      author: { handle: 'rani', followers: 12, accountCreatedAt: new Date('2020-01-01T00:00:00Z') },
      engagement: { likes: 1, replies: null, shares: 0, views: null },
    },
    error: null,
  });
});

test('a row of only what is needed is read, and unknown fields are left aside', () => {
  const { externalId, channel, text, postedAt } = complete;
  const { mention } = readMentionJson({ externalId, channel, text, postedAt, author: { handle: 'r' }, mood: 'bad' });
  expect(mention).toMatchObject({ url: null, replyTo: null, repostOf: null, engagement: null });
  expect(mention?.author).toEqual({ handle: 'r', followers: null, accountCreatedAt: null });
  expect(mention).not.toHaveProperty('mood');
});

test.each<[string, unknown, string[]]>([
  ['null', null, []],
  ['a list', [complete], []],
  ['a text', 'late', []],
  ['no id', { ...complete, externalId: undefined }, ['externalId']],
  ['a number for the id', { ...complete, externalId: 1 }, ['externalId']],
  ['an unknown channel', { ...complete, channel: 'MYSPACE' }, ['channel']],
  ['a channel in small letters', { ...complete, channel: 'x' }, ['channel']],
  ['a text that is none', { ...complete, text: null }, ['text']],
  ['a date without zone', { ...complete, postedAt: '2026-03-01T09:30:00' }, ['postedAt']],
  ['a date as a number', { ...complete, postedAt: 1_772_000_000_000 }, ['postedAt']],
  ['no author', { ...complete, author: undefined }, ['author']],
  ['an author as text', { ...complete, author: 'rani' }, ['author']],
  ['no handle', { ...complete, author: {} }, ['author', 'handle']],
  ['half a follower', { ...complete, author: { handle: 'r', followers: 1.5 } }, ['author', 'followers']],
  ['followers as text', { ...complete, author: { handle: 'r', followers: '12' } }, ['author', 'followers']],
  ['a bad birthday', { ...complete, author: { handle: 'r', accountCreatedAt: 'old' } }, ['author', 'accountCreatedAt']],
  ['an address that is no text', { ...complete, url: 5 }, ['url']],
  ['engagement as a list', { ...complete, engagement: [] }, ['engagement']],
  ['views beyond whole numbers', { ...complete, engagement: { views: 1e300 } }, ['engagement', 'views']],
])('%s is told with its place', (_, row, path) => {
  expect(readMentionJson(row)).toEqual({
    mention: null,
    error: { code: 'WRONG_TYPE', message: expect.stringContaining('must be'), path },
  });
});

test('any JSON is either read or told, never thrown', () => {
  const field = fc.constantFrom(...Object.keys(complete));
  fc.assert(
    fc.property(fc.dictionary(field, fc.jsonValue()), fc.jsonValue(), (fields, value) => {
      for (const row of [fields, value, { ...complete, ...fields }]) {
        const { mention, error } = readMentionJson(row);
        expect((mention === null) !== (error === null)).toBe(true);
      }
    }),
  );
});

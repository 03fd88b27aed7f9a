import fc from 'fast-check';
import { type Appearance, createPeople } from '../../src/monitor/people';

const appearance: fc.Arbitrary<Appearance> = fc.record({
  author: fc.integer({ min: 0, max: 60 }).map((number) => `X:person${number}`),
  isRepost: fc.boolean(),
  followers: fc.nat({ max: 1_000_000 }),
  isEstablished: fc.option(fc.boolean()),
});

/** The same by plain sets: what the table has to equal. */
function countPlainly(appearances: readonly Appearance[]) {
  const own = appearances.filter(({ isRepost }) => !isRepost);
  const distinct = (chosen: readonly Appearance[]) => new Set(chosen.map(({ author }) => author)).size;
  const most = new Map<string, number>();
  for (const { author, followers } of appearances) most.set(author, Math.max(followers, most.get(author) ?? 0));
  return {
    people: distinct(appearances),
    authors: distinct(own),
    reposters: distinct(appearances.filter(({ isRepost }) => isRepost)),
    reach: [...most.values()].reduce((sum, followers) => sum + followers, 0),
    agesKnown: distinct(own.filter(({ isEstablished }) => isEstablished !== null)),
    established: distinct(own.filter(({ isEstablished }) => isEstablished === true)),
  };
}

test('adds people up as plain sets would, after each appearance', () => {
  fc.assert(
    fc.property(fc.array(appearance, { maxLength: 300 }), (appearances) => {
      const people = createPeople();
      appearances.forEach((each, at) => {
        people.add(each);
        if (at % 37 === 0) expect(people.sums()).toEqual(countPlainly(appearances.slice(0, at + 1)));
      });
      expect(people.sums()).toEqual(countPlainly(appearances));
    }),
  );
});

test('tells a hundred thousand apart in a table of at most three places each', () => {
  const people = createPeople();
  for (let round = 0; round < 2; round++)
    for (let number = 0; number < 100_000; number++)
      people.add({ author: `X:warga_${number}`, isRepost: round === 1, followers: number % 7, isEstablished: null });
  expect(people.sums()).toMatchObject({ people: 100_000, authors: 100_000, reposters: 100_000, reach: 299_995 });
  expect(people.room()).toBeLessThanOrEqual(300_000);
});

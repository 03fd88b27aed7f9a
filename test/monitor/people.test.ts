import fc from 'fast-check';
import { type Appearance, createPeople, personOf } from '../../src/monitor/people';

const appearance: fc.Arbitrary<Appearance> = fc.record({
  person: fc.integer({ min: 0, max: 60 }).map((number) => personOf(`X:person${number}`)),
  isRepost: fc.boolean(),
  followers: fc.nat({ max: 1_000_000 }),
  isEstablished: fc.option(fc.boolean()),
});

/** The same by plain sets: what the table has to equal. */
function countPlainly(appearances: readonly Appearance[]) {
  const own = appearances.filter(({ isRepost }) => !isRepost);
  const distinct = (chosen: readonly Appearance[]) => new Set(chosen.map(({ person }) => person.join())).size;
  const most = new Map<string, number>();
  for (const { person, followers } of appearances)
    most.set(person.join(), Math.max(followers, most.get(person.join()) ?? 0));
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

test('takes any of them out again as if it had not come, and nothing that is not there', () => {
  const step = fc.record({ each: appearance, isGoing: fc.boolean(), which: fc.nat() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const people = createPeople();
      const there: Appearance[] = [];
      for (const { each, isGoing, which } of steps) {
        if (isGoing && there.length > 0) {
          const [gone] = there.splice(which % there.length, 1);
          expect(people.remove(gone!)).toBe(true);
        } else {
          people.add(each);
          there.push(each);
        }
      }
      expect(people.sums()).toEqual(countPlainly(there));
      expect(people.remove({ person: personOf('X:nobody'), isRepost: false, followers: 0, isEstablished: null })).toBe(
        false,
      );
      for (const each of there) expect(people.remove(each)).toBe(true);
      expect(people.sums()).toEqual(countPlainly([]));
    }),
  );
});

test('people who come and go do not fill the table', () => {
  const people = createPeople();
  const passer = (number: number) => ({
    person: personOf(`X:p${number}`),
    isRepost: false,
    followers: 1,
    isEstablished: null,
  });
  for (let number = 0; number < 20_000; number++) {
    people.add(passer(number));
    expect(people.remove(passer(number))).toBe(true);
  }
  expect(people.bytes()).toBeLessThan(1_000);
  expect(people.sums()).toEqual(countPlainly([]));
});

test('tells a hundred thousand apart in less than a hundred bytes each', () => {
  const people = createPeople();
  for (let round = 0; round < 2; round++)
    for (let number = 0; number < 100_000; number++)
      people.add({
        person: personOf(`X:warga_${number}`),
        isRepost: round === 1,
        followers: number % 7,
        isEstablished: null,
      });
  expect(people.sums()).toMatchObject({ people: 100_000, authors: 100_000, reposters: 100_000, reach: 299_995 });
  expect(people.bytes()).toBeLessThan(10_000_000);
});

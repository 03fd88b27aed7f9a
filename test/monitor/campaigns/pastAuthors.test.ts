import { createPastAuthors } from '../../../src/monitor/campaigns/pastAuthors';

const authors = (...names: string[]) => names.map((author) => ({ author }));

test('nothing is known of acting together before until another campaign is remembered', () => {
  const past = createPastAuthors();
  expect(past.countTogether('one', ['a', 'b'])).toBeNull();
  past.add('one', authors('a', 'b'));
  expect(past.countTogether('one', ['a', 'b'])).toBeNull();
  expect(past.countTogether('two', ['c'])).toBe(0);
  expect(past.countTogether('two', ['a', 'b', 'c'])).toBe(2);
});

test('the most that took part in one and the same other campaign are counted', () => {
  const past = createPastAuthors();
  past.add('one', authors('a', 'b'));
  past.add('two', authors('c', 'd', 'e'));
  expect(past.countTogether('three', ['a', 'b', 'c', 'd', 'e'])).toBe(3);
});

test('a campaign that became part of another one is no other campaign of its authors', () => {
  const past = createPastAuthors();
  past.add('one', authors('a', 'b'));
  past.add('two', authors('b', 'c'));
  past.rename('two', 'one');
  expect(past.countTogether('one', ['a', 'b', 'c'])).toBeNull();
  expect(past.countTogether('three', ['a', 'b', 'c'])).toBe(3);
  expect(past.save()).toEqual([
    ['a', ['one']],
    ['b', ['one']],
    ['c', ['one']],
  ]);
});

test('a campaign that turned out to be none is forgotten', () => {
  const past = createPastAuthors();
  past.add('one', authors('a', 'b'));
  past.add('two', authors('b'));
  past.forget('one');
  expect(past.countTogether('three', ['a', 'b'])).toBe(1);
  past.forget('two');
  expect(past.countTogether('three', ['a', 'b'])).toBeNull();
  expect(past.save()).toEqual([]);
});

test('those who acted least recently give way, and with the last of them their campaign', () => {
  const past = createPastAuthors();
  past.add('one', authors('a', 'b'));
  past.add(
    'two',
    Array.from({ length: 20_000 }, (_, index) => ({ author: `n${index}` })),
  );
  expect(past.save()).toHaveLength(20_000);
  expect(past.countTogether('two', ['a', 'b'])).toBeNull();
});

test('an author of many campaigns is remembered with the last four', () => {
  const past = createPastAuthors();
  for (const campaign of ['one', 'two', 'three', 'four', 'five']) past.add(campaign, authors('a'));
  expect(past.save()).toEqual([['a', ['two', 'three', 'four', 'five']]]);
  const restored = createPastAuthors(past.save());
  restored.forget('five');
  expect(restored.save()).toEqual([['a', ['two', 'three', 'four']]]);
});

import { createLeases, LEASE_MS, RENEW_MS } from '../../../src/usecases/projection/holdLeases';
import { openTestStore, type TestStore } from '../../support/testStore';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(() => store.clear());

/** A process with a clock of its own, which starts anywhere. */
function createProcess(owner: string, isExclusive = false) {
  let now = owner.length * 1e9;
  return {
    ...createLeases(store.models, owner, isExclusive, () => now),
    pass: (ms: number) => {
      now += ms;
    },
  };
}
const lease = () => store.models.Lease.findOne({ _id: 'senja' }).lean();

test('the first to ask holds a brand, and nobody else while it is renewed', async () => {
  const [first, second] = [createProcess('first'), createProcess('second one')];
  await first.beat(['senja']);
  for (let beat = 0; beat < 10; beat++) {
    await second.beat(['senja']);
    first.pass(RENEW_MS);
    second.pass(RENEW_MS);
    await first.beat(['senja']);
    expect([first.isOwned('senja'), second.isOwned('senja')]).toEqual([true, false]);
  }
});

test('of two who ask at the same moment one holds it', async () => {
  const processes = [createProcess('a'), createProcess('bb'), createProcess('ccc')];
  await Promise.all(processes.map((each) => each.beat(['senja', 'fajar'])));
  for (const brand of ['senja', 'fajar']) expect(processes.filter((each) => each.isOwned(brand))).toHaveLength(1);
});

test('one that stops without a word loses it after two seconds of the other’s clock, not before', async () => {
  const [first, second] = [createProcess('first'), createProcess('second one')];
  await first.beat(['senja']);
  await second.beat(['senja']);
  second.pass(LEASE_MS - 1);
  await second.beat(['senja']);
  expect(second.isOwned('senja')).toBe(false);
  second.pass(1);
  await second.beat(['senja']);
  expect(second.isOwned('senja')).toBe(true);
  expect((await lease())?.owner).toBe('second one');
});

test('one that comes back late has lost it by its own clock, and learns who holds it', async () => {
  const [first, second] = [createProcess('first'), createProcess('second one')];
  await first.beat(['senja']);
  first.pass(LEASE_MS);
  expect(first.isOwned('senja')).toBe(false);
  await second.beat(['senja']);
  second.pass(LEASE_MS);
  await second.beat(['senja']);
  await first.beat(['senja']);
  expect([first.isOwned('senja'), second.isOwned('senja')]).toEqual([false, true]);
});

test('two who both see it stand still do not both take it', async () => {
  const first = createProcess('first');
  const waiting = [createProcess('bb'), createProcess('ccc'), createProcess('dddd')];
  await first.beat(['senja']);
  for (const each of waiting) await each.beat(['senja']);
  for (const each of waiting) each.pass(LEASE_MS);
  await Promise.all(waiting.map((each) => each.beat(['senja'])));
  expect(waiting.filter((each) => each.isOwned('senja'))).toHaveLength(1);
});

test('what is given back is free at once', async () => {
  const [first, second] = [createProcess('first'), createProcess('second one')];
  await first.beat(['senja']);
  await first.release();
  expect(first.isOwned('senja')).toBe(false);
  await second.beat(['senja']);
  expect(second.isOwned('senja')).toBe(true);
});

test('a lease that was given back and taken anew is not mistaken for the one seen before', async () => {
  const [first, second, third] = [createProcess('first'), createProcess('second one'), createProcess('third process')];
  await first.beat(['senja']);
  await third.beat(['senja']);
  await first.release();
  await second.beat(['senja']);
  third.pass(LEASE_MS);
  await third.beat(['senja']);
  expect([second.isOwned('senja'), third.isOwned('senja')]).toEqual([true, false]);
});

test('who has the database alone takes over at once what a killed process left', async () => {
  const [killed, next] = [createProcess('killed'), createProcess('the next one', true)];
  await killed.beat(['senja']);
  await next.beat(['senja']);
  expect(next.isOwned('senja')).toBe(true);
});

test('one that was told to lose a brand may take it again', async () => {
  const first = createProcess('first');
  await first.beat(['senja']);
  first.lose('senja');
  expect(first.isOwned('senja')).toBe(false);
  await first.beat(['senja']);
  expect(first.isOwned('senja')).toBe(true);
});

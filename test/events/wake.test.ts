import { changesTopic, createWake, eventsTopic, projectedTopic } from '../../src/events/wake';

/** A limit that no test here waits out. */
const FAR_MS = 60_000;

test('a notification ends every wait on its topic, and none on another', async () => {
  const wake = createWake();
  const waits = [wake.arm('a'), wake.arm('a')].map((wait) => wait.done(FAR_MS));
  const other = wake.arm('b');
  wake.notify('a');
  await Promise.all(waits);
  let isOtherDone = false;
  const rest = other.done(FAR_MS).then(() => {
    isOtherDone = true;
  });
  await Promise.resolve();
  expect(isOtherDone).toBe(false);
  wake.notify('b');
  await rest;
});

test('what is notified between arming and waiting is not missed', async () => {
  const wake = createWake();
  const wait = wake.arm('a');
  wake.notify('a');
  await wait.done(FAR_MS);
});

test('what was notified before arming does not count', async () => {
  const wake = createWake();
  wake.notify('a');
  const startedAt = performance.now();
  await wake.arm('a').done(15);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(13);
});

test('a limit ends a wait that nobody notifies', async () => {
  await createWake().arm('a').done(1);
});

test('a cancelled wait ends at once, whether it is waited for already or later', async () => {
  const wake = createWake();
  const waiting = wake.arm('a');
  const done = waiting.done(FAR_MS);
  waiting.cancel();
  await done;
  const early = wake.arm('a');
  early.cancel();
  await early.done(FAR_MS);
  early.cancel();
});

test('notifying with nobody there, or many there, is no fault', async () => {
  const wake = createWake();
  wake.notify('a');
  const waits = Array.from({ length: 2_000 }, () => wake.arm('a').done(FAR_MS));
  wake.notify('a');
  await Promise.all(waits);
});

test('the topics of a brand are apart', () => {
  expect(new Set([changesTopic('x'), projectedTopic('x'), eventsTopic('x'), eventsTopic('y')]).size).toBe(4);
});

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

test('those who poll one topic share the question; it wakes them when the log has moved, and ends with the last of them', async () => {
  const wake = createWake();
  let last = 7;
  let asked = 0;
  const ask = () => {
    asked++;
    return asked === 2 ? Promise.reject(new Error('no answer')) : Promise.resolve(last);
  };
  const stops = [wake.poll('a', ask, 1), wake.poll('a', () => Promise.reject(new Error('never asked')), 1)];
  await wake.arm('a').done(FAR_MS);
  last = 8;
  await wake.arm('a').done(FAR_MS);
  for (const stop of [...stops, ...stops]) stop();
  const before = asked;
  await wake.arm('a').done(20);
  expect(asked).toBe(before);
});

test('what this process notifies is passed on, what another one told is not', () => {
  const wake = createWake();
  const sent: string[] = [];
  wake.relayTo((topic) => sent.push(topic));
  wake.notify('a');
  wake.receive('b');
  wake.relayTo(null);
  wake.notify('c');
  expect(sent).toEqual(['a']);
});

test('the topics of a brand are apart', () => {
  expect(new Set([changesTopic('x'), projectedTopic('x'), eventsTopic('x'), eventsTopic('y')]).size).toBe(4);
});

import fastify from 'fastify';
import { registerHealth } from '../../src/server/health';
import { shareAnswer } from '../../src/server/sharedAnswer';

test('whoever asks while an answer is under way, or within a second after it, gets that one', async () => {
  let now = 0;
  const asked: { resolve(value: number): void; reject(error: Error): void }[] = [];
  const ask = shareAnswer(
    () => new Promise<number>((resolve, reject) => asked.push({ resolve, reject })),
    () => now,
  );
  const first = [ask(), ask()];
  now = 60_000;
  first.push(ask());
  asked[0]!.resolve(1);
  expect(await Promise.all(first)).toEqual([1, 1, 1]);
  now += 999;
  expect(await ask()).toBe(1);
  now += 1;
  const second = [ask(), ask()];
  expect(asked).toHaveLength(2);
  asked[1]!.reject(new Error('down'));
  await expect(second[0]).rejects.toThrow('down');
  now += 999;
  await expect(ask()).rejects.toThrow('down');
  now += 1;
  void ask();
  expect(asked).toHaveLength(3);
});

test('/readyz asks the database once, however many ask it', async () => {
  let questions = 0;
  let answer: (rows: object[]) => void = () => {};
  const rows = new Promise<object[]>((resolve) => (answer = resolve));
  const chain = {
    sort: () => chain,
    limit: () => chain,
    lean: () => {
      questions++;
      return rows;
    },
  };
  const app = fastify();
  registerHealth(app, { models: { Mention: { find: () => chain } }, clock: () => new Date(10_000) } as never);
  await app.ready();
  const asked = Array.from({ length: 100 }, () => app.inject('/readyz'));
  const rest = Promise.all(asked);
  answer([{ brand: 'senja', pendingAt: new Date(4_000) }]);
  for (const { statusCode, body } of await rest)
    expect([statusCode, JSON.parse(body)]).toEqual([200, { status: 'ready', store: 'ok', projectionLagSeconds: 6 }]);
  await app.inject('/readyz');
  expect(questions).toBe(1);
  await app.close();
});

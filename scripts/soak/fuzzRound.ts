import { connect, type Socket } from 'node:net';
import { encodeDocument } from '../../src/store/embedded/values/encode';

type Doc = Record<string, unknown>;

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const BODIES: readonly Doc[] = [
  { hello: 1, $db: 'admin' },
  { ping: 1, $db: 'admin' },
  {
    find: 'fuzz',
    filter: { a: { $gt: 1, $in: [1, 'x'] }, 'b.c': /x/i },
    sort: { a: 1 },
    projection: { a: 1 },
    limit: 3,
    $db: 'fuzz',
  },
  { insert: 'fuzz', documents: [{ a: [1, { b: 'two' }], c: null, d: new Date(0) }], ordered: false, $db: 'fuzz' },
  {
    update: 'fuzz',
    updates: [
      { q: { a: 1 }, u: { $set: { 'a.0': 2 }, $push: { z: { $each: [1], $slice: -3 } } }, upsert: false, multi: true },
    ],
    $db: 'fuzz',
  },
  { delete: 'fuzz', deletes: [{ q: { a: { $exists: true } }, limit: 0 }], $db: 'fuzz' },
  {
    aggregate: 'fuzz',
    pipeline: [{ $match: { a: 1 } }, { $group: { _id: '$a', n: { $sum: 1 } } }, { $sort: { n: -1 } }],
    cursor: {},
    $db: 'fuzz',
  },
  { findAndModify: 'fuzz', query: { a: 1 }, update: { $inc: { n: 1 } }, new: true, $db: 'fuzz' },
  { createIndexes: 'fuzz', indexes: [{ key: { a: 1 }, name: 'a_1', unique: false }], $db: 'fuzz' },
  { getMore: 77, collection: 'fuzz', $db: 'fuzz' },
  { distinct: 'fuzz', key: 'a', query: {}, $db: 'fuzz' },
];

/** A whole OP_MSG frame around a command. */
export function toFrame(body: Doc, requestId = 1): Buffer {
  const document = encodeDocument(body);
  const header = Buffer.alloc(21);
  header.writeInt32LE(header.length + document.length, 0);
  header.writeInt32LE(requestId, 4);
  header.writeInt32LE(2013, 12);
  return Buffer.concat([header, document]);
}

/** A valid frame with a few bytes changed, cut, doubled or its lengths falsified. */
export function mutateFrame(random: () => number): Buffer {
  const pick = (limit: number): number => Math.floor(random() * limit);
  let frame = toFrame(BODIES[pick(BODIES.length)]!, 1 + pick(1000));
  for (let change = 0; change <= pick(4); change++) {
    const at = pick(frame.length);
    const kind = pick(5);
    if (kind === 0) frame[at] = pick(256);
    else if (kind === 1) frame = frame.subarray(0, Math.max(1, at));
    else if (kind === 2)
      frame = Buffer.concat([frame.subarray(0, at), frame.subarray(at, at + pick(16)), frame.subarray(at)]);
    else if (kind === 3 && at + 4 <= frame.length) frame.writeInt32LE(pick(2) ? pick(2 ** 31) : -pick(2 ** 31), at);
    else frame[at] = frame[at]! ^ (1 << pick(8));
    frame = Buffer.from(frame);
  }
  // Half of them keep an honest length, so that they get past the framing.
  if (random() < 0.6 && frame.length >= 16) frame.writeInt32LE(frame.length, 0);
  return frame;
}

/**
 * Sends `count` mutated frames to a store, several a connection, and returns the faults: a reply that a parallel,
 * honest connection got wrong, or anything that was leaked to the hostile ones. The honest connection writes a secret
 * that no hostile reply may hold (they do not ask for its collection).
 */
export async function fuzzRound(
  target: { host: string; port: number } | { path: string },
  count: number,
  seed: number,
): Promise<string[]> {
  const random = createRandom(seed);
  const faults: string[] = [];
  const secret = `secret-${seed}-${Math.floor(random() * 1e9)}`;
  const honest = await openSocket(target);
  await exchange(honest, toFrame({ insert: 'private', documents: [{ secret }], $db: 'owner' }));
  for (let sent = 0; sent < count; ) {
    const frames = Array.from({ length: Math.min(20, count - sent) }, () => mutateFrame(random));
    sent += frames.length;
    const reply = await shower(target, frames);
    if (reply.includes(secret)) faults.push(`seed ${seed}: a hostile connection got the secret`);
    const pong = await exchange(honest, toFrame({ ping: 1, $db: 'admin' }));
    if (!pong.includes('ok')) faults.push(`seed ${seed}: the honest connection got no answer after ${sent} frames`);
  }
  honest.destroy();
  return faults;
}

async function openSocket(target: { host: string; port: number } | { path: string }): Promise<Socket> {
  const socket = connect(target);
  socket.on('error', () => socket.destroy());
  await new Promise<void>((resolve, reject) =>
    socket.once('connect', resolve).once('close', () => reject(new Error('the store refused a connection'))),
  );
  return socket;
}

async function exchange(socket: Socket, frame: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new Error('the store closed an honest connection'));
    socket.once('close', failed);
    socket.once('data', (chunk) => {
      socket.off('close', failed);
      resolve(chunk.toString('latin1'));
    });
    socket.write(frame);
  });
}

/** Sends frames and ends; resolves with all that came back once the store has closed too. */
async function shower(
  target: { host: string; port: number } | { path: string },
  frames: readonly Buffer[],
): Promise<string> {
  const socket = await openSocket(target);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  for (const frame of frames) socket.write(frame);
  socket.end();
  await closed;
  return Buffer.concat(chunks).toString('latin1');
}

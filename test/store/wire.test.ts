import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { toFrame } from '../../scripts/soak/fuzzRound';
import { promote } from '../../src/store/embedded/aggregate/expression';
import { decodeDocument } from '../../src/store/embedded/values/decode';
import { encodeDocument } from '../../src/store/embedded/values/encode';
import { crc32c } from '../../src/store/embedded/wire';
import { openTestStore, type TestStore } from './support';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

function open(): Socket {
  const socket = connect(decodeURIComponent(store.uri.slice('mongodb://'.length, store.uri.indexOf('/?'))));
  socket.on('error', () => socket.destroy());
  return socket;
}

async function reply(socket: Socket, bodyAt = 21): Promise<Record<string, unknown>> {
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  return promote(decodeDocument(chunk, bodyAt)) as Record<string, unknown>;
}

const ping = (): Buffer => toFrame({ ping: 1, $db: 'admin' });
function withFlags(frame: Buffer, flags: number): Buffer {
  const copy = Buffer.from(frame);
  copy.writeUInt32LE(flags, 16);
  return copy;
}
function withChecksum(frame: Buffer, change = 0): Buffer {
  const copy = Buffer.concat([withFlags(frame, 1), Buffer.alloc(4)]);
  copy.writeInt32LE(copy.length, 0);
  copy.writeUInt32LE((crc32c(copy.subarray(0, -4)) + change) >>> 0, copy.length - 4);
  return copy;
}

test('CRC-32C has its published check value', () => {
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
});

test.each<[string, Buffer[]]>([
  ['whole', [ping()]],
  ['byte by byte', Array.from(ping(), (byte) => Buffer.of(byte))],
  ['with a checksum', [withChecksum(ping())]],
  ['with optional flags', [withFlags(ping(), 0x10000)]],
])('a frame sent %s is answered', async (_, parts) => {
  const socket = open();
  const answered = reply(socket);
  for (const part of parts) socket.write(part);
  expect(await answered).toEqual({ ok: 1 });
  socket.destroy();
});

test.each<[string, Buffer]>([
  ['a length that is too small', Buffer.from('0f000000010000000000000000000000', 'hex')],
  ['a length beyond 48 MB', Buffer.from('ffffff7f0100000000000000dd070000', 'hex')],
  ['an unknown operation', Buffer.from('10000000010000000000000039050000', 'hex')],
  ['an unknown required flag', withFlags(ping(), 0x8000)],
  ['a wrong checksum', withChecksum(ping(), 1)],
  [
    'a body that is cut off',
    Buffer.concat([ping().subarray(0, 21), Buffer.from('ff000000', 'hex'), ping().subarray(25)]),
  ],
])('%s closes that connection and no other', async (_, frame) => {
  const [hostile, honest] = [open(), open()];
  const closed = once(hostile, 'close');
  hostile.write(frame);
  await closed;
  honest.write(ping());
  expect(await reply(honest)).toEqual({ ok: 1 });
  honest.destroy();
});

test('a document that is no BSON is an error, and the connection lives', async () => {
  const socket = open();
  const frame = ping();
  frame[25] = 0x77;
  socket.write(frame);
  expect(await reply(socket)).toMatchObject({ ok: 0, codeName: 'InvalidLength' });
  socket.write(ping());
  expect(await reply(socket)).toEqual({ ok: 1 });
  socket.destroy();
});

test('documents come as a sequence, and an unacknowledged write gets no reply', async () => {
  const socket = open();
  const body = encodeDocument({ insert: 'sequence', writeConcern: { w: 0 }, $db: 'wire' });
  const documents = [{ _id: 1 }, { _id: 2 }].map(encodeDocument);
  const name = Buffer.from('documents\0');
  const size = Buffer.alloc(4);
  size.writeInt32LE(4 + name.length + documents[0]!.length + documents[1]!.length);
  const frame = Buffer.concat([
    Buffer.alloc(16),
    Buffer.of(2, 0, 0, 0, 0),
    body,
    Buffer.of(1),
    size,
    name,
    ...documents,
  ]);
  frame.writeInt32LE(frame.length, 0);
  frame.writeInt32LE(2013, 12);
  socket.write(frame);
  socket.write(toFrame({ count: 'sequence', $db: 'wire' }, 9));
  expect(await reply(socket)).toEqual({ n: 2, ok: 1 });
  socket.destroy();
});

test('the legacy handshake is answered in the legacy way', async () => {
  const socket = open();
  const body = encodeDocument({ ismaster: 1, helloOk: true });
  const frame = Buffer.concat([Buffer.alloc(20), Buffer.from('admin.$cmd\0'), Buffer.alloc(8), body]);
  frame.writeInt32LE(frame.length, 0);
  frame.writeInt32LE(2004, 12);
  socket.write(frame);
  expect(await reply(socket, 36)).toMatchObject({ ismaster: true, maxWireVersion: 25, ok: 1 });
  socket.destroy();
});

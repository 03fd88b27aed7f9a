import { decodeDocument } from './values/decode';
import { encodeDocument } from './values/encode';
import { checkFrame } from './values/frames';
import { type Doc, setField } from './values/types';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** Of the lower sixteen flag bits these must be understood; others are to be refused. */
const KNOWN_REQUIRED_FLAGS = CHECKSUM_PRESENT | MORE_TO_COME;

export const HEADER_BYTES = 16;

/** One request: the command document with its document sequences put in as arrays. */
export interface Request {
  id: number;
  body: Doc;
  /** False for unacknowledged writes, which get no reply. */
  wantsReply: boolean;
  isLegacy: boolean;
}

/** A frame that breaks the protocol: the connection it came on is closed. */
export class ProtocolError extends Error {}

/** These arrays stay undecoded; inserted documents are stored as they came. */
const RAW_ARRAYS: ReadonlySet<string> = new Set(['documents']);

/**
 * Reads one whole frame (header included): OP_MSG, or OP_QUERY for the legacy handshake.
 * Throws ProtocolError for a frame that is torn or not understood, CommandError for a document that is no BSON.
 */
export function readRequest(frame: Buffer): Request {
  const id = frame.readInt32LE(4);
  const code = frame.readInt32LE(12);
  if (code === OP_MSG) return readMessage(frame, id);
  if (code === OP_QUERY) return readQuery(frame, id);
  throw new ProtocolError(`operation ${code} is not supported`);
}

function readMessage(frame: Buffer, id: number): Request {
  if (frame.length < HEADER_BYTES + 5) throw new ProtocolError('message is cut off');
  const flags = frame.readUInt32LE(HEADER_BYTES);
  if ((flags & 0xffff & ~KNOWN_REQUIRED_FLAGS) !== 0) throw new ProtocolError('unknown required flag');
  let end = frame.length;
  if (flags & CHECKSUM_PRESENT) {
    end -= 4;
    if (end < HEADER_BYTES + 5 || frame.readUInt32LE(end) !== crc32c(frame.subarray(0, end)))
      throw new ProtocolError('checksum does not match');
  }
  let body: Doc | null = null;
  const sequences: [string, Buffer[]][] = [];
  let at = HEADER_BYTES + 4;
  while (at < end) {
    const kind = frame[at]!;
    if (kind === 0 && !body) {
      const close = frameEnd(frame, at + 1, end);
      body = decodeDocument(frame.subarray(at + 1, close + 1), 0, { raw: RAW_ARRAYS });
      at = close + 1;
    } else if (kind === 1) {
      const sequence = readSequence(frame, at + 1, end);
      sequences.push([sequence.name, sequence.documents]);
      at = sequence.end;
    } else throw new ProtocolError(`section kind ${kind} is not supported here`);
  }
  if (!body) throw new ProtocolError('message has no body');
  for (const [name, documents] of sequences) {
    if (Object.hasOwn(body, name)) throw new ProtocolError(`sequence ${name} is in the body too`);
    setField(body, name, RAW_ARRAYS.has(name) ? documents : documents.map((document) => decodeDocument(document)));
  }
  return { id, body, wantsReply: !(flags & MORE_TO_COME), isLegacy: false };
}

function frameEnd(frame: Buffer, at: number, end: number): number {
  try {
    return checkFrame(frame, at, end);
  } catch (error) {
    throw new ProtocolError((error as Error).message);
  }
}

function readSequence(frame: Buffer, at: number, limit: number): { name: string; documents: Buffer[]; end: number } {
  if (at + 5 > limit) throw new ProtocolError('sequence is cut off');
  const end = at + frame.readInt32LE(at);
  const nameEnd = frame.indexOf(0, at + 4);
  if (end > limit || nameEnd < 0 || nameEnd >= end) throw new ProtocolError('sequence is out of bounds');
  const documents: Buffer[] = [];
  let from = nameEnd + 1;
  while (from < end) {
    const close = frameEnd(frame, from, end);
    documents.push(frame.subarray(from, close + 1));
    from = close + 1;
  }
  return { name: frame.toString('utf8', at + 4, nameEnd), documents, end };
}

function readQuery(frame: Buffer, id: number): Request {
  const nameEnd = frame.indexOf(0, HEADER_BYTES + 4);
  if (nameEnd < 0 || nameEnd + 13 > frame.length) throw new ProtocolError('query is cut off');
  const [database, collection] = frame.toString('utf8', HEADER_BYTES + 4, nameEnd).split('.');
  if (collection !== '$cmd') throw new ProtocolError('legacy queries are not supported');
  frameEnd(frame, nameEnd + 9, frame.length);
  const given = decodeDocument(frame, nameEnd + 9);
  const body = (given.$query ?? given.query ?? given) as Doc;
  body.$db = database;
  return { id, body, wantsReply: true, isLegacy: true };
}

/** The frame that answers a request. */
export function writeReply(reply: Doc, { id, isLegacy }: Pick<Request, 'id' | 'isLegacy'>): Buffer {
  const document = encodeDocument(reply);
  const prefix = Buffer.alloc(isLegacy ? HEADER_BYTES + 20 : HEADER_BYTES + 5);
  prefix.writeInt32LE(prefix.length + document.length, 0);
  prefix.writeInt32LE(id, 8);
  prefix.writeInt32LE(isLegacy ? OP_REPLY : OP_MSG, 12);
  if (isLegacy) {
    prefix.writeInt32LE(8, HEADER_BYTES);
    prefix.writeInt32LE(1, HEADER_BYTES + 16);
  }
  return Buffer.concat([prefix, document]);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value >>> 0;
});

/** CRC-32C (Castagnoli), which OP_MSG checksums use. */
export function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

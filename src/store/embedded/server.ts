import { createServer, type Server, type Socket } from 'node:net';
import { COMMON_FIELDS, type CommandContext, checkConcerns, integerField } from './commands/command';
import { MAX_MESSAGE_BYTES } from './commands/hello';
import { commandsByName } from './commands/index';
import { checkApiVersion } from './commands/stableApi';
import type { CursorRegistry } from './cursors';
import { CommandError, toErrorDocument } from './errors';
import type { Store } from './storage/open';
import type { Doc } from './values/types';
import { HEADER_BYTES, ProtocolError, type Request, readRequest, writeReply } from './wire';

const MAX_CONNECTIONS = 1_000;

export interface ServerOptions {
  store: Store;
  cursors: CursorRegistry;
}

export interface RunningServer {
  server: Server;
  /** Stops listening, lets running commands finish and closes every connection. */
  close(): Promise<void>;
}

/** Makes the server; the caller makes it listen. */
export function createStoreServer(options: ServerOptions): RunningServer {
  const connections = new Set<Connection>();
  let lastId = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    const connection = new Connection(socket, options, ++lastId);
    connections.add(connection);
    socket.once('close', () => connections.delete(connection));
  });
  server.maxConnections = MAX_CONNECTIONS;
  return {
    server,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.all([...connections].map((connection) => connection.finish()));
      await closed;
    },
  };
}

/** One client: its frames are answered one after the other, and nothing more is read while one is being answered. */
class Connection {
  private chunks: Buffer[] = [];
  private buffered = 0;
  private running: Promise<void> = Promise.resolve();
  private isBusy = false;

  constructor(
    private readonly socket: Socket,
    private readonly options: ServerOptions,
    private readonly id: number,
  ) {
    socket.on('data', (chunk) => {
      this.chunks.push(chunk);
      this.buffered += chunk.length;
      if (!this.isBusy) this.running = this.answerAll();
    });
    socket.on('error', () => socket.destroy());
  }

  /** Waits for the running command and closes. */
  async finish(): Promise<void> {
    await this.running;
    this.socket.destroy();
  }

  private async answerAll(): Promise<void> {
    this.isBusy = true;
    try {
      for (let frame = this.takeFrame(); frame; frame = this.takeFrame()) {
        this.socket.pause();
        await this.answer(frame);
      }
      this.socket.resume();
    } catch (error) {
      this.options.store.log(`connection ${this.id} closed: ${(error as Error).message}`);
      this.socket.destroy();
    } finally {
      this.isBusy = false;
    }
  }

  /** The next whole frame, or null until more bytes have come. Throws ProtocolError for a length out of bounds. */
  private takeFrame(): Buffer | null {
    if (this.buffered < HEADER_BYTES) return null;
    if (this.chunks[0]!.length < 4) this.chunks = [Buffer.concat(this.chunks)];
    const length = this.chunks[0]!.readInt32LE(0);
    if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) throw new ProtocolError(`message of ${length} bytes`);
    if (this.buffered < length) return null;
    const all = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
    this.chunks = all.length > length ? [all.subarray(length)] : [];
    this.buffered = all.length - length;
    return all.subarray(0, length);
  }

  private async answer(frame: Buffer): Promise<void> {
    let request: Request;
    try {
      request = readRequest(frame);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      this.socket.write(writeReply(toErrorDocument(error), { id: frame.readInt32LE(4), isLegacy: false }));
      return;
    }
    const reply = await runCommand(request.body, this.options, this.id);
    if (!request.wantsReply) return;
    const isDrained = this.socket.write(writeReply(reply, request));
    if (!isDrained)
      await new Promise<void>((resolve) => {
        const done = (): void => {
          this.socket.off('drain', done).off('close', done);
          resolve();
        };
        this.socket.on('drain', done).on('close', done);
      });
  }
}

/**
 * Runs one command document and answers with its reply or MongoDB's error document. Throws ProtocolError only, where the
 * connection is to be closed.
 */
export async function runCommand(body: Doc, { store, cursors }: ServerOptions, connectionId: number): Promise<Doc> {
  try {
    const name = Object.keys(body)[0] ?? '';
    const command = commandsByName.get(name);
    if (!command)
      throw new CommandError('CommandNotFound', `no such command: '${name}' (not supported by the embedded store)`);
    const { $db: database } = body;
    if (typeof database !== 'string') throw new CommandError('BadValue', 'a command needs a $db');
    if (body.txnNumber !== undefined || body.startTransaction !== undefined) {
      throw new CommandError(
        'IllegalOperation',
        'Transaction numbers are only allowed on a replica set member or mongos',
      );
    }
    const unknown = Object.keys(body).find(
      (field) => field !== name && !COMMON_FIELDS.has(field) && !command.fields.includes(field),
    );
    if (unknown)
      throw new CommandError('IDLUnknownField', `BSON field '${command.name}.${unknown}' is an unknown field.`);
    if (command.isAdminOnly && database !== 'admin')
      throw new CommandError('Unauthorized', `${command.name} may only be run against the admin database.`);
    checkApiVersion(body, command.name);
    checkConcerns(body);
    const milliseconds = integerField(body, 'maxTimeMS', 0);
    const at = milliseconds > 0 ? performance.now() + milliseconds : Number.POSITIVE_INFINITY;
    const deadline = { at, gate: store.gate };
    const context: CommandContext = { store, cursors, database, body, deadline, connectionId };
    return await store.gate.pass(() => command.run(context));
  } catch (error) {
    if (error instanceof ProtocolError) throw error;
    if (!(error instanceof CommandError))
      store.log(`command failed: ${error instanceof Error ? error.stack : String(error)}`);
    return toErrorDocument(error);
  }
}

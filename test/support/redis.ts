import { execFileSync, spawn } from 'node:child_process';
import { createServer, type Socket } from 'node:net';

/** A Redis to test with. */
export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

export const hasRedis = ((): boolean => {
  try {
    execFileSync('redis-server', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

/** Said in the names of the tests, so that a missing engine is not silent. */
export const REDIS_NAME = hasRedis ? 'redis-server' : 'a stand-in, since redis-server is not found here';

/** Starts redis-server on a port, or where there is none a stand-in that knows SUBSCRIBE and PUBLISH. */
export function startRedis(port: number): Promise<TestRedis> {
  return hasRedis ? startServer(port) : startStandIn(port);
}

async function startServer(port: number): Promise<TestRedis> {
  const child = spawn('redis-server', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ]);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => String(chunk).includes('Ready to accept') && resolve()),
  );
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

async function startStandIn(port: number): Promise<TestRedis> {
  const sockets = new Set<Socket>();
  const subscribers = new Map<Socket, Set<string>>();
  const bulk = (text: string): string => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
  const answer = (socket: Socket, [name = '', ...args]: string[]): void => {
    const [channel = '', text = ''] = args;
    if (/^subscribe$/i.test(name)) {
      subscribers.set(socket, (subscribers.get(socket) ?? new Set()).add(channel));
      socket.write(`*3\r\n${bulk('subscribe')}${bulk(channel)}:1\r\n`);
    } else if (/^publish$/i.test(name)) {
      const hearing = [...subscribers].filter(([, channels]) => channels.has(channel)).map(([each]) => each);
      for (const each of hearing) each.write(`*3\r\n${bulk('message')}${bulk(channel)}${bulk(text)}`);
      socket.write(`:${hearing.length}\r\n`);
    } else socket.write(/^info$/i.test(name) ? bulk('redis_version:7.0.0\r\nloading:0\r\n') : '+OK\r\n');
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
      for (let command = readCommand(received); command !== null; command = readCommand(received)) {
        received = received.slice(command.length);
        answer(socket, command.parts);
      }
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      subscribers.delete(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** One whole command at the front of what has come (ASCII only), or null. */
function readCommand(text: string): { parts: string[]; length: number } | null {
  const count = /^\*(\d+)\r\n/.exec(text);
  if (count === null) return null;
  let at = count[0].length;
  const parts: string[] = [];
  for (let index = 0; index < Number(count[1]); index++) {
    const size = /^\$(\d+)\r\n/.exec(text.slice(at));
    if (size === null) return null;
    const from = at + size[0].length;
    at = from + Number(size[1]) + 2;
    if (text.length < at) return null;
    parts.push(text.slice(from, at - 2));
  }
  return { parts, length: at };
}

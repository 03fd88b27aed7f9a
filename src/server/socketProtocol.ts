import type { FastifyRequest } from 'fastify';
import { CloseCode, makeServer, type ServerOptions } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** What a client has asked for and does not read may grow so far before its socket is closed. */
const MAX_UNREAD_BYTES = 16 * 1024 * 1024;
/** A line is tried so often, and given up when it does not answer until the next time. */
const KEEP_ALIVE_MS = 12_000;
/** How graphql-ws words its refusal of a message that only a server may send. */
const UNEXPECTED_MESSAGE = /^Unexpected message of type/;

export interface SocketExtra extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  request: FastifyRequest;
}

interface Failures {
  /** The client does not read what it has asked for. */
  tooSlow(socket: WebSocket): void;
  /** The server's own fault. */
  report(error: unknown, request: FastifyRequest): void;
}

/**
 * Joins graphql-ws to the sockets of `ws`. Its own ways of doing so write a stack trace for whatever a client does wrong,
 * tell clients of inner errors, and answer however much is left unread.
 */
export function createSocketProtocol<Extra extends SocketExtra>(
  options: ServerOptions<{ authorization?: unknown }, Extra>,
  { tooSlow, report }: Failures,
) {
  const protocol = makeServer(options);

  return function serve(extra: Extra): void {
    const { socket, request } = extra;
    // A line that has broken, or frames that are none: `ws` has closed the socket by then.
    socket.on('error', ({ message }) => request.log.debug({ reason: message }, 'a socket failed'));
    const keepAlive = startKeepAlive(socket);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise<void>((resolve) => {
            if (socket.readyState !== socket.OPEN) return resolve();
            if (socket.bufferedAmount > MAX_UNREAD_BYTES) {
              tooSlow(socket);
              return resolve();
            }
            // A failure closes the socket, which ends all that runs on it.
            socket.send(data, () => resolve());
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (listener) =>
          socket.on('message', (data) => {
            listener(String(data)).catch((error) => {
              if (error instanceof Error && UNEXPECTED_MESSAGE.test(error.message))
                return socket.close(CloseCode.BadRequest, 'Invalid message received');
              report(error, request);
              socket.close(CloseCode.InternalServerError, 'Internal server error');
            });
          }),
      },
      extra,
    );
    socket.once('close', (code, reason) => {
      clearInterval(keepAlive);
      Promise.resolve(closed(code, String(reason))).catch((error) => report(error, request));
    });
  };
}

function startKeepAlive(socket: WebSocket): NodeJS.Timeout {
  let isAnswered = true;
  socket.on('pong', () => {
    isAnswered = true;
  });
  return setInterval(() => {
    if (!isAnswered) return socket.terminate();
    isAnswered = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, KEEP_ALIVE_MS);
}

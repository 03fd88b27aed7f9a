import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  type ExecutionArgs,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { handleProtocols, type ServerOptions, type SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Context } from '../../schema/context';
import { AppError, type ErrorCode } from '../errors';
import type { Sink, Streams } from '../events/sharedStream';
import type { Authenticate } from '../usecases/authenticate';
import type { Actor } from '../usecases/authorize';
import type { Budget } from './budget';
import type { ConnectionLimit, Leave } from './connectionLimit';
import type { ErrorFormat } from './graphql';
import type { KeyWatch } from './keyWatch';
import { type Admission, type QueryGuard, toCostExtension, toGraphqlError } from './queryGuard';
import { withinLimit } from './requestLimit';
import { keyCredential } from './session';
import { createSocketProtocol, type SocketExtra } from './socketProtocol';
import { createSubscriptions, type LiveOperation } from './subscriptions';
import { type Report, type Trace, traceOf, traceOfOperation } from './trace';
import { serverBusy } from './transport';

/** The socket's key is unknown, has expired, was revoked, or has other rights now. */
const CLOSE_FORBIDDEN = 4403;
/** The key, or the process, has as many connections as it may have; so the protocol calls what is asked too often. */
const CLOSE_TOO_MANY = 4429;
/** The client takes nothing; the reason of a stream ends with the cursor to resume after. Not one of the protocol's codes, so that clients come back. */
const CLOSE_TOO_SLOW = 4430;
/** A reason must fit in the frame that closes. */
const MAX_REASON_BYTES = 123;
/** How long a socket may take to say goodbye. */
const FAREWELL_MS = 1_000;
/** One that was too slow may take its time to read that, with what it has not read yet before it. */
const SLOW_FAREWELL_MS = 5_000;
const MAX_OPERATIONS = 100;
/** Documents kept parsed and validated, since many clients send the same one. */
const DOCUMENTS_KEPT = 200;
const MAX_KEPT_LENGTH = 10_000;

interface ConnectionExtra extends SocketExtra {
  actor?: Actor;
  unwatch?: () => void;
  leave?: Leave;
}

/** What an operation is executed with, and what it was let in for. */
type AdmittedArgs = ExecutionArgs & { admission: Admission };

interface WebsocketParts {
  schema: GraphQLSchema;
  authenticate: Authenticate;
  createContext: (actor: Actor) => Context;
  guard: QueryGuard;
  budget: Budget;
  streams: Streams;
  keyWatch: KeyWatch;
  limit: ConnectionLimit;
  requestTimeoutMs: number;
  /** Whether new work is refused for now. */
  isUnderPressure(): boolean;
  format: ErrorFormat;
  /** Is told the code of what closes a socket. */
  noteRefusal(code: ErrorCode): void;
  report: Report;
}

/**
 * The `graphql-transport-ws` door of /graphql. The key comes as `connectionParams.authorization`, worded as the HTTP
 * header; without a good one the socket is closed with 4403, and so it is within seconds once the key is good no more.
 */
export function createWebsocketHandler(parts: WebsocketParts) {
  const { schema, authenticate, createContext, guard, keyWatch, limit, requestTimeoutMs, noteRefusal } = parts;
  const format = (error: GraphQLError, trace?: Trace) => parts.format(error.toJSON(), error, trace);
  const readDocument = createDocumentReader(schema);
  const subscribe = createSubscriptions({ ...parts, format: (error) => format(error) });

  function tell(errors: readonly GraphQLError[], { request }: SocketExtra, id: string) {
    const trace = traceOfOperation(request, id);
    return errors.map((error) => format(error, trace));
  }

  function closeAsFull(socket: WebSocket, { code, message }: AppError): void {
    noteRefusal(code);
    closeFor(socket, CLOSE_TOO_MANY, message);
  }

  /** The way of an HTTP request: shape, syntax, validity, rights and cost. Anything wrong is told for this operation only. */
  function admit(extra: ConnectionExtra, id: string, payload: SubscribePayload, running: number) {
    const { query, operationName = null, variables } = payload;
    const actor = extra.actor!;
    try {
      if (parts.isUnderPressure()) throw serverBusy();
      guard.enter(actor);
      if (running > MAX_OPERATIONS) throw tooManyOperations();
      guard.checkText(actor, query);
      const { document, errors } = readDocument(query);
      if (errors.length > 0) return errors;
      const admission = guard.admit(actor, { document, sent: query, operationName, variables });
      const args = { schema, document, operationName, variableValues: variables ?? null, admission };
      if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) return args;
      const createSink = (end: (error: Error) => void) => createSocketSink(extra, id, end);
      return { ...args, query, variables: variables ?? {}, actor, createSink };
    } catch (error) {
      const told = toGraphqlError(error);
      if (!(told instanceof GraphQLError)) throw error;
      return [told.extensions.code === undefined ? asCoded('GRAPHQL_PARSE_FAILED')(told) : told];
    }
  }

  const options: ServerOptions<{ authorization?: unknown }, ConnectionExtra> = {
    schema,
    connectionInitWaitTimeout: 5_000,
    onConnect: async ({ connectionParams, extra }) => {
      const { socket, request } = extra;
      const authorization = connectionParams?.authorization;
      const credential = keyCredential(authenticate, typeof authorization === 'string' ? authorization : undefined);
      const actor = await credential.check().catch(() => null);
      if (actor === null) noteRefusal('UNAUTHENTICATED');
      if (actor === null || socket.readyState !== socket.OPEN) return false;
      try {
        extra.leave = limit.enterAs(actor.keyId);
      } catch (error) {
        closeAsFull(socket, error as AppError);
        return false;
      }
      extra.actor = actor;
      extra.unwatch = keyWatch.watch(credential, actor, ({ message }) => closeFor(socket, CLOSE_FORBIDDEN, message));
      request.raw.socket.setMaxListeners(MAX_OPERATIONS + 20);
      return true;
    },
    onClose: ({ extra }) => {
      const { unwatch, leave } = extra as ConnectionExtra;
      unwatch?.();
      leave?.();
    },
    onSubscribe: ({ extra, subscriptions }, id, payload) =>
      admit(extra as ConnectionExtra, id, payload, Object.keys(subscriptions).length) as never,
    context: ({ extra }) => createContext((extra as ConnectionExtra).actor!) as never,
    execute: (args) => withinLimit(requestTimeoutMs, () => execute(args)),
    subscribe: (args) => withinLimit(requestTimeoutMs, () => subscribe(args as LiveOperation)) as never,
    onError: ({ extra }, id, _payload, errors) => tell(errors as GraphQLError[], extra, id) as never,
    onNext: ({ extra }, id, _payload, args, { errors, ...result }) => {
      const cost = toCostExtension((args as AdmittedArgs).admission);
      const told = { ...result, extensions: { ...result.extensions, cost } };
      return (errors === undefined ? told : { ...told, errors: tell(errors, extra, id) }) as never;
    },
  };
  const serve = createSocketProtocol(options, {
    tooSlow: (socket) => {
      noteRefusal('TOO_SLOW');
      closeFor(socket, CLOSE_TOO_SLOW, 'Answers are not read', SLOW_FAREWELL_MS);
    },
    report: (error, request) => void parts.report(error, traceOf(request)),
  });

  return function handleSocket(this: FastifyInstance, socket: WebSocket, request: FastifyRequest): void {
    try {
      socket.once('close', limit.enterProcess());
    } catch (error) {
      closeAsFull(socket, error as AppError);
      return;
    }
    this.websocketServer.options.handleProtocols = handleProtocols;
    serve({ socket, request });
  };
}

/** Writes results of one operation to its socket; they come as JSON text and only get the operation's id around them. */
function createSocketSink({ socket, request }: ConnectionExtra, id: string, end: (error: Error) => void): Sink {
  const raw = request.raw.socket;
  const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  return {
    isReady: () => !raw.writableNeedDrain,
    onceReady: (listener) => raw.once('drain', listener),
    send: (entries) => {
      raw.cork();
      for (const { text } of entries) socket.send(`${head}${text}}`);
      raw.uncork();
    },
    end: (error) => {
      if (error instanceof AppError && error.code === 'TOO_SLOW')
        closeFor(socket, CLOSE_TOO_SLOW, error.message, SLOW_FAREWELL_MS);
      else end(error);
    },
  };
}

/** Closes for a reason, and cuts the line if the other side does not answer. */
function closeFor(socket: WebSocket, code: number, reason: string, limitMs = FAREWELL_MS): void {
  socket.close(code, Buffer.from(reason).subarray(0, MAX_REASON_BYTES).toString());
  setTimeout(() => socket.terminate(), limitMs).unref();
}

/** Parses and validates documents; the last few are kept as they are. */
function createDocumentReader(schema: GraphQLSchema) {
  const kept = new Map<string, { document: DocumentNode; errors: readonly GraphQLError[] }>();
  return (query: string) => {
    const known = kept.get(query);
    if (known !== undefined) return known;
    const document = parse(query);
    const errors = validate(schema, document).map(asCoded('GRAPHQL_VALIDATION_FAILED'));
    if (query.length <= MAX_KEPT_LENGTH) {
      if (kept.size >= DOCUMENTS_KEPT) kept.delete(kept.keys().next().value!);
      kept.set(query, { document, errors });
    }
    return { document, errors };
  };
}

function tooManyOperations(): AppError {
  return new AppError(
    'RATE_LIMITED',
    `A socket runs at most ${MAX_OPERATIONS} operations at a time. Complete one, or open another socket.`,
  );
}

function asCoded(code: string) {
  return ({ message, nodes, source, positions }: GraphQLError): GraphQLError =>
    new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

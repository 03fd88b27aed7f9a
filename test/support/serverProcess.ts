import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { waitFor } from './waitFor';

export const ADMIN_KEY = 'test-admin-key-with-at-least-32-characters';

export interface GraphqlAnswer {
  status: number;
  data?: Record<string, never> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; [detail: string]: unknown } }[];
}

/** A server running as a process of its own, spoken to over its doors only. */
export interface ServerProcess {
  address: string;
  process: ChildProcess;
  output(): string;
  graphql(query: string, variables?: object, key?: string | null): Promise<GraphqlAnswer>;
  ingest(brand: string, body: string, contentType: string, query?: string): Promise<Response>;
  sockets(key?: string): Client;
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const started: ServerProcess[] = [];
const folders: string[] = [];

export function makeDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'waspada-test-'));
  folders.push(folder);
  return folder;
}

/** Stops whatever a test left running and removes its data. */
export async function cleanUp(): Promise<void> {
  await Promise.all(started.splice(0).map((server) => server.stop('SIGKILL')));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Runs a built script; `output` grows while it runs. */
export function runScript(script: string, environment: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, output: () => output, ended };
}

export async function startServer(environment: Record<string, string>): Promise<ServerProcess> {
  const { child, output, ended } = runScript('dist/src/main.js', {
    PORT: '0',
    WASPADA_ADMIN_KEY: ADMIN_KEY,
    ...environment,
  });
  const address = await waitFor(
    'the server listens',
    () => {
      if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}: ${output()}`);
      return /listens on (http:\S+)/.exec(output())?.[1];
    },
    20_000,
  );
  const server: ServerProcess = {
    address,
    process: child,
    output,
    graphql: async (query, variables = {}, key = ADMIN_KEY) => {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as object) };
    },
    ingest: (brand, body, contentType, query = '') =>
      fetch(`${address}/ingest/${brand}${query}`, {
        method: 'POST',
        headers: { 'content-type': contentType, authorization: `Bearer ${ADMIN_KEY}` },
        body,
      }),
    sockets: (key = ADMIN_KEY) =>
      createClient({
        url: `${address.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization: `Bearer ${key}` },
        retryAttempts: 0,
        lazyCloseTimeout: 0,
      }),
    stop: (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return ended;
    },
  };
  started.push(server);
  return server;
}

import http from 'node:http';
import https from 'node:https';
import { Webhook } from 'standardwebhooks';
import { assertHostAllowed, createGuardedLookup } from './addressGuard';

export const TIMEOUT_MS = 15_000;

export interface Message {
  url: string;
  /** `webhook-id`. */
  id: string;
  body: string;
  /** Every one of them signs. */
  secrets: readonly string[];
}

/** What came back; `error` is null for 2xx only. */
export interface PostResult {
  statusCode: number | null;
  error: string | null;
  retryAfter: string | undefined;
}

/** The headers of Standard Webhooks 1.0, signed afresh for each try (github.com/standard-webhooks, specification). */
export function signedHeaders({ id, body, secrets }: Omit<Message, 'url'>, now: Date): Record<string, string> {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, now, body));
  return {
    'content-type': 'application/json',
    'user-agent': 'Waspada-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': signatures.join(' '),
  };
}

/**
 * Posts a message once: 15 s at most, no redirects, to the address that was checked. The answer's body is not read.
 * Never rejects.
 */
export function postMessage(
  message: Message,
  now: Date,
  allowedNetworks: readonly string[],
  timeoutMs: number = TIMEOUT_MS,
): Promise<PostResult> {
  return new Promise((resolve) => {
    const fail = (error: Error): void => resolve({ statusCode: null, error: error.message, retryAfter: undefined });
    try {
      const url = new URL(message.url);
      assertHostAllowed(url.hostname, allowedNetworks);
      const request = (url.protocol === 'https:' ? https : http).request(url, {
        method: 'POST',
        agent: false,
        lookup: createGuardedLookup(allowedNetworks),
        headers: { ...signedHeaders(message, now), 'content-length': Buffer.byteLength(message.body) },
        signal: AbortSignal.timeout(timeoutMs),
      });
      request.once('error', (error) =>
        fail(error.name === 'AbortError' ? new Error(`No answer within ${timeoutMs / 1_000} s.`) : error),
      );
      request.once('response', (response) => {
        const statusCode = response.statusCode ?? 0;
        const isGood = statusCode >= 200 && statusCode < 300;
        resolve({
          statusCode,
          error: isGood ? null : `The endpoint answered ${statusCode}.`,
          retryAfter: response.headers['retry-after'],
        });
        response.destroy();
      });
      request.end(message.body);
    } catch (error) {
      fail(error as Error);
    }
  });
}

import type { Tally } from './tally';
import type { Target } from './target';

const ANSWER_LIMIT_MS = 60_000;

export interface Answer {
  status: number;
  body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; extensions?: { code?: string } }[];
    code?: string;
    [field: string]: unknown;
  };
}

/** One key of the server under load. A request that meets the replacement of the server answers null, any other fault throws. */
export function createLoadClient(target: Target, key: string) {
  async function post(path: string, type: string, body: string): Promise<Answer | null> {
    await target.comesBack();
    const startedAt = performance.now();
    try {
      const response = await fetch(`${target.address}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': type },
        body,
        signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
      });
      return { status: response.status, body: (await response.json()) as Answer['body'] };
    } catch (error) {
      if (target.wasAway(startedAt)) return null;
      throw error;
    }
  }
  return {
    key,
    post,
    graphql: (query: string, variables: object = {}) =>
      post('/graphql', 'application/json', JSON.stringify({ query, variables })),
  };
}
export type LoadClient = ReturnType<typeof createLoadClient>;

/** The code of a refusal, wherever this door tells it; null for an answer. */
export function codeOf({ status, body }: Answer): string | null {
  const code = body.errors?.[0]?.extensions?.code ?? body.code;
  if (code !== undefined) return code;
  return status < 400 && body.errors === undefined ? null : `HTTP ${status}`;
}

/** What to note of a request that did not answer as it should; a server that sheds load refuses, it does not fail. */
export function noteRefusal(tally: Tally, kind: string, answer: Answer): void {
  const code = codeOf(answer);
  if (code === 'SERVICE_UNAVAILABLE') tally.refused(`${kind}: ${code}`);
  else tally.failed(`${kind}: ${code} ${JSON.stringify(answer.body).slice(0, 300)}`);
}

const BUSY_MS = 1_000;
const MAX_TRIES = 120;

/** Sends an order that has to be answered, again while the server is away or busy. @throws on any other error in the answer */
export async function order<Data>(client: LoadClient, query: string, variables: object = {}): Promise<Data> {
  for (let attempt = 0; ; attempt++) {
    const answer = await client.graphql(query, variables);
    const code = answer === null ? 'SERVICE_UNAVAILABLE' : codeOf(answer);
    if (code === null) return answer!.body.data as Data;
    if (code !== 'SERVICE_UNAVAILABLE' || attempt === MAX_TRIES)
      throw new Error(`The server answered ${JSON.stringify(answer?.body).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, BUSY_MS));
  }
}

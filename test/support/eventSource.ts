/** One message of a stream of server-sent events. */
export interface ServerSentEvent {
  id: string;
  event: string;
  data: string;
}

/** Reads server-sent events as the specification says, from where a connection begins to where it ends. */
export async function openEventSource(address: string, headers: Record<string, string>) {
  const abort = new AbortController();
  const response = await fetch(address, { headers, signal: abort.signal });
  const events: ServerSentEvent[] = [];
  /** The id a browser would come back with: also one without an event counts. */
  const state = { lastEventId: '', isEnded: false, text: '' };
  const read = async (): Promise<void> => {
    let id = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      state.text += chunk;
      for (let end = state.text.indexOf('\n\n'); end >= 0; end = state.text.indexOf('\n\n')) {
        const fields = new Map<string, string>();
        for (const line of state.text.slice(0, end).split('\n')) {
          const [, name = '', value = ''] = /^([^:]*): ?(.*)$/.exec(line) ?? [];
          if (name !== '') fields.set(name, value);
        }
        state.text = state.text.slice(end + 2);
        id = fields.get('id') ?? id;
        state.lastEventId = id;
        const data = fields.get('data');
        if (data !== undefined) events.push({ id, event: fields.get('event') ?? 'message', data });
      }
    }
  };
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  const ended = isStream
    ? read()
        .catch(() => {})
        .then(() => {
          state.isEnded = true;
        })
    : Promise.resolve();
  return { response, events, state, ended, close: () => abort.abort() };
}

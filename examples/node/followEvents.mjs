// An integration in Node that forwards events and keeps its place in a file: started again after any kind of end, it goes on
// where it was. At least once: after a crash the last event may come again, with the same id.
//
//   node examples/node/followEvents.mjs http://127.0.0.1:4000 senja cursor.txt     (the key is in WASPADA_KEY)
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const [address, brand, file] = process.argv.slice(2);
const key = process.env.WASPADA_KEY;

/** Does whatever the integration is for; the place is kept only after it has been done. */
async function handle(event) {
  process.stdout.write(`${JSON.stringify({ id: event.id, type: event.type, title: event.data.title })}\n`);
}

function readPlace() {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'start';
}

/** Written whole or not at all. */
function keepPlace(cursor) {
  writeFileSync(`${file}.new`, cursor);
  renameSync(`${file}.new`, file);
}

/** One connection, until it breaks. Throws for what coming back would not mend. */
async function follow() {
  const response = await fetch(`${address}/events?brand=${brand}&after=${readPlace()}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  if (response.status === 410) {
    // Away for longer than events are kept: say so, and go on from the oldest that is left.
    const { errors } = await response.json();
    process.stderr.write(`${errors[0].message}\n`);
    keepPlace(errors[0].extensions.oldestCursor);
    return;
  }
  if (response.status >= 400 && response.status < 500 && response.status !== 429)
    throw new Error(`${response.status} ${await response.text()}`);
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop();
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      const cursor = /^id: (.*)$/m.exec(block)?.[1];
      if (data !== undefined && !/^event: error$/m.test(block)) await handle(JSON.parse(data));
      if (cursor) keepPlace(cursor);
    }
  }
}

for (;;) {
  await follow().catch((error) => {
    if (!(error instanceof TypeError)) throw error;
  });
  await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 500));
}

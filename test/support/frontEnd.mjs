// Runs the browser example under Node, with the client libraries that a page would have and a storage in memory.
import WebSocket from 'ws';

const { watchThreats } = await import(process.env.EXAMPLE);
const [address, brand] = process.argv.slice(2);
const kept = new Map();
const front = watchThreats({
  address,
  brand,
  key: process.env.WASPADA_KEY,
  storage: { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => kept.set(name, value) },
  show: (threats) => process.stdout.write(`${threats.map(({ title }) => title).join(' | ')}\n`),
  webSocketImpl: WebSocket,
});
await front.ready;
process.once('SIGTERM', () => front.stop().then(() => process.exit(0)));

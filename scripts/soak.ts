import { soakEvents } from './soak/soakEvents';

/** `npm run soak` tries the store, `npm run soak -- events` the events, at random moments and many times. */
async function main(): Promise<void> {
  const [part, ...rest] = process.argv.slice(2);
  if (part === 'events') await soakEvents(rest);
  else await import('./soakStore.js');
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});

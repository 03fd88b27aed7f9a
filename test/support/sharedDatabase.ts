import { makeDataDir, runScript } from './serverProcess';
import { waitFor } from './waitFor';

/** A database that several processes share: what MONGODB_URI names, else the embedded store run alone. */
export async function sharedDatabase(): Promise<{ uri: string; stop(): Promise<unknown> }> {
  const database = `processes_${Date.now().toString(36)}_${process.pid}`;
  if (process.env.MONGODB_URI !== undefined)
    return { uri: `${process.env.MONGODB_URI.replace(/\/$/, '')}/${database}`, stop: async () => {} };
  const store = runScript('dist/scripts/store.js', {}, ['--data-dir', makeDataDir(), '--port', '0']);
  const uri = await waitFor('the store listens', () => /mongodb:\/\/\S+/.exec(store.output())?.[0]);
  return {
    uri: uri.replace(/^(mongodb:\/\/[^/?]+)\/?/, `$1/${database}`),
    stop: () => {
      store.child.kill('SIGTERM');
      return store.ended;
    },
  };
}

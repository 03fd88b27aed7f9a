import 'reflect-metadata';
import { type App, createApp } from './app';
import { ConfigError, readConfig } from './config';

const EXIT_CONFIGURATION = 78;

async function main(): Promise<void> {
  const app = await createApp(readConfig(process.env));
  process.stdout.write(`Waspada listens on ${app.address}\n`);
  if (app.isAdminKeyNew)
    process.stdout.write(`Admin key, shown this once: ${app.address}/graphql#key=${app.adminKey}\n`);
  stopOnSignals(app);
}

function stopOnSignals(app: App): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      app.close().then(
        () => process.exit(0),
        (error) => fail(error, 1),
      );
    });
  }
}

function fail(error: unknown, code: number): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(code);
}

main().catch((error) => fail(error, error instanceof ConfigError ? EXIT_CONFIGURATION : 1));

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const SOURCES = ['src', 'schema', 'models', 'scripts', 'tsconfig.build.json'];
const BUILT = 'dist/src/main.js';

/** Process tests run the built server; it is built again when a source is newer. */
export default function buildOnce(): void {
  if (existsSync(BUILT) && Math.max(...SOURCES.map(newestChange)) <= statSync(BUILT).mtimeMs) return;
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}

function newestChange(file: string): number {
  const stats = statSync(file);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newestChange(path.join(file, name))));
}

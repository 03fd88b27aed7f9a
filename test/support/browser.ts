import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';

const PAGE = '<!doctype html><title>Threats</title><ul></ul><script src="/page.js"></script>';
/** What a page does with the example: it shows each threat as a line of a list. */
const ENTRY = `
  import { watchThreats } from './examples/browser/threats.mjs';
  const line = ({ title }) => Object.assign(document.createElement('li'), { textContent: title });
  window.startFrontEnd = (options) => watchThreats({
    ...options,
    storage: localStorage,
    show: (threats) => document.querySelector('ul').replaceChildren(...threats.map(line)),
  }).ready;
`;

/** The Chromium of this machine, or null. */
export const chromiumPath = ((): string | null => {
  try {
    const names = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `command -v ${name}`).join(' || ');
    return execFileSync('sh', ['-c', names], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
})();

/** A page with the browser example, from an origin of its own. */
export async function servePage(): Promise<{ origin: string; close(): void }> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: path.resolve('.') },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' });
    response.end(isScript ? outputFiles[0]!.text : PAGE);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Opens a page in Chromium, with a profile of its own. */
export async function openChromium(address: string): Promise<{ page: Page; close(): Promise<void> }> {
  // Without its sandbox, which cannot be had by root; it opens this page only.
  const browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    return { page, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

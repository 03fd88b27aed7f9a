import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Nothing is asked from outside: the page and its parts come from here alone. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const ASSETS = {
  'react.js': 'text/javascript; charset=utf-8',
  'react-dom.js': 'text/javascript; charset=utf-8',
  'graphiql.js': 'text/javascript; charset=utf-8',
  'graphiql.css': 'text/css; charset=utf-8',
  'start.js': 'text/javascript; charset=utf-8',
} as const;

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Waspada GraphiQL</title>
<link rel="stylesheet" href="/graphql/assets/graphiql.css">
<style>html,body,#graphiql{height:100%;margin:0}</style>
</head>
<body>
<div id="graphiql">Loading…</div>
<script src="/graphql/assets/react.js"></script>
<script src="/graphql/assets/react-dom.js"></script>
<script src="/graphql/assets/graphiql.js"></script>
<script src="/graphql/assets/start.js"></script>
</body>
</html>
`;

/** Serves GraphiQL's parts under /graphql/assets; `sendPage` answers a browser that opens /graphql. */
export function registerGraphiql(
  app: FastifyInstance,
  assetDir: string,
): { sendPage(reply: FastifyReply): FastifyReply } {
  const cache = new Map<string, Buffer>();
  for (const [name, type] of Object.entries(ASSETS)) {
    app.get(`/graphql/assets/${name}`, { config: { access: 'public' } }, (_request, reply) => {
      let body = cache.get(name);
      if (body === undefined) cache.set(name, (body = gzipSync(readFileSync(path.join(assetDir, name)))));
      return reply
        .header('content-encoding', 'gzip')
        .header('cache-control', 'public, max-age=3600')
        .header('x-content-type-options', 'nosniff')
        .type(type)
        .send(body);
    });
  }
  return {
    sendPage: (reply) =>
      reply
        .header('content-security-policy', CONTENT_SECURITY_POLICY)
        .header('x-content-type-options', 'nosniff')
        .header('referrer-policy', 'no-referrer')
        .type('text/html; charset=utf-8')
        .send(PAGE),
  };
}

/** Every plain HTTP route, and who may use it. Tests hold the server to this list, and try each door that it closes. */
export const ROUTE_RULES: Readonly<Record<string, string>> = {
  'GET /': 'public',
  'GET /graphql': 'key',
  'POST /graphql': 'key',
  'GET /graphql/assets/react.js': 'public',
  'GET /graphql/assets/react-dom.js': 'public',
  'GET /graphql/assets/graphiql.js': 'public',
  'GET /graphql/assets/graphiql.css': 'public',
  'GET /graphql/assets/start.js': 'public',
  'POST /ingest/:brand': 'ingest',
  'GET /events': 'read',
  'GET /brands/:brand/trend.csv': 'read',
  'GET /brands/:brand/trend.jsonl': 'read',
  'GET /brands/:brand/trend.svg': 'read',
  'GET /brands/:brand/mentions.csv': 'read',
  'GET /brands/:brand/mentions.jsonl': 'read',
  // A session is made with a key, and ended by whoever has its cookie.
  'POST /session': 'key',
  'DELETE /session': 'public',
  'GET /healthz': 'public',
  'GET /readyz': 'public',
  'GET /metrics': 'read',
};

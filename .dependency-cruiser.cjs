// The import directions of the house. A folder may import what its row allows and nothing else of ours.
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^(${from})` },
  to: { path: '^(src|schema|models|migrations|scripts)/', pathNot: `^(${from}|${allowed})` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-to-natural-root',
      comment: "Importing 'natural' itself loads database drivers and prints to stdout; take its deep files.",
      severity: 'error',
      from: {},
      to: { path: 'node_modules/natural/lib/natural/index' },
    },
    {
      name: 'nlp-is-pure',
      comment: 'No database, GraphQL, network or file access in the analyzer.',
      severity: 'error',
      from: { path: '^src/(nlp|monitor)/' },
      to: {
        path: '(node_modules/(mongoose|mongodb|graphql|type-graphql|fastify|lmdb|ws)/|^(fs|net|http|https|child_process)$)',
      },
    },
    only('nlp-imports-nothing-of-ours', 'src/nlp/', 'src/nlp/', 'The analyzer stands alone.'),
    only('monitor-imports-nothing-of-ours', 'src/monitor/', 'src/monitor/|src/nlp/doc', 'Domain rules are pure.'),
    only('store-imports-no-product', 'src/store/', 'src/store/', 'The store is a database, not the product.'),
    only('models-are-storage', 'models/', 'src/nlp/doc|src/monitor/', 'Models know Mongoose and plain types only.'),
    only(
      'migrations-change-models',
      'migrations/',
      'models/|src/monitor/packedCells',
      'A migration knows what is stored, packed or not, and nothing else.',
    ),
    only('events-use-models', 'src/events/', 'models/|src/errors|src/monitor/', 'The event log stands on its model.'),
    only(
      'connectors-are-plain',
      'src/connectors/',
      'src/errors|src/nlp/doc|src/monitor/dateTime',
      'A connector turns a source into rows, nothing more.',
    ),
    only(
      'usecases-direction',
      'src/usecases/',
      'models/|migrations/migration|src/nlp/|src/monitor/|src/events/|src/connectors/|src/errors',
      'Use cases sit between the surface and the models.',
    ),
    only(
      'schema-direction',
      'schema/',
      'src/usecases/|src/events/|models/|src/errors|src/monitor/|src/nlp/doc',
      'Resolvers are thin.',
    ),
    only(
      'server-is-adapters',
      'src/server/',
      'schema/|src/usecases/|src/events/|src/connectors/|src/errors|src/config',
      'Adapters carry no rules.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^dist/' },
  },
};

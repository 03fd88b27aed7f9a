// Opens GraphiQL. The key may come as #key=… in the address: it is taken out of the address at once and kept for this tab.
const fragment = new URLSearchParams(location.hash.slice(1));
const key = fragment.get('key') ?? sessionStorage.getItem('waspada-key') ?? '';
if (fragment.has('key')) {
  sessionStorage.setItem('waspada-key', key);
  history.replaceState(null, '', location.pathname + location.search);
}
const authorization = `Bearer ${key}`;
const query = `# Your key goes below, under "Headers".
{
  brands(first: 10) {
    edges { node { slug name timeZone } }
  }
}
`;
const fetcher = GraphiQL.createFetcher({
  url: '/graphql',
  subscriptionUrl: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  wsConnectionParams: { authorization },
});
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: query,
    defaultHeaders: JSON.stringify({ authorization }, null, 2),
    shouldPersistHeaders: false,
  }),
);

/** A mention as JSON, complete but for what a test says of it. */
export function mentionOf(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    externalId: '1',
    channel: 'X',
    text: 'Pesanan saya lima hari belum sampai, admin tidak pernah balas, tolong refund',
    postedAt: new Date(Date.now() - 60_000).toISOString(),
    author: { handle: 'rani', followers: 120 },
    ...fields,
  };
}

export const CREATE_BRAND = `mutation Create($input: CreateBrandInput!) {
  createBrand(input: $input) { brand { id slug timeZone } errors { code path } }
}`;

export const INGEST = `mutation Ingest($input: IngestMentionsInput!) {
  ingestMentions(input: $input) {
    accepted duplicates updated rejected
    results { index status mention { id text analysis { kind } } error { code path } }
    errors { code path }
  }
}`;

export const THREATS = `query Threats($brand: String!) {
  threats(brand: $brand, first: 100) {
    totalCount
    asOf { sequence complete }
    edges { node {
      id kind severity status mentionCount authorCount reposterCount reach
      mentions(first: 100) { totalCount edges { node { externalId threat { id } } } }
    } }
  }
}`;

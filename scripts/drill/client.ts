import { createServerClient } from '../serverClient';
import type { DrillBrand } from './brandName';

export interface DrillThreat {
  id: string;
  kind: string;
  severity: string;
  title: string;
  authorCount: number;
  coordination: { score: number } | null;
  externalIds: string[];
}

interface ThreatPage<Node> {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: Node }[];
}

const BRAND = 'query Brand($brand: String!) { brand(slug: $brand) { name competitors } }';
const COUNT = 'query Count($brand: String!) { mentions(brand: $brand, first: 1) { totalCount } }';
const CAMPAIGNS = `query Campaigns($brand: String!, $from: DateTime!) {
  threats(brand: $brand, filter: { scopes: [CAMPAIGN], openedFrom: $from }, first: 20) {
    asOf { complete }
    edges { node { id kind severity title authorCount coordination { score } } }
  }
}`;
const MENTIONS = `query Mentions($id: ID!, $after: String) {
  node(id: $id) { ... on Threat { mentions(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { externalId } }
  } } }
}`;
const EVENTS = `subscription Opened($brand: String!) {
  events(brand: $brand, types: [THREAT_OPENED], after: "start") {
    ... on ThreatEvent { threat { id scope } }
  }
}`;
/** Pages of a threat's mentions that are read: no scenario is longer, and a foreign threat may be. */
const MAX_PAGES = 20;

/** What a drill asks of a server, over its public doors only. */
export function createDrillClient(address: string, key: string) {
  const client = createServerClient(address, key);

  async function externalIds(id: string): Promise<string[]> {
    const ids: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < MAX_PAGES; page++) {
      const data = (await client.graphql(MENTIONS, { id, after })) as {
        node: { mentions: ThreatPage<{ externalId: string }> };
      };
      const { edges, pageInfo } = data.node.mentions;
      ids.push(...edges.map(({ node }) => node.externalId));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    return ids;
  }

  return {
    ingest: client.ingest,

    /** Calls back with the id of each wave or campaign that is told, those of before included: so none is missed. */
    followCampaigns(brand: string, tell: (threat: string) => void): () => void {
      return client.subscribe<{ events: { threat: { id: string; scope: string } } }>(
        EVENTS,
        { brand },
        ({ events }) => {
          if (events.threat.scope === 'CAMPAIGN') tell(events.threat.id);
        },
      );
    },

    async readBrand(slug: string): Promise<DrillBrand> {
      const { brand } = (await client.graphql(BRAND, { brand: slug })) as { brand: DrillBrand | null };
      if (brand === null) throw new Error(`This key sees no brand '${slug}'. Create one for drills first.`);
      return brand;
    },

    async countMentions(slug: string): Promise<number> {
      const { mentions } = (await client.graphql(COUNT, { brand: slug })) as { mentions: { totalCount: number } };
      return mentions.totalCount;
    },

    /** Waves and campaigns opened since a moment; null while the server has not taken everything in. */
    async readCampaigns(brand: string, from: Date): Promise<DrillThreat[] | null> {
      const { threats } = (await client.graphql(CAMPAIGNS, { brand, from })) as {
        threats: ThreatPage<Omit<DrillThreat, 'externalIds'>> & { asOf: { complete: boolean } };
      };
      if (!threats.asOf.complete) return null;
      return Promise.all(threats.edges.map(async ({ node }) => ({ ...node, externalIds: await externalIds(node.id) })));
    },

    close: client.close,
  };
}
export type DrillClient = ReturnType<typeof createDrillClient>;

import { createServerClient } from '../serverClient';
import type { DrillBrand } from './brandName';

export interface DrillThreat {
  id: string;
  kind: string;
  severity: string;
  title: string;
  authorCount: number;
  coordination: { score: number } | null;
}

interface Page<Node> {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: Node }[];
}

/** A mention and the threat it is part of. */
interface Placed {
  externalId: string;
  threat: { id: string; scope: string } | null;
}

const BRAND = 'query Brand($brand: String!) { brand(slug: $brand) { name competitors } }';
const COUNT = 'query Count($brand: String!) { mentions(brand: $brand, first: 1) { totalCount } }';
const CAMPAIGNS = `query Campaigns($brand: String!) {
  threats(brand: $brand, filter: { scopes: [CAMPAIGN] }, orderBy: LAST_MENTION_AT, first: 100) {
    asOf { complete }
    edges { node { id } }
  }
}`;
const PLACED = `query Placed($brand: String!, $from: DateTime!, $to: DateTime!, $after: String) {
  mentions(brand: $brand, filter: { from: $from, to: $to }, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { externalId threat { id scope } } }
  }
}`;
const THREAT = `query Threat($id: ID!) {
  node(id: $id) { ... on Threat { id kind severity title authorCount coordination { score } } }
}`;
const EVENTS = `subscription Opened($brand: String!) {
  events(brand: $brand, types: [THREAT_OPENED], after: "start") {
    ... on ThreatEvent { threat { id scope } }
  }
}`;
/** Pages of mentions from a story's time that are read: no story is as long, and a busy brand's time may be. */
const MAX_PAGES = 50;

/** What a drill asks of a server, over its public doors only. */
export function createDrillClient(address: string, key: string) {
  const client = createServerClient(address, key);

  async function readAll(brand: string) {
    const { threats } = (await client.graphql(CAMPAIGNS, { brand })) as {
      threats: Page<{ id: string }> & { asOf: { complete: boolean } };
    };
    return threats;
  }

  return {
    ingest: client.ingest,

    /**
     * Calls back with the id of each wave or campaign that is told, those of before included: so none is missed.
     * @param fail called with what went wrong when the events cannot be followed any more
     */
    followCampaigns(brand: string, tell: (threat: string) => void, fail: (message: string) => void): () => void {
      return client.subscribe<{ events: { threat: { id: string; scope: string } } }>(
        EVENTS,
        { brand },
        ({ events }) => {
          if (events.threat.scope === 'CAMPAIGN') tell(events.threat.id);
        },
        fail,
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

    /** Whether the server has taken in everything that it has accepted. */
    hasSettled: async (brand: string): Promise<boolean> => (await readAll(brand)).asOf.complete,

    /** Ids of the waves and campaigns there are, the hundred with the newest mentions. */
    readCampaignIds: async (brand: string): Promise<Set<string>> =>
      new Set((await readAll(brand)).edges.map(({ node }) => node.id)),

    /** How many of certain mentions, posted from one moment to another, each wave or campaign holds; by its id. */
    async countHeld(brand: string, isOwn: ReadonlySet<string>, from: Date, to: Date): Promise<Map<string, number>> {
      const held = new Map<string, number>();
      let after: string | null = null;
      for (let page = 0; page < MAX_PAGES; page++) {
        const { mentions } = (await client.graphql(PLACED, { brand, from, to, after })) as { mentions: Page<Placed> };
        for (const { node } of mentions.edges) {
          if (!isOwn.has(node.externalId) || node.threat?.scope !== 'CAMPAIGN') continue;
          held.set(node.threat.id, (held.get(node.threat.id) ?? 0) + 1);
        }
        if (!mentions.pageInfo.hasNextPage) break;
        after = mentions.pageInfo.endCursor;
      }
      return held;
    },

    async readThreat(id: string): Promise<DrillThreat> {
      return ((await client.graphql(THREAT, { id })) as { node: DrillThreat }).node;
    },

    close: client.close,
  };
}
export type DrillClient = ReturnType<typeof createDrillClient>;

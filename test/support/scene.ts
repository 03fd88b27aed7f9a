import type { BrandRow } from '../../models/brand';
import type { ThreatRow } from '../../models/threat';
import { createOwner, createTestDeps, insertBrand, mention, type Owner, type TestDeps } from './deps';
import { type SeenThreat, seeEvents, seeThreats } from './readBack';
import { openTestStore, type TestStore } from './testStore';

/** A brand 'senja' with its owner, a clock at rest and nothing said of it yet: anew for each test. */
export interface Scene {
  store: TestStore;
  deps: TestDeps;
  brand: BrandRow;
  owner: Owner;
  /** Ingests each mention in a pass of its own. */
  tell(...mentions: Parameters<typeof mention>[0][]): Promise<void>;
  threats(): Promise<SeenThreat[]>;
  /** The newest opened of the brand's threats, or of those that match. */
  threat(conditions?: object): Promise<ThreatRow>;
  eventTypes(): Promise<string[]>;
}

/** Sets the scene of a test file; called at its top level. What it gives is filled before each test. */
export function setScene(fields: Partial<BrandRow> = {}): Scene {
  const scene = {
    async tell(...mentions) {
      for (const each of mentions) {
        await scene.owner.ingest([mention(each)]);
        await scene.owner.project();
      }
    },
    threats: () => seeThreats(scene.store.models, 'senja'),
    async threat(conditions = {}) {
      const row = await scene.store.models.Threat.findOne({ brand: 'senja', ...conditions })
        .sort({ openedAt: -1, _id: -1 })
        .lean<ThreatRow | null>();
      return row!;
    },
    eventTypes: async () => (await seeEvents(scene.store.models, 'senja')).map((event) => event.type),
  } as Scene;
  beforeAll(async () => {
    scene.store = await openTestStore();
  });
  afterAll(() => scene.store.close());
  beforeEach(async () => {
    await scene.store.clear();
    scene.deps = createTestDeps(scene.store.models);
    scene.brand = await insertBrand(scene.store.models, 'senja', fields);
    scene.owner = createOwner(scene.deps, scene.brand);
  });
  return scene;
}

import path from 'node:path';
import { createLoadClient, type LoadClient, order } from './client';
import { createMentionSource, type MentionSource } from './mentions';
import type { Target } from './target';

const STORIES = path.resolve('examples/demo');
const NAMES = ['Tehnara', 'Kriuka', 'Nuvanta'];

/** Brands and keys that a load is driven with. */
export interface Scene {
  admin: LoadClient;
  reader: LoadClient;
  ingester: LoadClient;
  /** Reads the first brand only. */
  narrow: LoadClient;
  brands: readonly string[];
  sources: readonly MentionSource[];
}

/** Makes brands that are not there yet, and a key of each kind for them. */
export async function setUpScene(target: Target, adminKey: string): Promise<Scene> {
  const admin = createLoadClient(target, adminKey);
  const stamp = Date.now().toString(36);
  const brands = NAMES.map((name) => `load-${stamp}-${name.toLowerCase()}`);
  for (const [place, slug] of brands.entries()) {
    const query = 'mutation ($input: CreateBrandInput!) { createBrand(input: $input) { errors { code } } }';
    await order(admin, query, { input: { slug, name: NAMES[place] } });
  }
  const keyOf = async (role: string, readable: readonly string[]): Promise<LoadClient> => {
    const query = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret errors { message } } }';
    const input = { name: `load ${role}`, role, brands: readable };
    const { createApiKey } = await order<{ createApiKey: { secret: string } }>(admin, query, { input });
    return createLoadClient(target, createApiKey.secret);
  };
  return {
    admin,
    reader: await keyOf('READER', brands),
    ingester: await keyOf('INGESTER', brands),
    narrow: await keyOf('READER', brands.slice(0, 1)),
    brands,
    sources: brands.map((brand, place) => createMentionSource(STORIES, brand, place + 1)),
  };
}

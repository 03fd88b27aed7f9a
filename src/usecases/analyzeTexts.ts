import type { BrandRow } from '../../models/brand';
import { AppError } from '../errors';
import type { Analysis, AnalyzeInput } from '../nlp/doc';
import { type Actor, authorize, isVisible } from './authorize';
import { checkText } from './checkMention';
import type { Deps } from './deps';

export const MAX_INPUTS = 1_000;

/**
 * Analyses up to 1,000 texts and stores nothing. A brand given as a stored slug that the key may read adds its names.
 * @throws AppError FORBIDDEN; BAD_USER_INPUT for too many inputs, or naming the index of a bad one
 */
export async function analyzeTexts(deps: Deps, inputs: readonly AnalyzeInput[], actor: Actor): Promise<Analysis[]> {
  authorize(actor, 'analyze');
  if (inputs.length > MAX_INPUTS) {
    throw new AppError(
      'BAD_USER_INPUT',
      `At most ${MAX_INPUTS} texts are analysed at once; these are ${inputs.length}. Split them.`,
    );
  }
  inputs.forEach((input, index) => {
    const error = checkText(input.text);
    if (error !== null)
      throw new AppError('BAD_USER_INPUT', `inputs[${index}]: ${error.message}`, { index, reason: error.code });
  });
  const brands = await findBrands(deps, inputs, actor);
  return deps.analyzeBatch(inputs.map((input) => withBrandNames(input, brands)));
}

async function findBrands(deps: Deps, inputs: readonly AnalyzeInput[], actor: Actor): Promise<Map<string, BrandRow>> {
  const slugs = new Set(
    inputs.flatMap((input) => (input.brand != null && isVisible(actor, input.brand) ? [input.brand] : [])),
  );
  if (slugs.size === 0) return new Map();
  const rows = await deps.models.Brand.find({ _id: { $in: [...slugs] } }).lean<BrandRow[]>();
  return new Map(rows.map((row) => [row._id, row]));
}

function withBrandNames(input: AnalyzeInput, brands: ReadonlyMap<string, BrandRow>): AnalyzeInput {
  const brand = input.brand == null ? undefined : brands.get(input.brand);
  if (brand === undefined) return input;
  return {
    ...input,
    brand: brand.name,
    aliases: [brand._id, ...brand.aliases, ...brand.handles],
    competitors: [...(input.competitors ?? []), ...brand.competitors],
  };
}

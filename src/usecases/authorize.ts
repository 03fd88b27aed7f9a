import type { Role } from '../../models/apiKey';
import { AppError, notFound } from '../errors';

/** Who asks: a checked API key. */
export interface Actor {
  keyId: string;
  name: string;
  role: Role;
  /** Slugs; empty means all. */
  brands: readonly string[];
}

export const ACTIONS = ['analyze', 'read', 'ingest', 'respond', 'administer'] as const;
export type Action = (typeof ACTIONS)[number];

const ALLOWED: Readonly<Record<Role, readonly Action[]>> = {
  READER: ['analyze', 'read'],
  INGESTER: ['analyze', 'ingest'],
  RESPONDER: ['analyze', 'read', 'respond'],
  ADMIN: ACTIONS,
};

export function isAllowed(actor: Actor, action: Action): boolean {
  return ALLOWED[actor.role].includes(action);
}

export function isVisible(actor: Actor, brand: string): boolean {
  return actor.brands.length === 0 || actor.brands.includes(brand);
}

/** @throws AppError FORBIDDEN when the key's role may not do this at all */
export function authorize(actor: Actor, action: Action): void {
  if (isAllowed(actor, action)) return;
  throw new AppError(
    'FORBIDDEN',
    `A key with the role ${actor.role} may not ${action}. Ask an admin for a key that may.`,
  );
}

/** @throws AppError NOT_FOUND for a brand outside the key's brands, then FORBIDDEN as `authorize` does */
export function authorizeBrand(actor: Actor, action: Action, brand: string): void {
  if (!isVisible(actor, brand)) throw notFound('brand', brand);
  authorize(actor, action);
}

/** Whether a key of this role and these brands would be no wider than its maker. */
export function isWithin(actor: Actor, role: Role, brands: readonly string[]): boolean {
  const rolesWithin = ALLOWED[role].every((action) => isAllowed(actor, action));
  const brandsWithin =
    actor.brands.length === 0 || (brands.length > 0 && brands.every((brand) => actor.brands.includes(brand)));
  return rolesWithin && brandsWithin;
}

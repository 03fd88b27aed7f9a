import { lookup as resolveName } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Thrown for an address that messages may not be sent to. */
export class AddressRefusedError extends Error {
  constructor(host: string, address: string) {
    super(`${host} is at ${address}, an address inside a network; messages go to public addresses only.`);
    this.name = 'AddressRefusedError';
  }
}

/**
 * Whether messages may be sent to an address: a public one, or one inside the networks that the operator allows. Private,
 * loopback, link-local, metadata, multicast and translated addresses are not public.
 * @param allowedNetworks in CIDR notation
 */
export function isAddressAllowed(address: string, allowedNetworks: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const isInside = allowedNetworks.some((network) => {
    const [base, bits] = ipaddr.parseCIDR(network);
    return base.kind() === parsed.kind() && parsed.match([base, bits] as never);
  });
  return isInside || parsed.range() === 'unicast';
}

/**
 * A look-up for `http.request` that gives only addresses which may be sent to, so that the address checked is the one
 * connected to, whatever the name says a moment later.
 */
export function createGuardedLookup(allowedNetworks: readonly string[]): LookupFunction {
  return (host, options, callback) => {
    resolveName(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 0);
      const refused = addresses.find(({ address }) => !isAddressAllowed(address, allowedNetworks));
      if (refused !== undefined || addresses.length === 0)
        return callback(new AddressRefusedError(host, refused?.address ?? 'nowhere'), '', 0);
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}

/** An address written as such is never looked up. @throws AddressRefusedError */
export function assertHostAllowed(host: string, allowedNetworks: readonly string[]): void {
  const bare = host.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(bare) && !isAddressAllowed(bare, allowedNetworks)) throw new AddressRefusedError(host, bare);
}

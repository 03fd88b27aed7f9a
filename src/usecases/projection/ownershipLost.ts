/** Thrown when the brand's log, its checkpoint or its sketches have been moved by another owner. */
export class OwnershipLostError extends Error {
  constructor(brand: string) {
    super(`The log of brand '${brand}' has another owner now.`);
    this.name = 'OwnershipLostError';
  }
}

/** What is left of a decimal (as Decimal128 prints it) after the nearest double is taken away. */
export function decimalRest(text: string, nearest: number): number {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match) return 0;
  const fraction = match[3] ?? '';
  const exponent = Number(match[4] ?? 0) - fraction.length;
  if (nearest === 0 || Math.abs(exponent) > 400) return 0;
  const digits = BigInt(match[1] + match[2]! + fraction);
  const { mantissa, power } = splitDouble(nearest);
  // Both over the common denominator 10^down * 2^halves.
  const down = exponent < 0 ? BigInt(-exponent) : 0n;
  const halves = power < 0 ? BigInt(-power) : 0n;
  const decimal = digits * 10n ** BigInt(Math.max(exponent, 0)) * 2n ** halves;
  const double = mantissa * 2n ** BigInt(Math.max(power, 0)) * 10n ** down;
  const difference = decimal - double;
  if (difference === 0n) return 0;
  return ratio(difference, 10n ** down * 2n ** halves);
}

function ratio(numerator: bigint, denominator: bigint): number {
  const shift = BigInt(Math.max(0, denominator.toString(2).length - numerator.toString(2).length + 64));
  return Number((numerator << shift) / denominator) / 2 ** Number(shift);
}

function splitDouble(value: number): { mantissa: bigint; power: number } {
  const view = Buffer.allocUnsafe(8);
  view.writeDoubleBE(value);
  const bits = view.readBigUInt64BE();
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = exponent === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: bits >> 63n ? -mantissa : mantissa, power: (exponent || 1) - 1075 };
}

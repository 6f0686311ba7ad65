/** Amounts are counted in ten-thousandths, so that sums of decimal texts are exact. */
const scale = 10_000n;

/** Ten-thousandths of a decimal text; anything that is no number counts as zero. */
export function units(text: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return 0n;
  const size = BigInt(match[2]!) * scale + BigInt((match[3] ?? "").padEnd(4, "0").slice(0, 4));
  return match[1] ? -size : size;
}

/** A decimal as the vendor writes it: no trailing zeros, but always one digit after the point. */
export function decimal(amount: bigint | string): string {
  const value = typeof amount === "string" ? units(amount) : amount;
  const size = value < 0n ? -value : value;
  const rest = (size % scale).toString().padStart(4, "0").replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${size / scale}.${rest || "0"}`;
}

/** `part` of `whole` applied to an amount, cut to whole hundredths. */
export function share(amount: bigint, part: bigint, whole: bigint): bigint {
  if (whole === 0n) return 0n;
  return ((amount * part) / whole / 100n) * 100n;
}

/** Splits an amount by weights. The last share takes the rounding difference, so that the shares add up. */
export function split(amount: bigint, weights: bigint[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const shares = weights.map((weight) => share(amount, whole === 0n ? 1n : weight, whole === 0n ? BigInt(weights.length) : whole));
  const given = shares.reduce((sum, each) => sum + each, 0n);
  if (shares.length) shares[shares.length - 1]! += amount - given;
  return shares;
}

export function sum(amounts: string[]): bigint {
  return amounts.reduce((total, amount) => total + units(amount), 0n);
}

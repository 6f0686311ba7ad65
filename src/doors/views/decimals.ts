/** What a decimal column holds: 20 digits before the point and 8 behind it. Every door and tool can hold that exactly. */
export const precision = 28;
export const scale = 8;

const plain = new RegExp(`^-?\\d{1,${precision - scale}}(?:\\.\\d{1,${scale}})?$`);

/** Does a decimal in plain digits fit into a column? */
export function fits(text: string): boolean {
  return plain.test(text);
}

/** A decimal that fits as a whole number of its last place: 12.5 is 1250000000. */
export function unscaled(text: string): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(scale, "0"));
}

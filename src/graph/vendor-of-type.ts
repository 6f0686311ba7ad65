import { type VendorName, vendorNames } from "../errors.ts";

const prefixes = vendorNames.map((name) => [name, name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())] as const);

/** Whose type it is, by how its name begins: with the name of the vendor, in capitals where a hyphen parts it. Undefined for types of no vendor. */
export function vendorOfType(type: string): VendorName | undefined {
  return prefixes.find(([, prefix]) => type.startsWith(prefix) && /^[A-Z]/.test(type.slice(prefix.length)))?.[0];
}

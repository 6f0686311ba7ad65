import { type VendorName, vendorNames } from "../errors.ts";

/** Everything that a caller may be allowed, with what it allows. */
export const scopes: Readonly<Record<string, string>> = {
  read: "read all vendors",
  ...Object.fromEntries(vendorNames.map((vendor) => [`${vendor}:read`, `read ${vendor}`])),
  ...Object.fromEntries(vendorNames.map((vendor) => [`${vendor}:write`, `write to ${vendor}`])),
  "links:write": "decide links",
  admin: "see status, metrics and the console",
  adhoc: "run documents that are not trusted, where TIELINE_TRUSTED_DOCUMENTS is set",
};

/** The vendors that these scopes allow to read; undefined for all. */
export function readableVendors(granted: ReadonlySet<string>): ReadonlySet<VendorName> | undefined {
  if (granted.has("read")) return undefined;
  return new Set(vendorNames.filter((vendor) => granted.has(`${vendor}:read`)));
}

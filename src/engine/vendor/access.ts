import { TielineError, type VendorName } from "../../errors.ts";
import type { Scope } from "../../transport/send.ts";

type Access = Pick<Scope, "readable">;

/** May whoever the scope is for read this vendor? */
export function mayRead({ readable }: Access, vendor: VendorName): boolean {
  return readable?.has(vendor) ?? true;
}

/**
 * Throws FORBIDDEN where it may not. It stands before every way to a vendor's data: what is kept, what is under way, and
 * calls. So it holds for links, nodes, files and lists alike.
 */
export function assertReadable(scope: Access & Pick<Scope, "note">, vendor: VendorName): void {
  if (mayRead(scope, vendor)) return;
  scope.note(vendor, { failure: "FORBIDDEN" });
  throw new TielineError("FORBIDDEN", `The scopes of this caller do not include reading ${vendor}.`, {
    vendor,
    advice: `It takes "${vendor}:read" or "read".`,
  });
}

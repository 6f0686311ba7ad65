import type { VendorContract } from "../kit/contract.ts";

/** A parsed mask: a member is taken whole, or by its own mask. */
export type Mask = Map<string, Mask | true>;

/** A fault in a mask: the vendor's framework answers the call with 400. */
export class MaskError extends Error {}

/** What a masked object can hold: the type of each member, or its members where they have no named type. */
export interface Model {
  [member: string]: string | Model;
}

const tokens = /[{},]|[\w:*-]+/g;

/** Reads a field mask as the vendor's framework does: outer braces are optional, and characters that are no token are skipped. */
export function parseMask(text: string): Mask | undefined {
  let inner = text.replaceAll("\n", "").trim();
  if (inner === "") return undefined;
  if (inner.startsWith("{")) {
    if (!inner.endsWith("}")) throw new MaskError("A closing brace is missing");
    inner = inner.slice(1, -1);
  }
  const root: Mask = new Map();
  const open: Mask[] = [];
  let current = root;
  let previous: string | undefined;
  for (const token of inner.match(tokens) ?? []) {
    if (token === "{") {
      if (previous === undefined || !current.has(previous)) throw new MaskError("An opening brace follows no name");
      const nested: Mask = new Map();
      current.set(previous, nested);
      open.push(current);
      current = nested;
    } else if (token === "}") {
      const outer = open.pop();
      if (!outer) throw new MaskError("A closing brace is too many");
      current = outer;
    } else if (token === ",") {
      if (previous === undefined || previous === "," || previous === "{") throw new MaskError("A comma follows no name");
    } else current.set(token, true);
    previous = token;
  }
  if (open.length) throw new MaskError("A closing brace is missing");
  return root;
}

/** Refuses braces behind a member that has no members of its own; unknown names pass. */
export function checkMask(mask: Mask, model: Model, types: VendorContract["types"]): void {
  for (const [name, nested] of mask) {
    if (nested === true || !(name in model)) continue;
    const type = model[name]!;
    if (typeof type === "object") {
      checkMask(nested, type, types);
      continue;
    }
    // An untyped member may hold anything, so the framework lets a mask through.
    if (type === "unknown" || type === "json" || type.startsWith("map")) continue;
    if (!types[type]) throw new MaskError(`${name} has no members to choose from`);
    checkMask(nested, modelOf(type, types), types);
  }
}

/** The members a type's records carry. */
export function modelOf(type: string, types: VendorContract["types"]): Model {
  return Object.fromEntries(
    Object.entries(types[type] ?? {})
      .filter(([, field]) => !field.requestOnly)
      .map(([name, field]) => [name, field.type]),
  );
}

/** The value with the members that the mask names, in the mask's order; `*` adds the rest. */
export function applyMask(mask: Mask, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => applyMask(mask, item));
  if (value === null || typeof value !== "object") return value;
  const given = value as Record<string, unknown>;
  const out: Record<string, unknown> = {};
  for (const [name, nested] of mask) {
    if (name === "*" || !(name in given)) continue;
    out[name] = nested === true ? given[name] : applyMask(nested, given[name]);
  }
  if (mask.has("*")) for (const [name, member] of Object.entries(given)) if (!(name in out)) out[name] = member;
  return out;
}

import { badInput } from "../errors.ts";

/** Global ids are opaque text; inside stands the type and the vendor's id. */
export function encodeId(type: string, vendorId: string): string {
  return Buffer.from(`${type}:${vendorId}`, "utf8").toString("base64url");
}

export interface GlobalId {
  type: string;
  vendorId: string;
}

/** What a global id names, or undefined for a text that is none (such as a vendor's own id). */
export function decodeId(id: string): GlobalId | undefined {
  const text = Buffer.from(id, "base64url").toString("utf8");
  const parts = /^([A-Z][A-Za-z0-9]*):(.+)$/s.exec(text);
  if (!parts || encodeId(parts[1]!, parts[2]!) !== id.replace(/=+$/, "")) return undefined;
  return { type: parts[1]!, vendorId: parts[2]! };
}

/** The vendor's id behind an id argument, which may be global or the vendor's own; a global id must be of the wanted type. */
export function vendorIdOf(given: string, type: string, knownTypes: { has(type: string): boolean }): string {
  const id = decodeId(given);
  if (!id || !knownTypes.has(id.type)) return given.trim();
  if (id.type !== type)
    throw badInput(
      `This needs the id of a ${type}, but the id given is one of a ${id.type}. Pass an id of a ${type}, or the vendor's own id.`,
    );
  return id.vendorId;
}

/** The part of an id that is the record's own: one below another record has the parent's before it. */
export function ownPart(id: string, resource: { parentIds?: unknown } | undefined): string {
  return resource?.parentIds === undefined ? id : id.slice(id.lastIndexOf("/") + 1);
}

/** The id of the one record that is asked for. In a filter a blank id may stand for "none", here it names nothing. */
export function recordIdOf(given: string, type: string, knownTypes: { has(type: string): boolean }): string {
  const id = vendorIdOf(given, type, knownTypes);
  if (id.trim() === "") throw badInput(`"${given}" does not name a ${type}. Pass its id.`);
  return id;
}

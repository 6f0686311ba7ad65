import type { Reader } from "../resource/reader.ts";
import type { Rec } from "../resource/record.ts";
import type { JsonObject } from "../transport/json.ts";

/** What every resolver of one request shares. */
export interface Context {
  reader: Reader;
  links: LinkFinder;
}

/** What the graph shows for a link. */
export interface Decision {
  status: "LINKED" | "AMBIGUOUS" | "NONE" | "UNKNOWN";
  rule?: string;
  key?: string;
  /** The records linked: one at most where the link is singular. */
  targets: Rec[];
  /** Records offered instead, when the key is ambiguous. */
  candidates: Rec[];
  /** Why a vendor could not be asked. */
  error?: unknown;
}

export interface LinkFinder {
  decide(rec: Rec, field: string): Promise<Decision>;
}

/** A nested object of a record. */
export interface Part {
  raw: JsonObject;
  /** The record it came in. */
  owner: Rec;
}

export type Source = Rec | Part;

export function ownerOf(source: Source): Rec {
  return "owner" in source ? source.owner : source;
}

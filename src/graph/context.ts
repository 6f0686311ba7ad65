import type { VendorRecord } from "../engine/model/record.ts";
import type { RequestSession } from "../engine/session.ts";
import type { LinkDecider } from "../linking/decision.ts";
import type { Streams } from "../replica/sync/status.ts";
import type { JsonObject } from "../transport/json.ts";

/** What every resolver of one request shares. */
export interface Context {
  session: RequestSession;
  links: LinkDecider;
  /** What is kept durably; absent where nothing is. */
  streams?: Pick<Streams, "streams"> | undefined;
}

/** A nested object of a record. */
export interface Part {
  data: JsonObject;
  sent: JsonObject;
  /** The record it came in. */
  owner: VendorRecord;
}

export type Source = VendorRecord | Part;

export function ownerOf(source: Source): VendorRecord {
  return "owner" in source ? source.owner : source;
}

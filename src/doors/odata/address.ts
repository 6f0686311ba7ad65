import { DoorError } from "../door-error.ts";

/** What an address below `/odata` names. */
export type Resource =
  | { kind: "service" }
  | { kind: "metadata" }
  | { kind: "set"; view: string }
  | { kind: "count"; view: string }
  | { kind: "entity"; view: string; key: string }
  | { kind: "property"; view: string; key: string; property: string; raw: boolean };

const names = String.raw`([A-Za-z_]\w*)`;
const keyed = new RegExp(String.raw`^${names}\((?:\w+=)?'((?:[^']|'')*)'\)$`);

/** Reads an encoded path, such as `/milestones('A1')/title`. Throws a DoorError for one that names nothing. */
export function readAddress(path: string): Resource {
  const segments = path.split("/").filter(Boolean).map(decode);
  const [first, second, third, ...more] = segments;
  if (first === undefined) return { kind: "service" };
  if (first === "$metadata" && second === undefined) return { kind: "metadata" };
  if (first === "$batch")
    throw new DoorError("UNSUPPORTED", "$batch is not supported. Send requests one by one; several at a time are welcome.");
  const [, view, quoted] = keyed.exec(first) ?? [];
  if (view !== undefined && more.length === 0) {
    const key = quoted!.replaceAll("''", "'");
    if (second === undefined) return { kind: "entity", view, key };
    if (third === undefined || third === "$value") return { kind: "property", view, key, property: second, raw: third !== undefined };
  }
  if (/^[A-Za-z_]\w*$/.test(first) && third === undefined) {
    if (second === undefined) return { kind: "set", view: first };
    if (second === "$count") return { kind: "count", view: first };
  }
  throw new DoorError("NOT_FOUND", "Not found. The service document at /odata/ lists the tables; a row is /odata/<table>('<id>').");
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new DoorError("BAD_USER_INPUT", "The address is not well encoded: a percent sign is followed by two hexadecimal digits.");
  }
}

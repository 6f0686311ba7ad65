import { isObject } from "../../src/transport/json.ts";
import type { Harness } from "../harness.ts";

/** Watches what the vendors answer in JSON: each record that came, as `vendor kind:id`, with the calls that brought it as a row. */
export function watchRows({ vendors }: Pick<Harness, "vendors">): ReadonlyMap<string, string[]> {
  const seen = new Map<string, string[]>();
  for (const [vendor, { faults }] of Object.entries(vendors))
    faults.add({
      kind: "change",
      change: (reply, { operation = "?" }) => {
        for (const id of idsIn(bodyOf(reply.body))) {
          const record = `${vendor} ${operation.split(".")[0]}:${id}`;
          seen.set(record, [...(seen.get(record) ?? []), operation]);
        }
        return reply;
      },
    });
  return seen;
}

function bodyOf(body: unknown): unknown {
  if (typeof body === "string") return body.startsWith("<") ? undefined : JSON.parse(body);
  return body;
}

/** Ids of the outermost objects that have one. */
function idsIn(body: unknown): string[] {
  if (Array.isArray(body)) return body.flatMap(idsIn);
  if (!isObject(body)) return [];
  const id = body.id ?? body.Id;
  return id === undefined ? Object.values(body).flatMap(idsIn) : [String(id)];
}

import type { Reply } from "../kit/call.ts";
import type { JsonObject } from "../kit/json.ts";
import { hash } from "../kit/random.ts";
import type { Dataset, Row } from "./model.ts";

/** An error answer in the documented form ("Errors"). */
export function failure(status: number, message: string, refused?: Reply["refused"]): Reply {
  return { status, body: { errors: [message] }, ...(refused && { refused }) };
}

/** The tags of the rows with their counts, most used first. */
export function tagCloud(rows: Row[]): JsonObject[] {
  const counts = new Map<string, number>();
  for (const tag of rows.flatMap((row) => row.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, count]) => ({ id: (hash(name) % 9000) + 1, name, count }));
}

/** A record rendered with a document layout: under its own key where the vendor stores it, bare where it does not. */
export function preparedDocument(
  data: Dataset,
  type: string | undefined,
  { row, document, zone = "UTC" }: { row: Row; document: Row; zone: string | undefined },
): JsonObject {
  const html = { header: `<p>Times in ${zone}</p>`, body: `<p>${row.type} ${row.id}</p>`, footer: "<p>Footer</p>", stylesheet: "" };
  if (!type) return { filename: "", document: document.record, output: html };
  const column = Object.keys(data.contract.types[type]!).find((name) => name !== "document_id" && name.endsWith("_id"))!;
  return { ...data.rows(type)[0]!.record, [column]: row.id, document_id: document.id, data: html };
}

export function file(content: "pdf" | "csv", name: string): Reply {
  if (content === "csv")
    return { status: 200, headers: { "content-type": "text/csv" }, body: `id,asset_number,quantity_counted\n${name},,\n` };
  return { status: 200, headers: { "content-type": "application/pdf" }, body: `%PDF-1.4\n% ${name}\n%%EOF\n` };
}

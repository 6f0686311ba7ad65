import { randomUUID } from "node:crypto";
import { isObject, type Json, type JsonObject, LosslessNumber } from "./json.ts";

/** The content of a file among the values of a body. */
export class FileContent {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;

  constructor(name: string, type: string, bytes: Buffer) {
    this.name = name;
    this.type = type;
    this.bytes = bytes;
  }
}

/** Is a file among these values? */
export function hasFile(value: unknown): boolean {
  if (value instanceof FileContent) return true;
  if (Array.isArray(value)) return value.some(hasFile);
  return isObject(value as Json) && Object.values(value as JsonObject).some(hasFile);
}

/** A body of multipart/form-data (RFC 7578): members of objects in brackets, as `attachment[name]`. */
export function writeForm(body: JsonObject): { body: Buffer; headers: Record<string, string> } {
  const boundary = `tieline-${randomUUID()}`;
  const parts = Object.entries(body).flatMap(([name, value]) => partsOf(name, value));
  const chunks = parts.flatMap(({ name, value }) => {
    const file = value instanceof FileContent ? value : undefined;
    const disposition = `form-data; name="${quoted(name)}"${file ? `; filename="${quoted(file.name)}"` : ""}`;
    const type = file ? `\r\nContent-Type: ${file.type}` : "";
    const head = `--${boundary}\r\nContent-Disposition: ${disposition}${type}\r\n\r\n`;
    return [Buffer.from(head), file ? file.bytes : Buffer.from(String(value)), Buffer.from("\r\n")];
  });
  return {
    body: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` },
  };
}

interface Part {
  name: string;
  value: FileContent | string;
}

function partsOf(name: string, value: unknown): Part[] {
  if (value instanceof FileContent) return [{ name, value }];
  if (value === null || value === undefined) return [{ name, value: "" }];
  if (Array.isArray(value)) return value.flatMap((each) => partsOf(`${name}[]`, each));
  if (typeof value === "object" && !(value instanceof LosslessNumber))
    return Object.entries(value).flatMap(([member, inner]) => partsOf(`${name}[${member}]`, inner));
  return [{ name, value: String(value) }];
}

/** As the HTML standard escapes names in a form. */
function quoted(text: string): string {
  return text.replace(/\r\n?|\n/g, "%0D%0A").replace(/"/g, "%22");
}

import type { Reply } from "../../kit/call.ts";
import type { Row } from "../model.ts";
import type { StoredFile, WriteRequest } from "./request.ts";

/** Where files are read back, below the vendor's address. */
export const filesPath = "/files/attachments";

/** Keeps the file that an attachment brought: as part of a form, or as base64 in a data URI. A link brings its address alone. */
export function putFile(request: WriteRequest, { id }: Row): void {
  const { data, files, given, call } = request;
  if (typeof given.attachment_link_url === "string" && given.attachment_link_url !== "") {
    data.update("Attachment", id, { attachment_url: given.attachment_link_url, attachment_thumb_url: given.attachment_link_url });
    return;
  }
  const file = request.file ?? fromText(String(given.attachment_base64 ?? ""), String(given.attachment_file_name ?? ""));
  const path = `${filesPath}/${id}/${encodeURIComponent(file.name)}`;
  files.set(decodeURIComponent(path), file);
  const url = `http://${call.headers.host}${path}`;
  data.update("Attachment", id, {
    ...{ attachment_file_name: file.name, attachment_content_type: file.type, attachment_file_size: file.bytes.length },
    ...{ attachment_url: url, attachment_thumb_url: url },
  });
}

/** The bytes of a file that was uploaded. */
export function getFile(files: ReadonlyMap<string, StoredFile>, path: string): Reply {
  const file = files.get(path);
  return file ? { status: 200, headers: { "content-type": file.type }, body: file.bytes } : { status: 404, body: "" };
}

function fromText(text: string, name: string): StoredFile {
  const uri = /^data:([^;,]*)(?:;[^,]*)?,(.*)$/s.exec(text);
  return { name: name || "file", type: uri?.[1] || "application/octet-stream", bytes: Buffer.from(uri?.[2] ?? text, "base64") };
}

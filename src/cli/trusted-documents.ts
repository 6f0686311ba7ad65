import { readFileSync } from "node:fs";
import * as z from "zod";
import { ConfigError } from "../config-error.ts";
import type { TrustedDocuments } from "../server/trusted-documents.ts";

/** The manifest of Apollo's generator. */
const manifest = z.looseObject({
  format: z.literal("apollo-persisted-query-manifest"),
  operations: z.array(z.looseObject({ id: z.string().min(1), body: z.string().min(1) })),
});

/** Texts by hash, as the client preset of GraphQL Code Generator and the compiler of Relay write them. */
const texts = z.record(z.string().min(1), z.string().min(1));

/** Reads a file of trusted documents. Throws a ConfigError. */
export function readTrustedDocuments(path: string): TrustedDocuments {
  const content = parse(path);
  const apollo = manifest.safeParse(content);
  const entries = apollo.success ? apollo.data.operations.map(({ id, body }): [string, string] => [id, body]) : entriesOf(content);
  if (entries?.length) return new Map(entries.map(([id, text]) => [id.replace(/^sha\d+:/, ""), text]));
  throw new ConfigError([
    `TIELINE_TRUSTED_DOCUMENTS names ${path}, which must be a JSON object of documents by hash (GraphQL Code Generator, Relay) or a manifest of Apollo, and not be empty.`,
  ]);
}

function entriesOf(content: unknown): [string, string][] | undefined {
  const { data } = texts.safeParse(content);
  return data && Object.entries(data);
}

function parse(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new ConfigError([`TIELINE_TRUSTED_DOCUMENTS names ${path}, which cannot be read.`]);
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

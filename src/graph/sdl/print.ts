import { type DocumentNode, print } from "graphql";

/** A document as text, types by name. Unlike `printSchema` it shows the directives on types and fields. */
export function printSdl(document: DocumentNode): string {
  const definitions = document.definitions.map((definition) => ({
    definition,
    name: ("name" in definition && definition.name?.value) || "",
  }));
  definitions.sort((a, b) => (a.name < b.name ? -1 : 1));
  return print({ ...document, definitions: definitions.map(({ definition }) => definition) });
}

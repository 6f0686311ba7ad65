import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

/** What a node of a parsed document takes beside its text: the node, its location and the arrays around it; measured. */
const nodeBytes = 200;
/** A text with a character above U+00FF takes two bytes a character. */
const characterBytes = 2;

/** Parsed and validated documents by the hash of their text, bounded by the memory that they take. */
export class DocumentCache {
  readonly #documents: LRUCache<string, DocumentNode>;

  /** `maxBytes`: memory of all documents, their texts included. */
  constructor(maxBytes: number) {
    this.#documents = new LRUCache({ maxSize: maxBytes, maxEntrySize: maxBytes / 4 });
  }

  get(hash: string): DocumentNode | undefined {
    return this.#documents.get(hash);
  }

  set(hash: string, document: DocumentNode): void {
    const nodes = dropTokens(document);
    const characters = document.loc?.source.body.length ?? 0;
    this.#documents.set(hash, document, { size: nodes * nodeBytes + characters * characterBytes + 1 });
  }

  /** Memory of the documents kept, in bytes, as estimated. */
  get bytes(): number {
    return this.#documents.calculatedSize;
  }
}

/** Cuts the chain of tokens, comments among them, that hangs on every location; errors need the offsets alone. Returns the number of nodes. */
function dropTokens(document: DocumentNode): number {
  let nodes = 0;
  const open: object[] = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    nodes++;
    for (const [name, value] of Object.entries(node)) {
      if (typeof value !== "object" || value === null) continue;
      if (name === "loc") Object.assign(value, { startToken: undefined, endToken: undefined });
      else open.push(value);
    }
  }
  return nodes;
}

import { SaxesParser } from "saxes";
import { maxDepth, maxValues, tooDeep, tooMany } from "./answer-limits.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Steps } from "./steps.ts";

/** Characters that the parser is given at once, which takes a few milliseconds. */
const stepLength = 64 * 1024;

/** An element that has ended. */
export interface XmlElement {
  /** Names of it and of the elements around it, outermost first, without prefixes. */
  path: readonly string[];
  /** Its children by name. */
  members(): JsonObject;
  /** Null for nil, a list for a collection, a text where it has no children, else its children by name. */
  value(): Json;
}

export interface XmlStepOptions {
  /** Is an element of this name an item of a collection? */
  isItem(name: string): boolean;
  /** Called at the end of each element around which there are fewer than `depth` others. */
  onElement(element: XmlElement): void;
  depth: number;
}

interface OpenElement {
  name: string;
  isNil: boolean;
  text: string;
  names: string[];
  values: Json[];
  /** How many of the children are items. */
  items: number;
  /** Elements of the document before it. */
  before: number;
}

/**
 * Reads XML in steps. Throws a SyntaxError when it is not well-formed or has a document type, whose entities allow expansion
 * attacks, and an AnswerLimitError (depth, elements). A reference that XML does not define stays as it is written.
 */
export function* xmlSteps(text: string, options: XmlStepOptions): Steps<void> {
  const parser = new SaxesParser({ xmlns: false });
  const reader = new XmlReader(options);
  parser.on("opentag", ({ name, attributes }) => reader.open(name, attributes));
  parser.on("closetag", () => reader.close());
  parser.on("text", (part) => reader.addText(part));
  parser.on("cdata", (part) => reader.addText(part));
  parser.on("doctype", () => {
    throw new SyntaxError("a document type is not allowed");
  });
  parser.on("error", ({ message }) => {
    if (!tolerated.test(message)) throw new SyntaxError("not well-formed XML");
  });
  for (let at = 0; at < text.length; at += stepLength) {
    if (at > 0) yield;
    parser.write(text.slice(at, at + stepLength));
  }
  parser.close();
}

/** Faults that leave no doubt about the elements. */
const tolerated = /entity|disallowed character\.$|XML declaration must/;

class XmlReader {
  readonly #options: XmlStepOptions;
  readonly #open: OpenElement[] = [];
  #count = 0;
  /** Items around the current element. */
  #itemsAround = 0;

  constructor(options: XmlStepOptions) {
    this.#options = options;
  }

  open(qualifiedName: string, attributes: Readonly<Record<string, string>>): void {
    const name = localName(qualifiedName);
    if (name === "__proto__") throw new SyntaxError("a name that is not allowed");
    if (this.#open.length >= maxDepth) throw tooDeep("XML");
    if (++this.#count > maxValues) throw tooMany("XML", "elements", maxValues);
    if (this.#options.isItem(name)) this.#itemsAround += 1;
    this.#open.push({ name, isNil: isNil(attributes), text: "", names: [], values: [], items: 0, before: this.#count });
  }

  addText(text: string): void {
    const element = this.#open.at(-1);
    if (element && element.names.length === 0) element.text += text;
  }

  close(): void {
    const { isItem, onElement, depth } = this.#options;
    if (this.#open.length <= depth) {
      const element = this.#open.at(-1)!;
      onElement({ path: this.#open.map(({ name }) => name), members: () => membersOf(element), value: () => contentOf(element) });
    }
    const element = this.#open.pop()!;
    const { name, before } = element;
    let value = contentOf(element);
    const holder = this.#open.at(-1);
    if (isItem(name)) {
      this.#itemsAround -= 1;
      if (this.#itemsAround === 0 && this.#count - before < maxCompacted) value = compact(value);
      if (holder) holder.items += 1;
    }
    holder?.names.push(name);
    holder?.values.push(value);
  }
}

/** Elements of an item that is compacted. */
const maxCompacted = 10_000;

/** A text of the parser is a part of the whole document, which stays in memory as long as the part. Those of JSON.parse are copies. */
function compact(value: Json): Json {
  return JSON.parse(JSON.stringify(value));
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function isNil(attributes: Readonly<Record<string, string>>): boolean {
  for (const name in attributes) if (localName(name) === "nil") return attributes[name] === "true" || attributes[name] === "1";
  return false;
}

function contentOf(element: OpenElement): Json {
  const { isNil, text, values, items } = element;
  if (isNil) return null;
  if (values.length === 0) return text;
  return items === values.length ? values : membersOf(element);
}

/** A name that occurs more than once is a list. */
function membersOf({ names, values }: OpenElement): JsonObject {
  const members = new Map<string, Json[]>();
  for (const [i, name] of names.entries()) {
    const before = members.get(name);
    if (before) before.push(values[i]!);
    else members.set(name, [values[i]!]);
  }
  const object: JsonObject = {};
  for (const [name, all] of members) object[name] = all.length === 1 ? all[0]! : all;
  return object;
}

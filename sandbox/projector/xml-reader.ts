import { XMLParser, XMLValidator } from "fast-xml-parser";
import { namespaces } from "./namespaces.ts";

/** A request element with its prefix resolved. */
export interface Element {
  ns: string;
  name: string;
  children: Element[];
  /** The element's own character data, references resolved. */
  text: string;
  nil: boolean;
}

/** The request is one that the framework refuses before any service. */
export class Malformed extends Error {}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  removeNSPrefix: false,
  trimValues: false,
  cdataPropName: "#cdata",
  ignoreDeclaration: true,
  ignorePiTags: true,
});

type Parsed = Record<string, unknown>;

/** Reads a document with any prefixes; throws {@link Malformed}. */
export function parseXml(text: string): Element {
  // A document type could define entities: the framework refuses every request that has one.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Malformed("A document type declaration is not allowed");
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Malformed(`Not well-formed: ${valid.err.msg}`);
  const roots = (parser.parse(text) as Parsed[]).filter((node) => tagOf(node) !== undefined);
  if (roots.length !== 1) throw new Malformed("A document has one root element");
  return resolve(roots[0]!, new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]));
}

function tagOf(node: Parsed): string | undefined {
  return Object.keys(node).find((key) => key !== ":@" && !key.startsWith("#"));
}

function resolve(node: Parsed, outer: Map<string, string>): Element {
  const tag = tagOf(node)!;
  const attributes = Object.entries((node[":@"] ?? {}) as Record<string, string>);
  const scope = new Map(outer);
  for (const [name, value] of attributes) {
    if (name === "xmlns") scope.set("", decode(value));
    else if (name.startsWith("xmlns:")) scope.set(name.slice(6), decode(value));
  }
  const [ns, name] = qualified(tag, scope);
  const nil = attributes.some(([key, value]) => {
    if (!key.includes(":") || key.startsWith("xmlns:")) return false;
    const [space, local] = qualified(key, scope);
    return space === namespaces.xsi && local === "nil" && /^(true|1)$/.test(value.trim());
  });
  const inside = node[tag] as Parsed[];
  const children = inside.filter((child) => tagOf(child) !== undefined).map((child) => resolve(child, scope));
  return { ns, name, children, text: inside.map(ownText).join(""), nil };
}

function qualified(tag: string, scope: Map<string, string>): [ns: string, name: string] {
  const colon = tag.indexOf(":");
  const prefix = colon < 0 ? "" : tag.slice(0, colon);
  const ns = scope.get(prefix);
  if (ns === undefined && prefix !== "") throw new Malformed(`The prefix ${prefix} is not declared`);
  return [ns ?? "", tag.slice(colon + 1)];
}

function ownText(node: Parsed): string {
  if ("#text" in node) return decode(String(node["#text"]));
  if ("#cdata" in node) return (node["#cdata"] as Parsed[]).map((part) => String(part["#text"] ?? "")).join("");
  return "";
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#[0-9]+|[^;\s&]*);?/gi, (whole, name: string) => {
    const number = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : name.startsWith("#") ? Number(name.slice(1)) : undefined;
    if (number !== undefined && number <= 0x10ffff && whole.endsWith(";")) return String.fromCodePoint(number);
    const known = entities[name];
    if (known === undefined || !whole.endsWith(";")) throw new Malformed(`Unknown entity ${whole}`);
    return known;
  });
}

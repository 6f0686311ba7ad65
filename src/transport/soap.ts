import { XMLParser } from "fast-xml-parser";
import type { Json, JsonObject } from "./json.ts";

/** An element to write: prefixed name, and text or children. Their order is kept, because data contracts prescribe it. */
export type Element = readonly [name: string, content: string | readonly Element[]];

/** A SOAP 1.1 envelope with one body element. */
export function writeEnvelope(namespaces: Readonly<Record<string, string>>, body: Element): string {
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const soap = ' xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"';
  return `<soapenv:Envelope${soap}${declared.join("")}><soapenv:Header/><soapenv:Body>${write(body)}</soapenv:Body></soapenv:Envelope>`;
}

function write([name, content]: Element): string {
  return `<${name}>${typeof content === "string" ? escapeXml(content) : content.map(write).join("")}</${name}>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "\r": "&#13;" };

/** Escapes text for XML. Characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped
  const printable = text.replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return printable.replace(/[&<>"'\r]/g, (character) => entities[character]!);
}

export interface Envelope {
  /** The body element as an object: names without prefix, nil as null, collections as lists. */
  body: JsonObject;
  /** Name of the body element. */
  name: string;
}

const cdata = "#cdata";
const textName = "#text";

const parser = new XMLParser({
  preserveOrder: true,
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: cdata,
});

type Parsed = { [name: string]: Parsed[] | string } & { ":@"?: Record<string, string> };

/**
 * Parses a SOAP envelope. `isItem` tells the elements that are items of a collection. Throws a SyntaxError when the text is
 * not an envelope, or has a document type, which SOAP forbids and whose entities allow expansion attacks.
 */
export function readEnvelope(text: string, isItem: (name: string) => boolean): Envelope {
  if (/<!DOCTYPE/i.test(text)) throw new SyntaxError("a document type is not allowed");
  const body = childrenOf(childrenOf(parse(text), "Envelope"), "Body");
  const content = body.find((node) => isElement(nameOf(node)));
  if (!content) throw new SyntaxError("not a SOAP envelope");
  const name = nameOf(content);
  return { name, body: compact(members(content[name] as Parsed[], isItem)) };
}

/** Parses other XML in the same way. */
export function readElements(text: string, isItem: (name: string) => boolean): JsonObject {
  if (/<!DOCTYPE/i.test(text)) throw new SyntaxError("a document type is not allowed");
  return members(parse(text), isItem);
}

/** Objects and strings built by the XML parser take a third more memory than those made by JSON.parse. */
function compact(body: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(body));
}

function parse(text: string): Parsed[] {
  try {
    return parser.parse(text, true) as Parsed[];
  } catch (error) {
    throw new SyntaxError("not well-formed XML", { cause: error });
  }
}

/** The children of the first element of this name. */
function childrenOf(nodes: readonly Parsed[], name: string): readonly Parsed[] {
  for (const node of nodes) {
    const children = node[name];
    if (Array.isArray(children)) return children;
  }
  return [];
}

function isElement(name: string): boolean {
  return name !== textName && name !== cdata;
}

function nameOf(node: Parsed): string {
  for (const key in node) if (key !== ":@") return key;
  return textName;
}

function members(children: readonly Parsed[], isItem: (name: string) => boolean): JsonObject {
  const values = new Map<string, Json[]>();
  for (const child of children) {
    const name = nameOf(child);
    if (!isElement(name)) continue;
    const value = convert(child, name, isItem);
    const before = values.get(name);
    if (before) before.push(value);
    else values.set(name, [value]);
  }
  const object: JsonObject = {};
  for (const [name, all] of values) object[name] = all.length === 1 ? all[0]! : all;
  return object;
}

function convert(node: Parsed, name: string, isItem: (name: string) => boolean): Json {
  const nil = node[":@"]?.nil;
  if (nil === "true" || nil === "1") return null;
  const children = node[name] as readonly Parsed[];
  let elements = 0;
  let items = 0;
  for (const child of children) {
    const childName = nameOf(child);
    if (!isElement(childName)) continue;
    elements += 1;
    if (isItem(childName)) items += 1;
  }
  if (elements === 0) return textOf(children);
  return items === elements ? itemsOf(children, isItem) : members(children, isItem);
}

function itemsOf(children: readonly Parsed[], isItem: (name: string) => boolean): Json[] {
  const items: Json[] = [];
  for (const child of children) {
    const name = nameOf(child);
    if (isElement(name)) items.push(convert(child, name, isItem));
  }
  return items;
}

function textOf(nodes: readonly Parsed[]): string {
  let text = "";
  for (const node of nodes) {
    const literal = node[cdata];
    text += Array.isArray(literal) ? literalOf(literal) : decode(String(node[textName] ?? ""));
  }
  return text;
}

function literalOf(nodes: readonly Parsed[]): string {
  return nodes.map((node) => String(node[textName] ?? "")).join("");
}

const predefined: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (entity, hex, decimal, name) => {
    if (name) return predefined[String(name).toLowerCase()] ?? entity;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

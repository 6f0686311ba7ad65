import { XMLParser } from "fast-xml-parser";
import type { Json, JsonObject } from "./json.ts";

/** An element to be written: its prefixed name and its text or children. Order is kept, because data contracts demand theirs. */
export type Element = readonly [name: string, content: string | readonly Element[]];

/** A SOAP 1.1 envelope with one element as its body. */
export function writeEnvelope(namespaces: Readonly<Record<string, string>>, body: Element): string {
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const soap = ' xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"';
  return `<soapenv:Envelope${soap}${declared.join("")}><soapenv:Header/><soapenv:Body>${write(body)}</soapenv:Body></soapenv:Envelope>`;
}

function write([name, content]: Element): string {
  return `<${name}>${typeof content === "string" ? escapeXml(content) : content.map(write).join("")}</${name}>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "\r": "&#13;" };

/** Text for XML; signs that XML cannot hold at all are dropped. */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  return text.replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"'\r]/g, (sign) => entities[sign]!);
}

export interface Envelope {
  /** The body's element as an object: names without prefix, text as text, nil as null, a collection as a list. */
  body: JsonObject;
  /** Name of the body's element. */
  name: string;
}

const cdata = "#cdata";

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
 * Reads an answer. Throws a SyntaxError for what is no SOAP envelope, and for a document type: SOAP has none, and its
 * entities are how small texts are made to grow. `isItem` names the elements of which collections consist.
 */
export function readEnvelope(text: string, isItem: (name: string) => boolean): Envelope {
  if (/<!DOCTYPE/i.test(text)) throw new SyntaxError("a document type is not allowed");
  const root = parse(text).find((node) => "Envelope" in node);
  const body = root && childrenOf(root, "Envelope").find((node) => "Body" in node);
  const content = body && childrenOf(body, "Body").find(isElement);
  if (!content) throw new SyntaxError("not a SOAP envelope");
  const name = nameOf(content);
  return { name, body: members(childrenOf(content, name), isItem) };
}

/** The elements of any other XML, read in the same way. */
export function readElements(text: string, isItem: (name: string) => boolean): JsonObject {
  if (/<!DOCTYPE/i.test(text)) throw new SyntaxError("a document type is not allowed");
  return members(parse(text), isItem);
}

function parse(text: string): Parsed[] {
  try {
    return parser.parse(text, true) as Parsed[];
  } catch (error) {
    throw new SyntaxError("not well-formed XML", { cause: error });
  }
}

function isElement(node: Parsed): boolean {
  const name = nameOf(node);
  return name !== "#text" && name !== cdata;
}

function nameOf(node: Parsed): string {
  return Object.keys(node).find((key) => key !== ":@") ?? "#text";
}

function childrenOf(node: Parsed, name: string): Parsed[] {
  const children = node[name];
  return Array.isArray(children) ? children : [];
}

function members(children: readonly Parsed[], isItem: (name: string) => boolean): JsonObject {
  const values = new Map<string, Json[]>();
  for (const child of children.filter(isElement)) {
    const name = nameOf(child);
    const value = convert(child, name, isItem);
    const before = values.get(name);
    if (before) before.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0]! : all]));
}

function convert(node: Parsed, name: string, isItem: (name: string) => boolean): Json {
  if (node[":@"]?.nil === "true" || node[":@"]?.nil === "1") return null;
  const elements = childrenOf(node, name).filter(isElement);
  if (elements.length === 0) return childrenOf(node, name).map(textOf).join("");
  if (elements.every((child) => isItem(nameOf(child)))) return elements.map((child) => convert(child, nameOf(child), isItem));
  return members(elements, isItem);
}

function textOf(node: Parsed): string {
  return cdata in node
    ? childrenOf(node, cdata)
        .map((child) => String(child["#text"] ?? ""))
        .join("")
    : decode(String(node["#text"] ?? ""));
}

const predefined: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return predefined[String(name).toLowerCase()] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

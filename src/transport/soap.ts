import type { JsonObject } from "./json.ts";
import { runSteps, type Steps } from "./steps.ts";
import { type XmlElement, xmlSteps } from "./xml-steps.ts";

/** An element to write: prefixed name, and text or children. Their order is kept, because data contracts prescribe it. */
export type Element = readonly [name: string, content: string | readonly Element[] | typeof nil];

/** An element without a value. */
export const nil = Symbol("nil");

/** A SOAP 1.1 envelope with one body element. */
export function writeEnvelope(namespaces: Readonly<Record<string, string>>, body: Element): string {
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const soap = ' xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"';
  return `<soapenv:Envelope${soap}${declared.join("")}><soapenv:Header/><soapenv:Body>${write(body)}</soapenv:Body></soapenv:Envelope>`;
}

/** Writes an element whose names need no declaration. */
export const writeElement = write;

function write([name, content]: Element): string {
  if (content === nil) return `<${name} i:nil="true"/>`;
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

/** Reads a SOAP envelope. `isItem` tells the elements that are items of a collection. Throws a SyntaxError when the text is none. */
export function* envelopeSteps(text: string, isItem: (name: string) => boolean): Steps<Envelope> {
  let envelope: Envelope | undefined;
  const onElement = ({ path, members }: XmlElement) => {
    const [root, part, name] = path;
    if (name !== undefined && !envelope && root === "Envelope" && part === "Body") envelope = { name, body: members() };
  };
  yield* xmlSteps(text, { isItem, onElement, depth: 3 });
  if (!envelope) throw new SyntaxError("not a SOAP envelope");
  return envelope;
}

export function readEnvelope(text: string, isItem: (name: string) => boolean): Envelope {
  return runSteps(envelopeSteps(text, isItem));
}

/** Reads other XML in the same way: the root element under its name. */
export function* elementSteps(text: string, isItem: (name: string) => boolean): Steps<JsonObject> {
  let root: JsonObject = {};
  const onElement = ({ path: [name], value }: XmlElement) => {
    root = { [name!]: value() };
  };
  yield* xmlSteps(text, { isItem, onElement, depth: 1 });
  return root;
}

import { XMLParser, XMLValidator } from "fast-xml-parser";

/** The namespaces by the short names the contract uses. */
export const NS = {
  soap: "http://schemas.xmlsoap.org/soap/envelope/",
  pws: "http://projectorpsa.com/PwsProjectorServices/",
  req: "http://projectorpsa.com/DataContracts/Requests/",
  sch: "http://projectorpsa.com/DataContracts/Shared/Scheduling/",
  com: "http://projectorpsa.com/DataContracts/Shared/Common/",
  bil: "http://projectorpsa.com/DataContracts/Shared/Billing/",
  tim: "http://projectorpsa.com/DataContracts/Shared/TimeAndCost/",
  rsp: "http://projectorpsa.com/DataContracts/Responses/",
  svc: "http://projectorpsa.com/CommonServices/",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
} as const;

export type Prefix = keyof typeof NS;

/** The header text of a service is this plus its name. */
export const ACTION_PREFIX = "http://projectorpsa.com/PwsProjectorServices/IPwsProjectorServices/";

/** A request element with its prefix resolved. */
export interface Element {
  ns: string;
  name: string;
  children: Element[];
  /** The element's own character data, references resolved. */
  text: string;
  nil: boolean;
}

/** The message is not one the service's framework would hand to a service. */
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

/** Reads a document whose prefixes may be any; throws {@link Malformed}. */
export function parseXml(text: string): Element {
  // A document type could define entities of its own; the framework refuses every message that has one.
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
    return space === NS.xsi && local === "nil" && /^(true|1)$/.test(value.trim());
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

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#[0-9]+|[^;\s&]*);?/gi, (whole, name: string) => {
    const number = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : name.startsWith("#") ? Number(name.slice(1)) : undefined;
    if (number !== undefined && number <= 0x10ffff && whole.endsWith(";")) return String.fromCodePoint(number);
    const known = ENTITIES[name];
    if (known === undefined || !whole.endsWith(";")) throw new Malformed(`Unknown entity ${whole}`);
    return known;
  });
}

/** An element to send. */
export interface Node {
  /** A namespace URI; "" is none. */
  ns: string;
  name: string;
  /** null is sent as `i:nil`. */
  value: string | Node[] | null;
  attributes?: string;
}

export function el(ns: string, name: string, value: Node["value"], attributes?: string): Node {
  return { ns, name, value, attributes };
}

/**
 * How namespaces are written: `ab` is the manner of the vendor's samples (default declarations for the operation and its
 * first members, `a:` for the collections, `b:` for the records), `default` declares each namespace as the default where it starts.
 */
type Prefixes = "ab" | "default";

const FIXED: Record<string, string> = {
  [NS.soap]: "s",
  [NS.sch]: "a",
  [NS.rsp]: "a",
  [NS.bil]: "a",
  [NS.req]: "a",
  [NS.com]: "b",
};

/** Writes an envelope around the element. */
export function envelope(content: Node, prefixes: Prefixes): string {
  const root = el(NS.soap, "Envelope", [el(NS.soap, "Body", [content])]);
  return write(root, prefixes, new Map([["", ""]]));
}

function write(node: Node, prefixes: Prefixes, outer: Map<string, string>): string {
  const scope = new Map(outer);
  // The code of a fault is a qualified name inside text, so the envelope has a prefix in either manner.
  const prefix = node.ns === NS.soap || prefixes === "ab" ? (FIXED[node.ns] ?? "") : "";
  let declared = "";
  const declare = (name: string, ns: string) => {
    if (scope.get(name) === ns) return;
    scope.set(name, ns);
    declared += name === "" ? ` xmlns="${escapeXml(ns)}"` : ` xmlns:${name}="${escapeXml(ns)}"`;
  };
  declare(prefix, node.ns);
  if (node.value === null) declare("i", NS.xsi);
  // Declared once for everything below, as the samples do.
  if (node.ns === NS.pws && node.name.endsWith("Result") && Array.isArray(node.value)) {
    const data = prefixes === "ab" && node.value.find((child) => FIXED[child.ns] === "a");
    if (data) declare("a", data.ns);
    declare("i", NS.xsi);
  }
  if (prefixes === "ab" && Array.isArray(node.value) && node.value.some((child) => child.ns === NS.com)) declare("b", NS.com);
  const name = prefix ? `${prefix}:${node.name}` : node.name;
  const open = `<${name}${declared}${node.attributes ?? ""}`;
  if (node.value === null) return `${open} i:nil="true"/>`;
  const inside = typeof node.value === "string" ? escapeXml(node.value) : node.value.map((child) => write(child, prefixes, scope)).join("");
  return inside === "" ? `${open}/>` : `${open}>${inside}</${name}>`;
}

function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these may not stand in XML 1.0 at all.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
      .replace(/\r/g, "&#xD;")
  );
}

/** One entry of Messages. */
export interface Message {
  code: string;
  number: number;
  text: string;
  type: "Information" | "Warning" | "Error";
  detail?: string;
}

export function messageNode(message: Message): Node {
  return el(NS.com, "PwsMessage", [
    el(NS.com, "AdditionalErrorText", message.detail ?? null),
    el(NS.com, "ErrorCode", message.code),
    el(NS.com, "ErrorNumber", String(message.number)),
    el(NS.com, "ErrorText", message.text),
    el(NS.com, "Type", message.type),
    el(NS.com, "ReferenceId1", null),
    el(NS.com, "ReferenceId2", null),
  ]);
}

/** A fault of the vendor's own, with its message as the detail. */
export function serviceFault(message: Message, detailNs: string): Node {
  return fault("s:Client", "", message.text, [el("", "detail", [el(detailNs, "PwsFault", [messageNode(message)])])]);
}

const DISPATCHER = "http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher";
const ADDRESSING = "http://schemas.microsoft.com/ws/2005/05/addressing/none";

/** A fault of the framework under the services: it has no detail, and so no error number. */
export function frameworkFault(kind: "ActionNotSupported" | "DeserializationFailed", text: string): Node {
  return fault(`f:${kind}`, ` xmlns:f="${kind === "ActionNotSupported" ? ADDRESSING : DISPATCHER}"`, text, []);
}

function fault(code: string, declaration: string, text: string, more: Node[]): Node {
  return el(NS.soap, "Fault", [el("", "faultcode", code, declaration), el("", "faultstring", text, ' xml:lang="en-US"'), ...more]);
}

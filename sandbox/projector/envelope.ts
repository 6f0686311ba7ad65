import { namespaces } from "./namespaces.ts";

/** An element to send. */
export interface XmlNode {
  /** A namespace URI; "" is none. */
  ns: string;
  name: string;
  /** null is sent as `i:nil`. */
  value: string | XmlNode[] | null;
  attributes?: string;
}

export function xmlNode(ns: string, name: string, value: XmlNode["value"], attributes?: string): XmlNode {
  return { ns, name, value, attributes };
}

/**
 * How namespaces are written: `ab` as in the vendor's samples (default declarations for the operation and its
 * first members, `a:` for the collections, `b:` for the records), `default` declares each namespace as the default where it starts.
 */
type Prefixes = "ab" | "default";

const fixedPrefixes: Record<string, string> = {
  [namespaces.soap]: "s",
  [namespaces.sch]: "a",
  [namespaces.rsp]: "a",
  [namespaces.bil]: "a",
  [namespaces.req]: "a",
  [namespaces.com]: "b",
};

/** Writes an envelope around the element. */
export function envelope(content: XmlNode, prefixes: Prefixes): string {
  const root = xmlNode(namespaces.soap, "Envelope", [xmlNode(namespaces.soap, "Body", [content])]);
  return write(root, prefixes, new Map([["", ""]]));
}

function write(node: XmlNode, prefixes: Prefixes, outer: Map<string, string>): string {
  const scope = new Map(outer);
  // The code of a fault is a qualified name inside text, so the envelope has a prefix either way.
  const prefix = node.ns === namespaces.soap || prefixes === "ab" ? (fixedPrefixes[node.ns] ?? "") : "";
  let declared = "";
  const declare = (name: string, ns: string) => {
    if (scope.get(name) === ns) return;
    scope.set(name, ns);
    declared += name === "" ? ` xmlns="${escapeXml(ns)}"` : ` xmlns:${name}="${escapeXml(ns)}"`;
  };
  declare(prefix, node.ns);
  if (node.value === null) declare("i", namespaces.xsi);
  // Declared once for everything below, as the samples do.
  if (node.ns === namespaces.pws && node.name.endsWith("Result") && Array.isArray(node.value)) {
    const data = prefixes === "ab" && node.value.find((child) => fixedPrefixes[child.ns] === "a");
    if (data) declare("a", data.ns);
    declare("i", namespaces.xsi);
  }
  if (prefixes === "ab" && Array.isArray(node.value) && node.value.some((child) => child.ns === namespaces.com))
    declare("b", namespaces.com);
  const name = prefix ? `${prefix}:${node.name}` : node.name;
  const open = `<${name}${declared}${node.attributes ?? ""}`;
  if (node.value === null) return `${open} i:nil="true"/>`;
  const inside = typeof node.value === "string" ? escapeXml(node.value) : node.value.map((child) => write(child, prefixes, scope)).join("");
  return inside === "" ? `${open}/>` : `${open}>${inside}</${name}>`;
}

function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 allows none of these.
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

export function messageNode(message: Message): XmlNode {
  return xmlNode(namespaces.com, "PwsMessage", [
    xmlNode(namespaces.com, "AdditionalErrorText", message.detail ?? null),
    xmlNode(namespaces.com, "ErrorCode", message.code),
    xmlNode(namespaces.com, "ErrorNumber", String(message.number)),
    xmlNode(namespaces.com, "ErrorText", message.text),
    xmlNode(namespaces.com, "Type", message.type),
    xmlNode(namespaces.com, "ReferenceId1", null),
    xmlNode(namespaces.com, "ReferenceId2", null),
  ]);
}

/** A fault of the vendor's own, with its message as the detail. */
export function serviceFault(message: Message, detailNs: string): XmlNode {
  return fault("s:Client", "", message.text, [xmlNode("", "detail", [xmlNode(detailNs, "PwsFault", [messageNode(message)])])]);
}

const dispatcher = "http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher";
const addressing = "http://schemas.microsoft.com/ws/2005/05/addressing/none";

/** A fault of the framework under the services: it has no detail, and so no error number. */
export function frameworkFault(kind: "ActionNotSupported" | "DeserializationFailed", text: string): XmlNode {
  return fault(`f:${kind}`, ` xmlns:f="${kind === "ActionNotSupported" ? addressing : dispatcher}"`, text, []);
}

function fault(code: string, declaration: string, text: string, more: XmlNode[]): XmlNode {
  return xmlNode(namespaces.soap, "Fault", [
    xmlNode("", "faultcode", code, declaration),
    xmlNode("", "faultstring", text, ' xml:lang="en-US"'),
    ...more,
  ]);
}

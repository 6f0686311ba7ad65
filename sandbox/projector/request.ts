import type { Operation, VendorContract } from "../kit/contract.ts";
import { actionPrefix, namespaces, type Prefix } from "./namespaces.ts";
import { type Element, Malformed, parseXml } from "./xml-reader.ts";

/** One member of a request as the contract writes it: `sch:EngagementIdentities/com:PwsEngagementRef{1..100}`. */
interface Rule {
  ns: string;
  name: string;
  optional: boolean;
  /** The type of a collection's items. */
  item?: string;
  maximum?: number;
  /** The letters allowed. */
  values?: string[];
}

/** A record or reference as the client sent it: its members by name, those of records inside it by a path with a dot. */
export type Ref = Record<string, string>;

export interface Request {
  /** Text of the plain members that were sent and are not nil. */
  values: Record<string, string>;
  refs: Record<string, Ref>;
  collections: Record<string, Ref[]>;
}

/** The types of the structured members; the contract's request lists do not name them. */
const structuredMembers: Record<string, string> = {
  EngagementIdentity: "PwsEngagementRef",
  ProjectIdentity: "PwsProjectRef",
  InvoiceIdentity: "PwsInvoiceRef",
  EngagementCurrencyIdentity: "PwsCurrencyRef",
  ContractLineItemMilestone: "PwsContractLineItemMilestoneDetail",
};

/** The documented length of a search text. That a longer one is refused is an assumption. */
const maximumQueryLength = 255;

/** The namespace of members without a documented one: the sample of PwsTestRateLimiter shows it. */
const defaultPrefix: Prefix = "req";

function ruleOf(text: string): Rule | undefined {
  const parts = /^(?:(\w+):)?(\w+)(\?)?(?:\/\w+:(\w+)\{\d+\.\.(\d+)\})?(?: \((\w(?:\|\w)*)\))?$/.exec(text);
  if (!parts) return undefined;
  const [, prefix = defaultPrefix, name, question, item, maximum, values] = parts;
  const rule: Rule = { ns: namespaces[prefix as Prefix], name: name!, optional: Boolean(question), item, values: values?.split("|") };
  return maximum ? { ...rule, maximum: Number(maximum) } : rule;
}

/** The rules of a request; undefined when the contract's list is incomplete ("many flags") and so cannot be checked. */
function rulesOf(operation: Operation): Rule[] | undefined {
  const rules = (operation.request ?? []).map(ruleOf);
  return rules.every((rule) => rule !== undefined) ? rules : undefined;
}

/** The service a SOAPAction header asks for; the header is a quoted text. */
export function serviceOf(header: string | undefined): string | undefined {
  const action = /^"(.*)"$/.exec(header?.trim() ?? "")?.[1];
  return action?.startsWith(actionPrefix) ? action.slice(actionPrefix.length) : undefined;
}

/** Reads and checks the envelope of a service; throws Malformed for what the framework would refuse. */
export function readRequest(body: string, service: string, contract: VendorContract): Request {
  const root = parseXml(body);
  if (root.ns !== namespaces.soap || root.name !== "Envelope") throw new Malformed("The root is not a SOAP 1.1 envelope");
  const parts = root.children.filter((child) => child.ns === namespaces.soap);
  if (parts.length !== root.children.length || !/^(Header,)?Body$/.test(parts.map((p) => p.name).join(",")))
    throw new Malformed("An envelope holds an optional Header and a Body");
  const operation = only(parts.at(-1)!, namespaces.pws, service);
  return check(only(operation, namespaces.pws, "serviceRequest"), contract.operations[service]!, contract);
}

function only(parent: Element, ns: string, name: string): Element {
  const [child] = parent.children;
  if (parent.children.length !== 1 || child!.ns !== ns || child!.name !== name)
    throw new Malformed(`${parent.name} holds one element ${name} of the namespace ${ns}`);
  return child!;
}

function check(request: Element, operation: Operation, contract: VendorContract): Request {
  const read: Request = { values: {}, refs: {}, collections: {} };
  const rules = rulesOf(operation);
  if (!rules) {
    const ticket = request.children.find((child) => child.ns === namespaces.req && child.name === "SessionTicket");
    return { ...read, values: ticket ? { SessionTicket: ticket.text } : {} };
  }
  inOrder(request, rules);
  for (const rule of rules) {
    const element = request.children.find((child) => child.name === rule.name);
    if (element && !element.nil) take(read, element, rule, contract);
    // A missing ticket or collection reaches the service, which has its own answer to it.
    else if (!rule.optional && !rule.item && rule.name !== "SessionTicket") throw new Malformed(`The element ${rule.name} is required`);
  }
  return read;
}

function inOrder(parent: Element, rules: { ns: string; name: string }[]): void {
  let at = 0;
  for (const child of parent.children) {
    while (at < rules.length && !(rules[at]!.ns === child.ns && rules[at]!.name === child.name)) at += 1;
    if (at === rules.length) throw new Malformed(`Element ${child.name} of the namespace ${child.ns} is not expected in ${parent.name}`);
    at += 1;
  }
}

function take(read: Request, element: Element, rule: Rule, contract: VendorContract): void {
  // No other user of the sandbox holds a lock: there is nothing to steal.
  if (rule.name === "LocksToSteal") return;
  const type = structuredMembers[rule.name];
  if (rule.item) {
    for (const item of element.children) {
      if (item.ns !== namespaces.com || item.name !== rule.item)
        throw new Malformed(`Element ${item.name} is not expected in ${rule.name}`);
    }
    read.collections[rule.name] = element.children.map((item) => structure(item, rule.item!, contract));
  } else if (type) {
    read.refs[rule.name] = structure(element, type, contract);
  } else {
    if (element.children.length > 0) throw new Malformed(`${rule.name} holds text`);
    read.values[rule.name] = plain(rule, element.text.trim());
  }
}

function structure(element: Element, type: string, contract: VendorContract): Ref {
  const fields = contract.types[type]!;
  inOrder(
    element,
    Object.keys(fields).map((name) => ({ ns: namespaces.com, name })),
  );
  const ref: Ref = {};
  for (const child of element.children) {
    if (child.nil) continue;
    const nested = contract.types[fields[child.name]!.type];
    if (nested) {
      const inner = structure(child, fields[child.name]!.type, contract);
      for (const [name, text] of Object.entries(inner)) ref[`${child.name}.${name}`] = text;
    } else if (fields[child.name]!.format === "uid" && !/^-?\d{1,19}$/.test(child.text.trim()))
      throw new Malformed(`${child.name} is not a whole number of 64 bits`);
    else ref[child.name] = child.text.trim();
  }
  return ref;
}

function plain(rule: Rule, text: string): string {
  const { name } = rule;
  const wrong = (kind: string) => new Malformed(`The value of ${name} is not ${kind}`);
  if (rule.values && !rule.values.includes(text)) throw wrong(`one of ${rule.values.join(", ")}`);
  if (/Flag$/.test(name) && !/^(true|false|0|1)$/.test(text)) throw wrong("a Boolean");
  if (/^(RequestId|MaxRowsToReturn|Simulate.*|UtcOffsetMinutes)$/.test(name) && !/^-?\d{1,10}$/.test(text)) throw wrong("a whole number");
  if (name === "LastUpdatedSinceTimestamp" && Number.isNaN(instantOf(text))) throw wrong("a DateTime");
  if (name === "QueryString" && text.length > maximumQueryLength) throw wrong(`at most ${maximumQueryLength} characters`);
  return text;
}

/** Milliseconds of a date or a time; one without a zone is taken as UTC. */
export function instantOf(text: string): number {
  const parts = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/i.exec(text);
  return parts ? Date.parse(`${parts[1]}${parts[2] ?? "T00:00:00"}${parts[3]?.toUpperCase() ?? "Z"}`) : Number.NaN;
}

/** Whether a flag is set. */
export function isSet(request: Request, name: string): boolean {
  return /^(true|1)$/.test(request.values[name] ?? "");
}

import { isSentObject, type Sent, type SentObject } from "./compare.ts";

/** Elements of which collections consist, by the collection. */
const items: Readonly<Record<string, string>> = {
  ContractLineItems: "PwsContractLineItemElement",
  Milestones: "PwsContractLineItemMilestoneElement",
  ProjectIdentities: "PwsProjectRef",
};

/** An object's members as elements; null is nil. */
export function writeXml(record: SentObject): string {
  return Object.entries(record)
    .map(([name, value]) => element(name, value))
    .join("");
}

export function element(name: string, value: Sent): string {
  if (value === null) return `<${name} i:nil="true"/>`;
  if (Array.isArray(value)) return `<${name}>${value.map((item) => element(items[name]!, item)).join("")}</${name}>`;
  if (isSentObject(value)) return `<${name}>${writeXml(value)}</${name}>`;
  const text = String(value).replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<${name}>${text}</${name}>`;
}

/** The members of the one element that a text consists of: enough for documented fragments, which hold no lists and no entities. */
export function readXml(text: string): SentObject {
  const [, , content] = elementsOf(text)[0]!;
  return isSentObject(content) ? content : {};
}

/** The elements of a list, as objects. */
export function readXmlList(text: string): Sent[] {
  const inner = text.slice(text.indexOf(">") + 1, text.lastIndexOf("<"));
  return elementsOf(inner).map(([, , content]) => content);
}

function elementsOf(text: string): [name: string, nil: boolean, content: Sent][] {
  const found: [string, boolean, Sent][] = [];
  const opening = /<(\w+)((?:\s[^>]*?)?)(\/?)>/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [, name, attributes, closed] = match as unknown as [string, string, string, string];
    if (closed) {
      found.push([name, /nil="true"/.test(attributes), ""]);
      continue;
    }
    const end = text.indexOf(`</${name}>`, opening.lastIndex);
    const inner = text.slice(opening.lastIndex, end);
    const members = elementsOf(inner);
    found.push([
      name,
      false,
      members.length === 0 ? inner : Object.fromEntries(members.map(([key, nil, value]) => [key, nil ? null : value])),
    ]);
    opening.lastIndex = end + name.length + 3;
  }
  return found;
}

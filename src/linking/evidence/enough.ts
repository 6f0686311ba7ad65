import type { Finding } from "./finding.ts";
import { type LinkedKind, type Model, weightOf } from "./score.ts";

/** What the companies of a group have in common as often as not: together it is one agreement, not two. Several people in common are more. */
const ofGroups = new Set(["vat", "domain", "mailbox", "phone", "address"]);

/** What is shown by the papers of one project alone. */
const ofWork = new Set(["code", "po", "reference", "engagement", "invoice"]);

type Rule = (agreeing: readonly Finding[]) => boolean;

/** Which agreements may link at all, whatever they weigh: weights are sums, and many small coincidences of one cause add up, too. */
const rules: Readonly<Record<LinkedKind, Rule>> = {
  // One key alone, such as a tax number that a group shares, links no organisations. A legal form says something beside a name, and nothing by itself.
  organisation: (agreeing) => {
    const causes = new Set(agreeing.map(({ kind, level }) => (ofGroups.has(kind) && level !== "several" ? "group" : kind)));
    if (!causes.has("name")) causes.delete("legal-form");
    return causes.size >= 2;
  },
  // An amount on a first day is met with another customer now and then.
  project: (agreeing) =>
    agreeing.some(({ kind, level }) => kind === "customer" || ofWork.has(kind) || (kind === "schedule" && !/-1-/.test(level))),
  // Instalments are equal as often as not, and a number is mistyped: two of number, label, amount and day, or a number of the same customer.
  event: (agreeing) => {
    const kinds = new Set(agreeing.map(({ kind }) => kind));
    const isDated = agreeing.some(({ kind, level }) => kind === "amount" && /^equal:days?:/.test(level));
    return (
      [kinds.has("invoice"), kinds.has("label"), kinds.has("amount"), isDated, kinds.has("invoice") && kinds.has("customer")].filter(
        Boolean,
      ).length >= 2
    );
  },
  person: () => true,
};

export function isEnough(kind: LinkedKind, findings: readonly Finding[], model: Model): boolean {
  // The customer and the amount are what the others are seen in: their weight alone may be below zero.
  return rules[kind](
    findings.filter((one) => one.agrees && (one.kind === "customer" || one.kind === "amount" || weightOf(one, model) > 0)),
  );
}

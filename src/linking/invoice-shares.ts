import { addDecimals, compareDecimals, splitDecimal } from "../engine/model/decimal.ts";
import { plainWords } from "./entities/values.ts";

/** How the part of an invoice that bills a milestone was found. */
export type ShareBasis = "WHOLE" | "LINES" | "AMOUNTS";

/** An invoice, as far as its division needs it. Decimals are plain digits. */
export interface DividedInvoice {
  total: string;
  lines: readonly { text: string; amount: string }[];
}

/** A milestone that the invoice bills. */
export interface BilledMilestone {
  title: string;
  /** Null where it is not known. */
  amount: string | null;
}

export interface InvoiceShares {
  basis: ShareBasis;
  /** In the order of the milestones; they add up to the invoice's total exactly. */
  shares: readonly string[];
}

/**
 * Divides an invoice among the milestones that it bills. One alone takes it whole. Of several, each takes the lines that name it and no
 * other one; what is left goes to those that no line names, else to all, in proportion to their amounts. Lines that come to more
 * than the invoice tell nothing.
 */
export function shareInvoice({ total, lines }: DividedInvoice, milestones: readonly BilledMilestone[]): InvoiceShares {
  if (milestones.length <= 1) return { basis: "WHOLE", shares: milestones.map(() => total) };
  const titles = milestones.map(({ title }) => phrase(title));
  const named = milestones.map(() => "0");
  const isNamed = milestones.map(() => false);
  for (const { text, amount } of lines) {
    const at = namedIn(phrase(text), titles);
    if (at === undefined) continue;
    named[at] = addDecimals(named[at]!, amount);
    isNamed[at] = true;
  }
  const rest = addDecimals(total, ...named.map(negative));
  const amounts = milestones.map(({ amount }) => amount ?? "0");
  if (!isNamed.includes(true) || turns(rest, total)) return { basis: "AMOUNTS", shares: splitDecimal(total, amounts) };
  const takesRest = isNamed.includes(false) ? isNamed.map((is) => !is) : isNamed;
  const parts = splitDecimal(
    rest,
    amounts.filter((_, i) => takesRest[i]),
  );
  return { basis: "LINES", shares: named.map((amount, i) => (takesRest[i] ? addDecimals(amount, parts.shift()!) : amount)) };
}

/** The place of the one title that the text names; the longest, where one contains another. */
function namedIn(text: string, titles: readonly string[]): number | undefined {
  const found = titles.flatMap((title, i) => (title.trim() !== "" && text.includes(title) ? [i] : []));
  const longest = found.filter((i) => found.every((other) => titles[i]!.includes(titles[other]!)));
  return longest.length === 1 ? longest[0] : undefined;
}

/** Words with a space around each, so that whole words are found. */
function phrase(text: string): string {
  return ` ${plainWords(text).join(" ")} `;
}

function negative(amount: string): string {
  return amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
}

/** Is what is left of a charge a credit, or the other way round? */
function turns(rest: string, total: string): boolean {
  return compareDecimals(rest, "0") * compareDecimals(total, "0") < 0;
}

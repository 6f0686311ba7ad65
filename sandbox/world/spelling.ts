import type { Random } from "../kit/random.ts";

/** Spellings of one legal form. */
const formSpellings: readonly (readonly string[])[] = [
  ["Ltd", "Limited", "Ltd.", "LTD"],
  ["plc", "PLC", "p.l.c."],
  ["LLP", "L.L.P."],
  ["GmbH", "GMBH", "G.m.b.H."],
  ["AG", "A.G."],
  ["AB", "A.B.", "Aktiebolag"],
  ["B.V.", "BV"],
  ["N.V.", "NV"],
  ["A/S", "AS"],
  ["ApS", "APS"],
  ["SAS", "S.A.S."],
  ["SARL", "S.A.R.L."],
];

const plainLetters: Record<string, string> = { ø: "o", æ: "ae", ß: "ss", ð: "d", ł: "l" };

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[øæßðł]/g, (letter) => plainLetters[letter]!)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/&/g, " and ")
    .replace(/[.'’]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

const legalEndings = new Set(formSpellings.flat().map(plain));

/** The name normalised: without case, diacritics, punctuation and legal form, "&" as "and". */
export function foldName(name: string): string {
  const words = plain(name).split(" ");
  for (const length of [2, 1]) if (words.length > length && legalEndings.has(words.slice(-length).join(" "))) words.length -= length;
  return words.join(" ");
}

/** The name as another person would type it: `foldName` gives the same. */
export function respellName(stem: string, legalForm: string, r: Random): string {
  const form = r.pick(formSpellings.find((forms) => forms.includes(legalForm)) ?? [legalForm]);
  const name = `${stem} ${form}`;
  const both = stem.includes(" & ") ? `${stem.replace(" & ", " and ")} ${form}` : name;
  return r.pick([
    both,
    both,
    name.toUpperCase(),
    name.toLowerCase(),
    stem,
    `${stem}, ${form}`,
    name.replace(" ", "  "),
    `${both} `,
    both
      .replace(/[øØ]/g, (letter) => (letter === "ø" ? "o" : "O"))
      .normalize("NFKD")
      .replace(/\p{M}/gu, ""),
  ]);
}

/** Spellings that normalising does not lead back to the name: initials, a typing error, a department. The caller takes the first that is free. */
export function disguises(stem: string, legalForm: string, tradeName: string | undefined, r: Random): string[] {
  const words = stem.replace(" & ", " ").split(" ");
  const first = words[0]!;
  const at = r.integer(1, Math.max(1, first.length - 3));
  const slip = first.slice(0, at) + first[at + 1] + first[at] + first.slice(at + 2);
  const initials = words.map((word) => word[0]).join("");
  return r.shuffle([
    ...(tradeName ? [tradeName, tradeName] : []),
    `${[slip, ...words.slice(1)].join(" ")} ${legalForm}`,
    `${initials}${r.pick(["Co", "Grp", "Intl"])} ${legalForm}`,
    `${stem} - ${r.pick(["Events Dept", "Accounts Payable", "Head Office"])}`,
  ]);
}

/** A VAT number as typed by hand: in groups, without the country prefix, in lower case, or correct. */
export function respellVat(vat: string, r: Random): string {
  const way = r.next();
  if (way < 0.5) return vat;
  const body = vat.slice(2);
  if (way < 0.7) return body;
  if (way < 0.8) return vat.toLowerCase();
  return `${vat.slice(0, 2)} ${body.replace(/(.{3})(?=.)/g, "$1 ")}`;
}

/** A code as typed by hand: mostly correct, sometimes in lower case, with blanks around or with another dash. */
export function respellCode(code: string, r: Random): string {
  const way = r.next();
  if (way < 0.84) return code;
  if (way < 0.92) return code.toLowerCase();
  if (way < 0.96) return ` ${code} `;
  return code.replace("-", "/");
}

/** A title as another person would type it. */
export function respellTitle(title: string, r: Random): string {
  const way = r.next();
  if (way < 0.7) return title;
  if (way < 0.8) return title.toUpperCase();
  if (way < 0.9) return title.replace("phase ", "Ph ");
  return title.toLowerCase();
}

/** Letters and digits of a name for a mail domain or an address, without diacritics. */
export function slugOf(name: string): string {
  return plain(name).replaceAll(" ", "-");
}

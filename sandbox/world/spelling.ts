import type { Random } from "../kit/random.ts";

/** Spellings of one legal form. */
const FORMS: readonly (readonly string[])[] = [
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

const LETTERS: Record<string, string> = { ø: "o", æ: "ae", ß: "ss", ð: "d", ł: "l" };

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[øæßðł]/g, (letter) => LETTERS[letter]!)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/&/g, " and ")
    .replace(/[.'’]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

const ENDINGS = new Set(FORMS.flat().map(plain));

/** The name as any sensible normaliser sees it: no case, diacritics, punctuation or legal form, "&" as "and". */
export function foldName(name: string): string {
  const words = plain(name).split(" ");
  for (const length of [2, 1]) if (words.length > length && ENDINGS.has(words.slice(-length).join(" "))) words.length -= length;
  return words.join(" ");
}

/** The same name as another clerk would type it: `foldName` sees no difference. */
export function respellName(stem: string, legalForm: string, r: Random): string {
  const form = r.pick(FORMS.find((forms) => forms.includes(legalForm)) ?? [legalForm]);
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

/** Spellings that no normaliser brings back to the name: initials, a typing slip, a department. The caller takes the first that is free. */
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

/** A VAT number as typed by hand: in groups, without the country prefix, in small letters, or as it should be. */
export function respellVat(vat: string, r: Random): string {
  const way = r.next();
  if (way < 0.5) return vat;
  const body = vat.slice(2);
  if (way < 0.7) return body;
  if (way < 0.8) return vat.toLowerCase();
  return `${vat.slice(0, 2)} ${body.replace(/(.{3})(?=.)/g, "$1 ")}`;
}

/** A code as typed by hand: mostly as it is, at times in small letters, with blanks around or with another dash. */
export function respellCode(code: string, r: Random): string {
  const way = r.next();
  if (way < 0.84) return code;
  if (way < 0.92) return code.toLowerCase();
  if (way < 0.96) return ` ${code} `;
  return code.replace("-", "/");
}

/** A title as another clerk would type it. */
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

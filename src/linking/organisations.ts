import type { Normalise } from "./normalise.ts";

/** Legal forms: the spellings on one line mean the same, with accents, dots and case left out. */
const legalForms = `
ltd, limited, private limited, pvt ltd, pte ltd, pty ltd
plc, public limited company
llp, limited liability partnership
llc, limited liability company
lp, limited partnership
dac, designated activity company
inc, incorporated
corp, corporation
co, company
gmbh, ggmbh, gesellschaft mit beschrankter haftung, gesellschaft mbh, ges mbh, mbh
gmbh and co kg, gmbh co kg
ag, aktiengesellschaft
kg, kommanditgesellschaft
ohg, offene handelsgesellschaft
gbr
ug, ug haftungsbeschrankt
ev
ek
se
ab, aktiebolag, ab publ
hb, handelsbolag
kb, kommanditbolag
oy, osakeyhtio
oyj, abp, julkinen osakeyhtio
as, aksjeselskap, aktieselskab
asa, allmennaksjeselskap
aps, anpartsselskab
ivs
bv, besloten vennootschap
nv, naamloze vennootschap
vof
bvba
sa, societe anonyme, sociedad anonima, spolka akcyjna
sas, societe par actions simplifiee
soc coop, societa cooperativa
sp k, spk, spolka komandytowa
ek for, ekonomisk forening
is, interessentskab
ans, ansvarlig selskap
ky, kommandiittiyhtio
sasu
sarl, societe a responsabilite limitee
eurl
snc
spa, societa per azioni
srl, srls, societa a responsabilita limitata
sl, slu, sociedad limitada
sagl
spzoo, sp z oo, sp z o o, spolka z oo, spolka z ograniczona odpowiedzialnoscia
lda, ltda, limitada
kft
zrt
nyrt
sro, s r o
doo, d o o
uab
sia
`
  .trim()
  .split("\n")
  .map((line) => line.split(", "));

const formOf = new Map(legalForms.flatMap((spellings) => spellings.map((spelling): [string, string] => [spelling, spellings[0]!])));
/** Forms that people write in front, too: "AB Fjord". */
const frontForms = new Set(["ab", "as", "bv", "nv", "oy", "uab", "sia"]);
const longestForm = Math.max(...[...formOf.keys()].map((spelling) => spelling.split(" ").length));

/** Words that are "and" between two others. */
const joiners = new Set("and und och og et en ja e i y u o".split(" "));

/** Departments of a company that people write behind its name, with "att." in front or not. */
const departments =
  /[\s,–-]+(?:(?:att|attn|fao|z\. ?hd)\b[.:]?.*|c\/o .*|(?:accounts (?:payable|receivable)|accounting|finance|buchhaltung|rechnungswesen|comptabilite|crediteuren|crediteurenadministratie|administracion|contabilidad|amministrazione|contabilita|ksiegowosc|ekonomi|leverantorsreskontra|kreditorbogholderi|okonomi|ostoreskontra)(?: (?:department|dept|team))?)\s*$/;

/** What people shorten. */
const long = new Map(
  `assoc associates, assocs associates, bros brothers, comm communications, comms communications, constr construction, dept department,
  dev development, devt development, dist distribution, elec electrical, eng engineering, engr engineering, envtl environmental,
  grp group, hldg holdings, hldgs holdings, holding holdings, ind industries, inds industries, infra infrastructure, ins insurance,
  intl international, manuf manufacturing, mfg manufacturing, mgmt management, mgt management, mktg marketing, natl national,
  prod productions, prods productions, prop property, props property, ptnrs partners, serv services, svc services, svcs services,
  sys systems, syst systems, tech technology, techn technology, techs technologies, trans transport, univ university`
    .split(",")
    .map((pair) => pair.trim().split(" ") as [string, string]),
);

const letters: Readonly<Record<string, string>> = { ß: "ss", ø: "o", æ: "a", œ: "o", ł: "l", đ: "d", ð: "d", þ: "th" };

export interface OrganisationName {
  /** Its words without the legal form. */
  words: string[];
  /** One spelling for each legal form. */
  form?: string;
  /** What is written behind the legal form: a site, a country. */
  remark?: string;
}

/** Reads a name as people type it into a system. */
export function readName(text: string): OrganisationName {
  const plain = fold(text)
    .replace(/\b(?:do not use|dont use)\b/g, " ")
    .replace(/[([{]\s*(?:inactive|duplicate|dup|old|closed|dormant|archived)\s*[)\]}]/g, " ")
    .replace(/^\W*(?:\d{4,}\s+|\d{3,}\s*[-–:]\s+)(?=\p{L})/u, " ")
    .replace(/(?<=\p{L})0(?=\p{L})/gu, "o")
    .replace(departments, " ");
  // What follows a legal form is no part of the name. Where there is none, it may be.
  const [, name, behind] = /^(.*?)((?:\s[-–/]\s[^-–/]*|\s*,\s[^,]*|\s*[([][^()[\]]*[)\]])?)\s*$/s.exec(plain) as RegExpExecArray;
  const remark = behind ? wordsOf(behind).join(" ") : "";
  const read = splitForm(wordsOf(name!));
  if (!remark) return read;
  return read.form ? { ...read, remark } : splitForm(wordsOf(plain));
}

/** An organisation's name without what its spellings differ in: case, accents, punctuation, spaces, "&" for "and", shortened words, an article in front, the legal form. */
export const organisation: Normalise = (text) => {
  const name = readName(text).words.join("");
  return name.length >= 3 ? name : undefined;
};

/**
 * The word that tells an organisation best from others, for asking a vendor that can only search in names: as it is
 * typed, and rather one that everybody spells the same.
 */
export function tellingWord(text: string): string {
  const typed = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = typed.filter((word) => word !== "and" && word !== "the" && !formOf.has(word));
  const plain = name.filter((word) => /^[a-z0-9]+$/.test(word) && shorten(word) === word && !isShortened(word));
  const longest = (words: readonly string[]) => words.reduce((best, word) => (word.length > best.length ? word : best), "");
  const best = longest(plain);
  return best.length >= 4 ? best : longest(name.length > 0 ? name : typed);
}

function isShortened(word: string): boolean {
  return long.has(word) || [...long.values()].includes(word);
}

/** Small letters without accents. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßøæœłđðþ]/g, (letter) => letters[letter]!)
    .replace(/['’`´]/g, "");
}

function wordsOf(text: string): string[] {
  const words = text
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
    .replace(/\b(\p{L})\/(\p{L})\b/gu, "$1$2")
    .replace(/[&+]/g, " and ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const last = words.length - 1;
  return words.map((word, i) => (i > 0 && i < last && joiners.has(word) ? "and" : word));
}

function splitForm(all: string[]): OrganisationName {
  let words = all;
  let form: string | undefined;
  for (let length = Math.min(longestForm, words.length - 1); length > 0 && !form; length--) {
    form = formOf.get(words.slice(-length).join(" "));
    if (form) words = words.slice(0, -length);
  }
  if (!form && words.length > 1 && frontForms.has(words[0]!)) {
    form = words[0]!;
    words = words.slice(1);
  }
  if (words.length > 1 && words[0] === "the") words = words.slice(1);
  if (words.length > 1 && words.at(-1) === "the") words = words.slice(0, -1);
  while (words.length > 1 && words.at(-1) === "and") words = words.slice(0, -1);
  return { words: words.map((word) => shorten(long.get(word) ?? word)), ...(form && { form }) };
}

/** Letters that other alphabets write with a mark, and others in two. */
function shorten(word: string): string {
  return word.replace(/aa|ae/g, "a").replace(/oe/g, "o").replace(/ue/g, "u");
}

// @ts-check
/**
 * The search of the reference. It runs in the browser; tests run it in Node.
 *
 * @typedef {readonly [name: string, signature: string, meaning: string]} FieldEntry
 * @typedef {{ type: string, section: string, anchor: string, meaning: string, fields: readonly FieldEntry[] }} TypeEntry
 * @typedef {{ vendor: string, path: string, types: readonly TypeEntry[] }} PageEntry
 *
 * @typedef {object} Place
 * @property {string} vendor
 * @property {string} type `Query` for root fields.
 * @property {string | null} field A field, an argument of a filter or a value of an enum; null for the type itself.
 * @property {string} signature
 * @property {string} meaning Its own description; empty where it has none.
 * @property {string} context What its type is, or the type that it is part of: for a place without a description.
 * @property {string} href
 * @property {number} weight Of places that match alike, the smaller goes first.
 * @property {string[]} names The names by which a search is exact, in lower case: `ziviomilestone`, `milestone`.
 *
 * @typedef {object} Result
 * @property {Place[]} hits All of them, the best first.
 * @property {string[]} instead The words that were searched for instead, when nothing has all the words asked for: without the unknown, or with what is nearly the same.
 */

/** Sections in the order of interest: of each the types, then their fields. */
const sections = ["Records", "Root fields", "Nested types", "Types that all vendors share", "Codes", "Filters and orders"];

/**
 * Words of a text in lower case. Names in camel case and in capitals are taken apart; plural and singular are one.
 * @param {string} text
 */
export function wordsOf(text) {
  return (text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\s!-~]+/g) ?? []).map((word) => stem(word.toLowerCase()));
}

/** @param {string} word */
function stem(word) {
  if (word.length < 4 || word.endsWith("ss")) return word;
  return word.replace(/ies$/, "y").replace(/s$/, "");
}

/** @param {string} text */
function joined(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * @param {readonly PageEntry[]} pages
 * @returns {Place[]} The order of interest.
 */
export function placesOf(pages) {
  const withFields = pages.flatMap(({ types }) => types.filter(({ fields }) => fields.length > 0));
  const meanings = new Map(withFields.map(({ type, meaning }) => [type, meaning]));
  const places = pages.flatMap(({ vendor, path, types }) =>
    types.flatMap(({ type, section, anchor, meaning, fields }) => {
      const isRoot = type === "Query";
      const weight = weightOf(type, section);
      const ofType = {
        vendor,
        type,
        field: null,
        signature: "",
        meaning,
        context: "",
        href: `${path}#${anchor}`,
        weight,
        names: shortened(type, vendor),
      };
      const ofFields = fields.map(([field, signature, text]) => ({
        vendor,
        type,
        field,
        signature,
        meaning: text,
        context: (section.startsWith("Filters") ? "" : meanings.get(namedType(signature))) || partOf(type, meaning),
        href: `${path}#${anchor}.${field.toLowerCase()}`,
        weight: weight + 1,
        names: isRoot ? shortened(field, vendor) : [joined(field), joined(type + field)],
      }));
      return isRoot ? ofFields : [ofType, ...ofFields];
    }),
  );
  const length = (/** @type {Place} */ { type, field }) => type.length + (field?.length ?? 0);
  return places.sort((a, b) => a.weight - b.weight || length(a) - length(b));
}

/**
 * @param {string} type
 * @param {string} meaning
 */
function partOf(type, meaning) {
  if (type === "Query") return "";
  return meaning === "" ? `Part of ${type}.` : `Part of ${type}: ${meaning}`;
}

/** Fields of filters and orders repeat the names of fields of records, and are of less interest. */
const ofFilters = (sections.length - 1) * 2;

/**
 * @param {string} type
 * @param {string} section
 */
function weightOf(type, section) {
  return type.endsWith("OrderField") ? ofFilters : Math.max(sections.indexOf(section), 0) * 2;
}

/**
 * The type in "(where: CirrusOrderWhere): [CirrusOrder!]!".
 * @param {string} signature
 */
function namedType(signature) {
  return (/(\w+)[\]!]*$/.exec(signature)?.[1] ?? "").replace(/Connection$/, "");
}

/**
 * A name, and the name without its vendor, which people leave out.
 * @param {string} name
 * @param {string} vendor
 */
function shortened(name, vendor) {
  const whole = joined(name);
  const prefix = [joined(vendor), joined(vendor.split(" ")[0] ?? "")].find((each) => whole.startsWith(each));
  return prefix === undefined ? [whole] : [whole, whole.slice(prefix.length)];
}

/** Where a word stands in a place. */
const inName = 1;
const inOwner = 2;
const inMeaning = 4;

/** @param {readonly Place[]} places */
function indexWords(places) {
  /** @type {Map<string, Map<number, number>>} */
  const index = new Map();
  /** @type {Map<string, string[]>} */
  const known = new Map();
  places.forEach(({ vendor, type, field, meaning }, id) => {
    add(field ?? type, inName, id);
    add(type, inOwner, id);
    add(vendor, inOwner, id);
    add(meaning, inMeaning, id);
  });
  return index;

  function add(/** @type {string} */ text, /** @type {number} */ where, /** @type {number} */ id) {
    const words = known.get(text) ?? wordsOf(text);
    known.set(text, words);
    for (const word of words) {
      const found = index.get(word) ?? new Map();
      if (found.size === 0) index.set(word, found);
      found.set(id, (found.get(id) ?? 0) | where);
    }
  }
}

/**
 * @param {readonly PageEntry[]} pages
 * @param {(a: string, b: string) => number} distance How many letters differ.
 * @returns {(text: string) => Result} Each word must begin a word of the names, the vendor or the meaning.
 *   What has the name comes first, then what begins with it, has its words, has them together with its type and vendor, then filters, and what only has them in its meaning.
 */
export function makeSearch(pages, distance) {
  const places = placesOf(pages);
  const index = indexWords(places);
  const vocabulary = [...index.keys()];

  /** @returns {Uint8Array} By place, where words stand that begin so. */
  function standsIn(/** @type {string} */ word) {
    const where = new Uint8Array(places.length);
    for (const each of vocabulary)
      if (each.startsWith(word))
        for (const [id, bits] of /** @type {Map<number, number>} */ (index.get(each))) where[id] = Number(where[id]) | bits;
    return where;
  }

  function find(/** @type {string} */ whole, /** @type {string[]} */ words) {
    const perWord = words.map(standsIn);
    /** @type {Place[][]} */
    const tiers = [[], [], [], [], [], []];
    places.forEach((place, id) => {
      const tier = tierOf(
        place,
        whole,
        perWord.map((where) => Number(where[id])),
      );
      tiers[tier]?.push(place);
    });
    return tiers.flat();
  }

  const isKnown = (/** @type {string} */ word) => vocabulary.some((each) => each.startsWith(word));

  /** A known word that is nearly the same, when the word itself is not known. */
  function corrected(/** @type {string} */ word) {
    if (word.length < 4 || isKnown(word)) return word;
    const near = vocabulary.map((each) => ({ each, far: distance(word, each) })).sort((a, b) => a.far - b.far)[0];
    return near && near.far <= (word.length < 8 ? 1 : 2) ? near.each : word;
  }

  return (text) => {
    const words = wordsOf(text);
    if (words.length === 0) return { hits: [], instead: [] };
    const hits = find(joined(text), words);
    if (hits.length > 0) return { hits, instead: [] };
    const instead = words.map(corrected).filter((word) => word.length > 1 && isKnown(word));
    return { hits: instead.length > 0 ? find(instead.join(""), instead) : [], instead };
  };
}

/**
 * @param {Place} place
 * @param {string} whole What is searched for, as one word.
 * @param {number[]} bits Where each of its words stands.
 * @returns {number} 0 is best; -1: it is no hit.
 */
function tierOf({ names, weight }, whole, bits) {
  const tier = nameTier(names, whole, bits);
  return weight > ofFilters && tier >= 0 ? Math.max(tier, 4) : tier;
}

/**
 * @param {string[]} names
 * @param {string} whole
 * @param {number[]} bits
 */
function nameTier(names, whole, bits) {
  if (names.some((name) => name === whole || stem(name) === stem(whole))) return 0;
  if (names.some((name) => name.startsWith(whole))) return 1;
  if (bits.some((each) => each === 0)) return -1;
  if (bits.every((each) => each & inName)) return 2;
  return bits.every((each) => each & (inName | inOwner)) ? 3 : 5;
}

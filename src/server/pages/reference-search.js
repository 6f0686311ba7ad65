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
 * @property {string} meaning
 * @property {string} href
 * @property {number} weight Of places that match alike, the smaller goes first: records, root fields, fields of records, and so on.
 * @property {string} full The names as one, in lower case: `zivio milestone rate` without spaces.
 * @property {string[]} names The names for which a search is exact, in lower case.
 * @property {string[]} nameWords
 * @property {string[]} allWords
 */

/** Sections in the order of interest, each with its types and then their fields. */
const sections = ["Records", "Root fields", "Nested types", "Types that all vendors share", "Codes", "Filters and orders"];

/**
 * Words of a text in lower case, names in camel case and in capitals taken apart; plural and singular are one.
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
 * @returns {Place[]}
 */
export function placesOf(pages) {
  return pages.flatMap(({ vendor, path, types }) =>
    types.flatMap(({ type, section, anchor, meaning, fields }) => {
      const rank = Math.max(sections.indexOf(section), 0) * 2;
      const vendorWords = wordsOf(vendor);
      const isRoot = type === "Query";
      const own = isRoot ? [] : [place(null, "", meaning)];
      return [...own, ...fields.map(([name, signature, text]) => place(name, signature, text))];

      /** @returns {Place} */
      function place(/** @type {string | null} */ field, /** @type {string} */ signature, /** @type {string} */ text) {
        const name = field ?? type;
        const nameWords = wordsOf(name);
        // Types and root fields begin with their vendor, which people leave out.
        const prefixes = field === null || isRoot ? [joined(vendor), joined(vendor.split(" ")[0] ?? "")] : [];
        const prefix = prefixes.find((each) => joined(name).startsWith(each)) ?? "";
        return {
          vendor,
          type,
          field,
          signature,
          meaning: text,
          href: `${path}#${field === null ? anchor : `${anchor}.${field.toLowerCase().replace(/[^\w-]/g, "")}`}`,
          weight: rank + (field === null ? 0 : 1),
          full: joined(field === null || isRoot ? name : type + field),
          names: prefix === "" ? [joined(name)] : [joined(name), joined(name).slice(prefix.length)],
          nameWords,
          allWords: [...nameWords, ...wordsOf(type), ...vendorWords],
        };
      }
    }),
  );
}

/** How well names match, best first; what matches by its meaning comes last. */
const tiers = { exact: 0, prefix: 1, words: 2, place: 3, meaning: 4 };

/**
 * @param {Place} place
 * @param {{ whole: string, words: string[] }} asked
 */
function tierOf({ names, full, nameWords, allWords }, { whole, words }) {
  if (full === whole || names.some((name) => name === whole || stem(name) === stem(whole))) return tiers.exact;
  if (names.some((name) => name.startsWith(whole))) return tiers.prefix;
  if (words.every((word) => nameWords.some((each) => each.startsWith(word)))) return tiers.words;
  if (words.every((word) => allWords.some((each) => each.startsWith(word)))) return tiers.place;
  return tiers.meaning;
}

/**
 * @param {typeof import("minisearch").default} MiniSearch
 * @param {readonly PageEntry[]} pages
 * @returns {(text: string) => Place[]} All hits, the best first. Every word must begin a word of the names, the vendor or the meaning; where none does, words that are nearly right count.
 */
export function makeSearch(MiniSearch, pages) {
  const places = placesOf(pages);
  const engine = new MiniSearch({
    fields: ["name", "type", "vendor", "meaning"],
    tokenize: (text) => [...wordsOf(text), ...(/^\w+$/.test(text) ? [text.toLowerCase()] : [])],
    processTerm: (term) => term,
    searchOptions: { tokenize: wordsOf, processTerm: (term) => term, combineWith: "AND", prefix: true, boost: { name: 4, type: 2 } },
  });
  engine.addAll(places.map(({ vendor, type, field, meaning }, id) => ({ id, name: field ?? type, type, vendor, meaning })));
  return (text) => {
    const asked = { whole: joined(text), words: wordsOf(text) };
    if (asked.words.length === 0) return [];
    let found = engine.search(text);
    // A name typed in lower case, without its capitals, is one word.
    if (found.length === 0) found = engine.search(asked.whole, { tokenize: (whole) => [whole] });
    if (found.length === 0) found = engine.search(text, { fuzzy: 0.25 });
    return found
      .map(({ id, score }) => {
        const place = /** @type {Place} */ (places[id]);
        return { place, id, score, tier: tierOf(place, asked) };
      })
      .sort(
        (a, b) =>
          a.tier - b.tier ||
          (a.tier === tiers.meaning ? b.score - a.score : a.place.weight - b.place.weight) ||
          a.place.full.length - b.place.full.length ||
          a.id - b.id,
      )
      .map(({ place }) => place);
  };
}

import { hash } from "../kit/random.ts";
import type { Row, Store } from "./store.ts";

type Key = (store: Store, r: Row) => unknown;

/** Sort words whose meaning is no member of that name. */
const words: Record<string, Key> = {
  // The documentation does not say which date; the first date filters compare the estimated end.
  "Opportunity.date": member("estimatedenddate"),
  "Opportunity.account": linkMember("account", "name"),
  "Activity.account": linkMember("account", "name"),
  // The older lead has the greater age.
  "Lead.age": (store, r) => -Date.parse(String(store.get(r, "created"))),
  "LeadActivity.followupdate": member("followup"),
  "FieldDefinition.groupname": member("group"),
  "FieldDefinition.sorting": member("sortorder"),
  "FieldValue.sorting": member("sortorder"),
  "QuoteStatus.sorting": member("sortorder"),
  "PriceGroupItem.quantity": member("min"),
  "ObjectCategoryItem.order": member("sort"),
  "Kpi.sort": member("id"),
  "Article.sort": member("sortorder"),
  "ArticleGroup.sort": member("sortorder"),
  "Challenge.challenger": member("id"),
  "Account.postaladdress_number": house,
  "Account.postaladdress_odd": (store, r) => sideOfStreet(store, r, 1),
  "Account.postaladdress_even": (store, r) => sideOfStreet(store, r, 0),
};

/** Rows in the order asked for. Ties, and lists without an order, are sorted by id, or shuffled when a seed is given. */
export function sortRows(store: Store, rows: readonly Row[], sorting: string | undefined, shuffle: string | undefined): Row[] {
  const out = rows.map((r, index) => ({ r, tie: shuffle === undefined ? index : hash(`${shuffle}/${r.table}/${r.id}`) }));
  const [, word, direction] = /^(.*)_(asc|desc)$/.exec(sorting ?? "") ?? [];
  const sign = direction === "desc" ? -1 : 1;
  const keyed = out.map((entry) => ({ ...entry, key: word === undefined ? null : keyOf(store, entry.r, word) }));
  return keyed.sort((a, b) => sign * compare(a.key, b.key) || a.tie - b.tie).map(({ r }) => r);
}

function keyOf(store: Store, r: Row, word: string): unknown {
  // Coordinates are sorted by the members of what they belong to.
  const owner = r.table === "AccountCoordinate" ? "account" : r.table === "ActivityCoordinate" ? "activity" : undefined;
  if (owner) return keyOf(store, store.linked(r, owner)[0]!, word);
  const special = words[`${r.table}.${word}`];
  if (special) return special(store, r);
  const value = store.get(r, word);
  if (value !== undefined) return value;
  // Records without a number are sorted by id.
  if (word === "number") return r.id;
  const link = store.linked(r, word.replace(/id$/, ""))[0];
  return link?.id ?? null;
}

/** No value comes first. Texts are compared without regard to case. */
function compare(a: unknown, b: unknown): number {
  const [left, right] = [plain(a), plain(b)];
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return left < right ? -1 : 1;
}

function plain(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  return String(value).toLowerCase();
}

function member(name: string): Key {
  return (store, r) => store.get(r, name);
}

function linkMember(link: string, name: string): Key {
  return (store, r) => {
    const to = store.linked(r, link)[0];
    return to ? store.get(to, name) : null;
  };
}

function house(_store: Store, r: Row): number {
  const addresses = r.known.addresses as { postal: { number: string | null } } | undefined;
  return Number(addresses?.postal.number ?? 0);
}

/** One side of the street before the other, each by house number. The words are documented, their effect is assumed. */
function sideOfStreet(store: Store, r: Row, side: 0 | 1): number {
  const number = house(store, r);
  return number % 2 === side ? number : number + 1_000_000;
}

import { hash } from "../kit/random.ts";
import type { Row, Store } from "./store.ts";

type Key = (store: Store, r: Row) => unknown;

/** Sort words whose meaning is not a member of that name. */
const words: Record<string, Key> = {
  // No date of an opportunity is said to be the one; its estimated end is the one its first date filters read.
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

/** Rows in the asked order. Ties, and lists without an order, come by id, or shuffled when a seed is given. */
export function sortRows(store: Store, rows: readonly Row[], sorting: string | undefined, shuffle: string | undefined): Row[] {
  const out = rows.map((r, index) => ({ r, tie: shuffle === undefined ? index : hash(`${shuffle}/${r.table}/${r.id}`) }));
  const [, word, direction] = /^(.*)_(asc|desc)$/.exec(sorting ?? "") ?? [];
  const sign = direction === "desc" ? -1 : 1;
  const keyed = out.map((entry) => ({ ...entry, key: word === undefined ? null : keyOf(store, entry.r, word) }));
  return keyed.sort((a, b) => sign * compare(a.key, b.key) || a.tie - b.tie).map(({ r }) => r);
}

function keyOf(store: Store, r: Row, word: string): unknown {
  // Coordinates are sorted as what they belong to.
  const owner = r.table === "AccountCoordinate" ? "account" : r.table === "ActivityCoordinate" ? "activity" : undefined;
  if (owner) return keyOf(store, store.linked(r, owner)[0]!, word);
  const special = words[`${r.table}.${word}`];
  if (special) return special(store, r);
  const value = store.get(r, word);
  if (value !== undefined) return value;
  // Lists without a number of their own offer one all the same: the id.
  if (word === "number") return r.id;
  const link = store.linked(r, word.replace(/id$/, ""))[0];
  return link?.id ?? null;
}

/** Nothing comes before something; texts compare without regard to case. */
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

/** One side of the street first, then the other, each by house number: the words are documented, their effect is not. */
function sideOfStreet(store: Store, r: Row, side: 0 | 1): number {
  const number = house(store, r);
  return number % 2 === side ? number : number + 1_000_000;
}

import { type Call, Index, only, Refusal, spanOf, type Vendor } from "./call.ts";
import { readContract, recordMaker, type Values } from "./record.ts";
import { accountName, accountNumber, instant, memberId, type Size, taxNumber } from "./size.ts";

const largestPage = 100;

/** One list: how many rows, each made without some members, what they are searched by, and what comes unless others are named. */
interface List {
  count: number;
  row(place: number, without: ReadonlySet<string>): Values;
  attributes: Readonly<Record<string, (place: number) => unknown>>;
  embedded: readonly string[];
}

/** Members and invoices, in the order of their ids. */
export function currentRms(size: Size): Vendor {
  const contract = readContract("current-rms");
  const member = recordMaker(contract, "Member");
  const membership = recordMaker(contract, "Membership");
  const invoice = recordMaker(contract, "Invoice");
  const memberRow = (account: number, without: ReadonlySet<string>) =>
    member(
      account,
      {
        id: memberId(account),
        name: accountName(account),
        membership_type: "Organisation",
        membership: membership(account, { number: accountNumber(account), tax_number: taxNumber(account) }),
      },
      without,
    );
  const invoiceId = (place: number) => 700_001 + place;
  const customer = (place: number) => place % size.accounts;
  const lists: Record<string, (call: Call) => string> = {
    members: makeList("members", {
      count: size.accounts,
      row: memberRow,
      attributes: {
        id: memberId,
        name: accountName,
        membership_type: () => "Organisation",
        membership_of_Organisation_type_number: accountNumber,
        membership_of_Organisation_type_tax_number: taxNumber,
      },
      embedded: [],
    }),
    invoices: makeList("invoices", {
      count: size.accounts * size.invoicesPerAccount,
      row: (place, without) =>
        invoice(
          place,
          {
            id: invoiceId(place),
            member_id: memberId(customer(place)),
            number: String(place + 1).padStart(10, "0"),
            invoiced_at: instant(place * 30),
            due_at: instant(place * 30 + 43_200),
            charge_total: `${1000 + (place % 977)}.${place % 10}`,
            ...(!without.has("member") && { member: memberRow(customer(place), without) }),
          },
          without,
        ),
      attributes: { id: invoiceId, member_id: (place) => memberId(customer(place)) },
      embedded: ["owner", "member", "billing_address", "venue", "invoice_taxes"],
    }),
  };
  return (call) => {
    if (!call.headers["x-auth-token"] || !call.headers["x-subdomain"]) throw new Refusal("no credentials");
    const [, name] = /^\/api\/v1\/(\w+)$/.exec(call.path) ?? [];
    const answer = lists[name ?? ""];
    if (call.method !== "GET" || !answer) throw new Refusal(`${call.method} ${call.path}`);
    return answer(call);
  };
}

function makeList(name: string, { count, row, attributes, embedded }: List): (call: Call) => string {
  const index = new Index(count);
  const all = Array.from({ length: count }, (_, place) => place);
  const texts = new Map<string, string[]>();
  const findings = new Map<string, readonly number[]>();

  /** Rows with these associations alone, written once: the documentation says that naming some overrides the others. */
  function written(included: readonly string[]): string[] {
    const known = texts.get(included.join());
    if (known) return known;
    const unknown = included.find((association) => !embedded.includes(association));
    if (unknown) throw new Refusal(`no association ${unknown}`);
    const without = new Set(included.length > 0 ? embedded.filter((association) => !included.includes(association)) : []);
    const made = all.map((place) => JSON.stringify(row(place, without)));
    texts.set(included.join(), made);
    return made;
  }

  function find({ any, tests, groups }: Group): readonly number[] {
    const parts = [...[...tests].map(([test, values]) => findBy(test, values)), ...[...groups.values()].map(find)];
    if (parts.length === 0) return all;
    if (any) return [...new Set(parts.flat())].sort((a, b) => a - b);
    const [first, ...others] = parts.map((places) => new Set(places));
    return [...first!].filter((place) => others.every((places) => places.has(place)));
  }

  function findBy(test: string, values: readonly string[]): readonly number[] {
    const [, attribute, predicate] = /^(\w+?)_(eq|in|cont|cont_any)$/.exec(test) ?? [];
    const valueAt = attributes[attribute ?? ""];
    // The vendor would leave such a test out without a word, and answer with all rows.
    if (!valueAt) throw new Refusal(`no test ${test}`);
    if (predicate === "eq" || predicate === "in") return index.places(attribute!, valueAt, values);
    const parts = values.map((value) => value.toLowerCase());
    return all.filter((place) => parts.some((part) => String(valueAt(place)).toLowerCase().includes(part)));
  }

  return ({ query }) => {
    const { page, per_page: size, filtermode, included, order, filter } = readQuery(query);
    // Without it the vendor hides some rows.
    only("filtermode", filtermode, "all");
    only("the order", order, "id asc");
    const list = written(included);
    const mark = JSON.stringify(filter);
    let places = findings.get(mark);
    if (!places) {
      places = find(groupOf(filter));
      findings.set(mark, places);
    }
    const span = spanOf(page, size, largestPage);
    const shown = places.slice(span.from, span.to).map((place) => list[place]);
    const meta = `{"total_row_count":${places.length},"row_count":${shown.length},"page":${span.page},"per_page":${span.size}}`;
    return `{"${name}":[${shown.join()}],"meta":${meta}}`;
  };
}

/** Tests by name with their values, and groups of more, all or any of which must hold. */
interface Group {
  any: boolean;
  tests: Map<string, string[]>;
  groups: Map<string, Group>;
}

function readQuery(query: Call["query"]) {
  const single: Record<string, string> = {};
  const included: string[] = [];
  const filter: [string, string][] = [];
  for (const [name, value] of query) {
    if (name === "include[]") included.push(value);
    else if (name.startsWith("q[") && name !== "q[s][]") filter.push([name.slice(1), value]);
    else if (["page", "per_page", "filtermode", "q[s][]"].includes(name)) single[name] = value;
    else throw new Refusal(`no parameter ${name}`);
  }
  return { page: single.page, per_page: single.per_page, filtermode: single.filtermode, order: single["q[s][]"], included, filter };
}

function groupOf(filter: readonly (readonly [name: string, value: string])[]): Group {
  const root: Group = { any: false, tests: new Map(), groups: new Map() };
  for (const [name, value] of filter) {
    let group = root;
    let rest = name;
    for (let at = /^\[g\]\[(\d+)\]/.exec(rest); at; at = /^\[g\]\[(\d+)\]/.exec(rest)) {
      const inner: Group = group.groups.get(at[1]!) ?? { any: false, tests: new Map(), groups: new Map() };
      group.groups.set(at[1]!, inner);
      group = inner;
      rest = rest.slice(at[0].length);
    }
    const [, test] = /^\[(\w+)\](\[\])?$/.exec(rest) ?? [];
    if (!test) throw new Refusal(`no test ${name}`);
    if (test === "m") group.any = value === "or";
    else group.tests.set(test, [...(group.tests.get(test) ?? []), value]);
  }
  return root;
}

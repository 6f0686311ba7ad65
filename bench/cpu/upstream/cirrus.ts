import { applyMask, parseMask } from "../../../sandbox/cirrus/mask.ts";
import { only, parameters, Refusal, spanOf, type Vendor } from "./call.ts";
import { readContract, recordMaker } from "./record.ts";
import { accountIdOf, accountName, accountNumber, memberId, type Size, taxNumber } from "./size.ts";

const largestPage = 50;

/** Accounts by name, whole or with the members that the field mask names. */
export function cirrus(size: Size): Vendor {
  const make = recordMaker(readContract("cirrus"), "Account");
  const rows = Array.from({ length: size.accounts }, (_, account) =>
    make(account, {
      id: accountIdOf(account),
      name: accountName(account),
      alt_name: "",
      number: accountNumber(account),
      vatno: taxNumber(account),
      active: 1,
      externalkey: String(memberId(account)),
    }),
  ).sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1));
  const texts = new Map<string, { rows: string[]; members: ReadonlySet<string> }>();

  /** Rows as this mask of the page shows them, written once, and the members of the page that it names. */
  function written(header: string) {
    const known = texts.get(header);
    if (known) return known;
    const mask = parseMask(header);
    const inner = mask?.get("items") ?? true;
    const made = {
      rows: rows.map((row) => JSON.stringify(inner === true ? row : applyMask(inner, row))),
      members: new Set(mask?.keys() ?? ["page", "pages", "per_page", "total", "items"]),
    };
    texts.set(header, made);
    return made;
  }

  return (call) => {
    only("the place", `${call.method} ${call.path}`, "GET /accounts");
    if (!call.headers["x-token"]) throw new Refusal("no credentials");
    const { page, per_page: perPage, active, sorting } = parameters(call, ["page", "per_page", "active", "sorting"]);
    only("active", active, "2");
    only("sorting", sorting, "name_asc");
    const span = spanOf(page, perPage, largestPage);
    const { rows: all, members } = written(String(call.headers["x-fields"] ?? ""));
    const values = {
      page: span.page,
      pages: Math.ceil(all.length / span.size),
      per_page: span.size,
      total: all.length,
      items: `[${all.slice(span.from, span.to).join()}]`,
    };
    const body = Object.entries(values).filter(([name]) => members.has(name));
    // The page is documented as a list of one.
    return `[{${body.map(([name, value]) => `"${name}":${value}`).join()}}]`;
  };
}

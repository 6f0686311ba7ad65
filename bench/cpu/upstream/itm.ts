import { Index, only, Refusal, spanOf, type Vendor } from "./call.ts";
import { readContract, recordMaker } from "./record.ts";
import { accountIdOf, accountName, accountNumber, accountOf, projectCode, type Size } from "./size.ts";

/** The address without the version, and the company in it. */
export const company = "bench";
const largestPage = 500;
const token = "900719925474099";

/** Projects, searched by what stands in their columns. */
export function itm(size: Size): Vendor {
  const contract = readContract("itm");
  const make = recordMaker(contract, "Project");
  const columns = Object.keys(contract.types.Project!);
  const rows = Array.from({ length: size.accounts * size.projectsPerAccount }, (_, number) => {
    const account = accountOf(number, size);
    return make(number, {
      Id: 20_001 + number,
      No: `PR-${number + 1}`,
      Code: `24-${10_001 + number}`,
      InternalCode: projectCode(number),
      ExternalClient: { Id: accountIdOf(account), Name: accountName(account) },
      AllCustomFields: { account_number: accountNumber(account), Region: "North" },
    });
  });
  const index = new Index(rows.length);
  const texts = new Map<string, string[]>();

  /** Rows with these columns alone, written once. */
  function written(wanted: readonly string[]): string[] {
    const known = texts.get(wanted.join());
    if (known) return known;
    const unknown = wanted.find((column) => !columns.includes(column));
    if (unknown) throw new Refusal(`no column ${unknown}`);
    const made = rows.map((row) => JSON.stringify(Object.fromEntries(wanted.map((column) => [column, row[column]]))));
    texts.set(wanted.join(), made);
    return made;
  }

  return (call) => {
    if (call.path === `/${company}/login/key`) return JSON.stringify({ Token: token, Status: "OK" });
    only("the token", call.headers.token, token);
    only("the place", `${call.method} ${call.path}`, `POST /v2/${company}/projects/search`);
    const { Filter, Columns, sortBy, sortOrder, page, pageSize, ...more } = JSON.parse(call.body);
    if (Object.keys(more).length > 0) throw new Refusal(`no member ${Object.keys(more)}`);
    only("sortBy", sortBy, "Id");
    only("sortOrder", sortOrder, "asc");
    // Without columns the vendor shows what the user of the key last looked at.
    if (!Array.isArray(Columns?.$in)) throw new Refusal("no columns");
    const list = written(Columns.$in);
    const places = found(Filter ?? {});
    const span = spanOf(page, pageSize, largestPage);
    const total = places?.length ?? list.length;
    const shown = places ? places.slice(span.from, span.to).map((place) => list[place]) : list.slice(span.from, span.to);
    return `{"total":${total},"pagerid":"${call.body.length}","page":${span.page},"pageSize":${span.size},"list":[${shown.join()}]}`;
  };

  /** Places of the rows that a filter of one property finds; absent: all. */
  function found(filter: Record<string, unknown>): number[] | undefined {
    const [test, ...others] = Object.entries(filter);
    if (!test) return undefined;
    const [property, wanted] = test as [string, { $in?: unknown[] } | string | number];
    if (others.length > 0 || !["Id", "Code", "InternalCode"].includes(property)) throw new Refusal(JSON.stringify(filter));
    if (typeof wanted === "object" && !Array.isArray(wanted.$in)) throw new Refusal(JSON.stringify(wanted).slice(0, 80));
    return index.places(property, (place) => rows[place]![property], typeof wanted === "object" ? wanted.$in! : [wanted]);
  }
}

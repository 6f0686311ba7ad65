import type { Reply } from "../kit/call.ts";
import type { VendorContract } from "../kit/contract.ts";
import type { JsonObject } from "../kit/json.ts";
import { shuffled } from "../kit/random.ts";
import { json } from "./answers.ts";
import type { Request } from "./parents.ts";
import { readNoBody, readPaging, readQuery, readSearch, type Search } from "./request.ts";
import type { Searcher, Table } from "./search.ts";
import { filteredLists, filterV1 } from "./v1.ts";

/** Answers requests with records, in each of the vendor's forms. All refuse what the contract does not list. */
export class Responses {
  readonly #contract: VendorContract;
  readonly #searcher: Searcher;
  readonly #shuffle: string | undefined;

  constructor(contract: VendorContract, searcher: Searcher, shuffle: string | undefined) {
    this.#contract = contract;
    this.#searcher = searcher;
    this.#shuffle = shuffle;
  }

  one({ call, match }: Request, record: JsonObject): Reply {
    readQuery(call, (name) => name in (match.operation.query ?? {}));
    return json(200, record);
  }

  /** One record that is read by POST. */
  oneByPost(request: Request, record: JsonObject): Reply {
    readNoBody(request.call);
    return this.one(request, record);
  }

  /** A bare list. */
  list({ call, match }: Request, rows: readonly JsonObject[]): Reply {
    const ordered = this.order(rows);
    if (filteredLists.has(match.id)) return json(200, filterV1(this.#contract.types, match.operation.answer!.type!, ordered, call));
    readQuery(call, (name) => name in (match.operation.query ?? {}));
    return json(200, ordered);
  }

  /** A page of a `/search`. */
  search(request: Request, table: Table): Reply {
    return this.#searcher.page(table, readSearch(request.call), scopeOf(request));
  }

  /** A page of a list by GET: whole records. */
  page(request: Request, table: Table): Reply {
    return this.#searcher.page({ ...table, preferred: undefined }, readPaging(request.call), scopeOf(request));
  }

  /** All rows in one page, unless paging is asked for. */
  wholePage(request: Request, search: Search, table: Table): Reply {
    return this.#searcher.wholePage({ ...table, rows: this.order(table.rows) }, search, scopeOf(request));
  }

  /** The order of lists without sorting. */
  order(rows: readonly JsonObject[]): readonly JsonObject[] {
    return shuffled(rows, "itm order", this.#shuffle);
  }
}

/** What a pager id belongs to: the operation and its parents. */
function scopeOf({ match }: Request): string {
  return `${match.id} ${Object.values(match.params).join(" ")}`;
}

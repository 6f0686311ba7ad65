import { badInput } from "../../errors.ts";
import { pairsOf, rowsAt } from "../../resource/answer.ts";
import type { Test } from "../../resource/condition.ts";
import {
  type Call,
  type Columns,
  type Dialect,
  inOnePiece,
  type ListAsk,
  type Operation,
  type Page,
  type Resource,
} from "../../resource/model.ts";
import { fold, joinedKey } from "../../resource/names.ts";
import { fill, parametersOf, type Route, type RouteOf } from "../../resource/route.ts";
import { badResponse, readJson } from "../../resource/upstream.ts";
import type { JsonObject } from "../../transport/json.ts";
import { equalities, keysOf, placed, readOne, readWhole } from "./below.ts";
import { below, inVersion, label, name, pathValues, readBody, readPage, type Search, writeSearch } from "./envelope.ts";
import { isMissing } from "./faults.ts";
import { filterOf, testsOf } from "./filter.ts";
import type { ItmSettings } from "./session.ts";

/** What rows of this vendor say beyond the common words. */
export interface Extra {
  /** What the search can be asked for. Without asking, it gives what the user of the key last looked at (L180). Absent: no search. */
  columns?: readonly string[];
  /** What the record by id has beside. */
  single?: readonly string[];
  /** What only the older form of the record has. Nothing asks for it. */
  older?: readonly string[];
  /** The search of one project's records, where it has its own. */
  ofProject?: Operation;
}

/** The largest page (L114), and as many values as a list in a filter is trusted with. */
const most = 500;
const parent = "ProjectId";

/** How ITM Platform is asked: searches with a filter and columns in the body, two versions at two addresses. */
export function dialect(routeOf: RouteOf, settings: ItmSettings | undefined): Dialect {
  /** Resources whose search was seen to tell no total, or to keep the project to itself. */
  const untold = new Set<string>();
  const orphaned = new Set<string>();

  function address(operation: Operation, values: Readonly<Record<string, string>>): Route {
    const { method, path } = routeOf(operation);
    return { method, path: inVersion(operation, settings?.company ?? "", fill(path, values)) };
  }

  function search(resource: Resource, ask: ListAsk): Call<Page> {
    const tests = testsOf(resource, ask.where);
    const ofProject = namesOneProject(tests) ? extraOf(resource).ofProject : undefined;
    const operation = ofProject ?? resource.list!;
    const values = pathValues(routeOf(operation).path, tests);
    // A project's own search need not show the project, and no sample row of its revenues does.
    const columns = pick(extraOf(resource).columns!, ask.columns, [resource.id, parent]).filter(
      (column) => !(ofProject && column in values),
    );
    const filter = filterOf(
      resource,
      tests.filter(({ attribute }) => !(attribute in values)),
    );
    const order = orderOf(resource, ask);
    const rowsIn = (rows: JsonObject[]) => {
      if (parent in values) return rows.map((row) => (joinedKey(row, parent) === undefined ? { ...row, ...values } : row));
      return columns.includes(parent) ? withProject(resource, rows, tests) : rows;
    };
    const asked = { filter, columns: withSorted(columns, order.sortBy), order, page: ask.page, pageSize: ask.size };
    return {
      request: { operation: operation.id, safe: true, ...writeSearch(address(operation, values), asked) },
      read: (response) => {
        if (parent in values && isMissing(response)) return { rows: [], total: 0 };
        const page = readPage(operation, readJson(name, label, operation.id, response), ask);
        if (page.total === undefined) untold.add(resource.type);
        const rows = rowsIn(page.rows);
        return { ...page, rows, columns: shown(resource, rows, ask, [...columns, ...Object.keys(values)]) };
      },
    };
  }

  /** Rows may leave out the project by which they were asked; those of several projects cannot be told apart then. */
  function withProject(resource: Resource, rows: JsonObject[], tests: readonly Test[]): JsonObject[] {
    if (rows.length === 0 || rows.some((row) => parent in row)) return rows;
    orphaned.add(resource.type);
    const project = tests.find(({ attribute, operator }) => attribute === parent && operator === "eq")?.value;
    return project === undefined ? rows : rows.map((row) => ({ [parent]: String(project), ...row }));
  }

  /** What these rows are known to hold. Rows in the older form hold what they hold; of others it is known what was asked. */
  function shown(resource: Resource, rows: readonly JsonObject[], ask: ListAsk, columns: readonly string[]): Page["columns"] {
    const sample = rows.find((row) => resource.reshape !== undefined && resource.reshape(row) !== row);
    if (sample) return namesOf([...Object.keys(resource.reshape!(sample)), "CustomFields"]);
    if (!resource.show && !ask.columns) return "all";
    const unknown = resource.show ? [] : [...ask.columns!];
    return namesOf([...columns, ...unknown, ...(extraOf(resource).older ?? []), "CustomFields"]);
  }

  /** What hangs on a project, a task or a service comes as one list. */
  function whole(resource: Resource, ask: ListAsk): Call<Page> {
    const operation = resource.list!;
    const tests = testsOf(resource, ask.where);
    const values = pathValues(routeOf(operation).path, tests);
    const query = equalities(
      resource,
      tests.filter(({ attribute }) => !(attribute in values) && attribute !== below),
    );
    return {
      request: { operation: operation.id, ...address(operation, values), ...(query.length > 0 && { query }), safe: true },
      read: (response) => {
        if (isMissing(response)) return { rows: [], total: 0 };
        const rows = readWhole(operation, response).map((row) => placed(resource, row, values));
        return { rows, total: rows.length };
      },
    };
  }

  return {
    answer: (asked) => {
      const { operation, path, query, paging } = asked;
      const pairs = pairsOf({ ...query, ...(paging && { page: paging.page, pageSize: paging.size }) }, "comma");
      return {
        request: { operation: operation.id, ...address(operation, path), query: pairs, safe: true },
        read: (response): Page => {
          if (isMissing(response)) return { rows: [], total: 0 };
          const body = readBody(operation, response, asked.at);
          if (paging) return readPage(operation, body, paging);
          const rows = rowsAt(asked, body, name, label);
          // One record by itself is whole; rows of a list may not be, and must be those that were asked for.
          if (!Array.isArray(body)) return { rows, columns: "all" };
          const isStray = (row: JsonObject) =>
            Object.entries(query).some(([member, value]) => (joinedKey(row, member) ?? String(value)) !== String(value));
          if (rows.some(isStray)) throw badResponse(name, label, operation.id, "rows that were not asked for");
          return { rows };
        },
      };
    },
    attribute: (resource, field) => {
      if (field === "vendorId") return resource.id;
      const known = [...parametersOf(routeOf(resource.list!).path), ...(extraOf(resource).columns ?? [])];
      return known.find((column) => fold(column) === fold(field)) ?? field;
    },
    pageSize: (resource) => (isSearched(resource) ? most : inOnePiece),
    wholeCalls: (resource) => (isSearched(resource) || parametersOf(routeOf(resource.list!).path).length > 0 ? undefined : 1),
    isCode: (resource, key) => resource.codes !== undefined && !/^\d+$/.test(key),
    tellsTotal: (resource) => !untold.has(resource.type),
    capacity: (resource, attribute) => {
      const parents = parametersOf(routeOf(resource.list!).path);
      if (parents.includes(attribute) || attribute === below) return 1;
      if (!isSearched(resource) || resource.within) return 0;
      return attribute === parent && orphaned.has(resource.type) ? 1 : most;
    },
    obligatory: (resource, attribute) => attribute === below || parametersOf(routeOf(resource.list!).path).includes(attribute),
    page: (resource, ask) => (isSearched(resource) ? search(resource, ask) : whole(resource, ask)),
    show: (resource, id) => {
      const operation = resource.show!;
      const parameters = parametersOf(routeOf(operation).path);
      const keys = keysOf(resource, id);
      const values = Object.fromEntries(parameters.map((parameter, i) => [parameter, keys[i]!]));
      return {
        request: { operation: operation.id, ...address(operation, values), safe: true },
        read: (response) => {
          if (isMissing(response)) return null;
          const record = readOne(resource, operation, response, keys.at(-1)!);
          return record && placed(resource, record, values);
        },
      };
    },
  };
}

function extraOf(resource: Resource): Extra {
  return (resource.extra ?? {}) as Extra;
}

const isSearched = (resource: Resource) => extraOf(resource).columns !== undefined;

/** Several projects, and what is no id, are asked of the whole account, which also takes further tests of the project. */
function namesOneProject(tests: readonly Test[]): boolean {
  const [only, ...others] = tests.filter(({ attribute }) => attribute === parent);
  return only?.operator === "eq" && others.length === 0 && /^[1-9]\d*$/.test(String(only.value));
}

function namesOf(members: readonly string[]): Columns {
  return new Set(members.map(fold));
}

/** The wanted ones of these columns, and those that are always needed. */
function pick(columns: readonly string[], wanted: Columns | undefined, always: readonly string[]): string[] {
  return columns.filter((column) => !wanted || wanted.has(fold(column)) || always.includes(column));
}

/** Lists can be sorted by what they retrieve (L167). */
function withSorted(columns: readonly string[], sortBy: string): readonly string[] {
  const [member] = sortBy.split(".");
  return columns.includes(member!) ? columns : [...columns, member!];
}

function orderOf(resource: Resource, { order = [] }: ListAsk): Search["order"] {
  if (order.length > 1) throw badInput(`${label} orders by one property. Pass one.`);
  const [first] = order;
  return { sortBy: first?.attribute ?? resource.id, sortOrder: first?.descending ? "desc" : "asc" };
}

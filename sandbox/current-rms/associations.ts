import type { Field } from "../kit/contract.ts";
import { isObject, type JsonObject } from "../kit/json.ts";
import { getOrInsert } from "../kit/maps.ts";
import type { Dataset, Row } from "./model.ts";
import { plural, snake } from "./names.ts";
import { typeOfClass } from "./references.ts";
import { pathParameters, targets } from "./shape.ts";

/** What leads from a record to others, or to parts of its own, under the name that searches and includes use. */
export interface Association {
  many: boolean;
  /** Type of what is found; a polymorphic association may find several. */
  target: string;
  follow(row: Row): Row[];
  /** The vendor's class of a found record, for `<name>_of_<Class>_type_<attribute>`. */
  classOf?(row: Row, found: Row): string;
}

/** Associations by another name than the columns they read. */
const renamed: Record<string, Record<string, { target: string; column: string; many: boolean }>> = {
  OpportunityItem: { item_assets: { target: "OpportunityItemAsset", column: "opportunity_item_id", many: true } },
  OpportunityItemAsset: { opportunity_cost: { target: "OpportunityCost", column: "opportunity_item_asset_id", many: false } },
  Member: { service_stock_levels: { target: "ServiceStockLevel", column: "member_id", many: true } },
  Product: { accessories: { target: "Accessory", column: "product_id", many: true } },
};

const cache = new WeakMap<Dataset, Map<string, Map<string, Association>>>();

/** Every association of a type by name: its parts, what points at it, what its id members lead to, and the renamed ones. */
export function associationsOf(data: Dataset, type: string): Map<string, Association> {
  const byType = getOrInsert(cache, data, () => new Map<string, Map<string, Association>>());
  return getOrInsert(
    byType,
    type,
    () => new Map([...parts(data, type), ...incoming(data, type), ...outgoing(data, type), ...special(data, type)]),
  );
}

function outgoing(data: Dataset, type: string): [string, Association][] {
  return Object.entries(data.contract.types[type] ?? {}).flatMap(([column, field]) => {
    const name = column === "owned_by" ? "owner" : column.endsWith("_id") ? column.slice(0, -3) : undefined;
    const types = typesOf(data, field, column);
    if (!name || name === "membership" || (!field.typeField && !types.length)) return [];
    const follow = (row: Row) => {
      const id = typeof row.record[column] === "string" ? Number(row.record[column]) : row.record[column];
      const possible = field.typeField ? [typeOfClass(row.record[field.typeField])] : types;
      return possible.flatMap((each) => (data.contract.types[each] && data.row(each, id)) || []).slice(0, 1);
    };
    const classOf = (row: Row, found: Row) => (field.typeField ? String(row.record[field.typeField]) : found.type);
    return [[name, { many: false, target: types[0] ?? "Product", follow, classOf }]];
  });
}

function typesOf(data: Dataset, field: Field, column: string): string[] {
  if (column === "owned_by") return ["Member"];
  return targets(field).filter((type) => data.contract.types[type]);
}

/** Types with a list of their own that hold this type's id, or are nested under it. */
function incoming(data: Dataset, type: string): [string, Association][] {
  const column = `${snake(type)}_id`;
  const listed = new Set(
    Object.values(data.contract.operations).flatMap((o) => (o.kind === "read" && o.answer?.shape === "list" && o.answer.type) || []),
  );
  return [...listed].flatMap((other) => {
    const fields = data.contract.types[other];
    const points = fields?.[column] && targets(fields[column]).includes(type);
    if (!fields || (!points && !pathParameters(data.contract, other).includes(column))) return [];
    const name = plural(snake(other).replace(/^(product|service)_(?=supplier|stock)/, ""));
    return [[name, { many: true, target: other, follow: (row) => data.children(other, column, row.id) }]];
  });
}

/** Parts of the record itself, seen as rows so that a search can reach into them. */
function parts(data: Dataset, type: string): [string, Association][] {
  return Object.entries(data.contract.types[type] ?? {})
    .filter(([, field]) => data.contract.types[field.type])
    .map(([name, field]) => {
      const follow = (row: Row) => {
        const value = row.record[name];
        return [value]
          .flat()
          .filter(isObject)
          .map((record) => partRow(row, field.type, record));
      };
      const classOf = (row: Row) => String(row.record.membership_type ?? row.type);
      return [name, { many: field.list === true, target: field.type, follow, classOf }];
    });
}

function partRow(owner: Row, type: string, record: JsonObject): Row {
  return { type, id: Number(record.id ?? 0), record, parents: {}, tags: [], hidden: owner.hidden };
}

function special(data: Dataset, type: string): [string, Association][] {
  if (type === "Opportunity") return [["invoices", { many: true, target: "Invoice", follow: (row) => invoicesOf(data, row) }]];
  return Object.entries(renamed[type] ?? {}).map(([name, { target, column, many }]) => {
    const follow = (row: Row) => data.children(target, column, row.id).slice(0, many ? undefined : 1);
    return [name, { many, target, follow }];
  });
}

/** An invoice leads to its opportunity by its lines alone. */
function invoicesOf(data: Dataset, opportunity: Row): Row[] {
  const lines = data.children("InvoiceItem", "source_id", opportunity.id).filter((line) => line.record.source_type === "Opportunity");
  return [...new Set(lines.map((line) => line.record.invoice_id))].flatMap((id) => data.row("Invoice", id) ?? []);
}

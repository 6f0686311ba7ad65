import type { Field } from "../../contract/model.ts";
import type { Dataset, Row } from "./dataset.ts";
import { typeOfKind } from "./polish.ts";
import { nesting, targets } from "./shape.ts";
import { once, plural, snake } from "./values.ts";

/** A way from a record to others, or to parts of its own, by the name searches and includes give it. */
export interface Association {
  many: boolean;
  /** Type of what is found; a polymorphic way may find several. */
  target: string;
  follow(row: Row): Row[];
  /** What the vendor calls the kind of a found record, for `<name>_of_<Kind>_type_<attribute>`. */
  kind?(row: Row, found: Row): string;
}

const cache = new WeakMap<Dataset, Map<string, Map<string, Association>>>();

/** Every association of a type: what its id members lead to, what points at it, its own parts, and a few by another name. */
export function associationsOf(data: Dataset, type: string): Map<string, Association> {
  const byType = once(cache, data, () => new Map<string, Map<string, Association>>());
  return once(
    byType,
    type,
    () => new Map([...parts(data, type), ...incoming(data, type), ...outgoing(data, type), ...special(data, type)]),
  );
}

function outgoing(data: Dataset, type: string): [string, Association][] {
  return Object.entries(data.contract.types[type] ?? {}).flatMap(([column, field]) => {
    const name = column === "owned_by" ? "owner" : column.endsWith("_id") ? column.slice(0, -3) : undefined;
    if (!name || name === "membership" || (!field.typeField && !kindsOf(data, field, column).length)) return [];
    const follow = (row: Row) => {
      const id = typeof row.record[column] === "string" ? Number(row.record[column]) : row.record[column];
      const kinds = field.typeField ? [typeOfKind(row.record[field.typeField])] : kindsOf(data, field, column);
      return kinds.flatMap((kind) => (data.contract.types[kind] && data.row(kind, id)) || []).slice(0, 1);
    };
    const kind = (row: Row, found: Row) => (field.typeField ? String(row.record[field.typeField]) : found.type);
    return [[name, { many: false, target: kindsOf(data, field, column)[0] ?? "Product", follow, kind }]];
  });
}

function kindsOf(data: Dataset, field: Field, column: string): string[] {
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
    if (!fields || (!points && !nesting(data.contract, other).includes(column))) return [];
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
        return (Array.isArray(value) ? value : value ? [value] : []).map((record) => partRow(row, field.type, record));
      };
      return [
        name,
        { many: field.list === true, target: field.type, follow, kind: (row) => String(row.record.membership_type ?? row.type) },
      ];
    });
}

function partRow(owner: Row, type: string, record: Record<string, unknown>): Row {
  return { type, id: Number(record.id ?? 0), record, parents: {}, tags: [], hidden: owner.hidden };
}

function special(data: Dataset, type: string): [string, Association][] {
  if (type === "Opportunity") return [["invoices", { many: true, target: "Invoice", follow: (row) => invoicesOf(data, row) }]];
  if (type === "OpportunityItem")
    return [
      [
        "item_assets",
        {
          many: true,
          target: "OpportunityItemAsset",
          follow: (row) => data.children("OpportunityItemAsset", "opportunity_item_id", row.id),
        },
      ],
    ];
  if (type === "OpportunityItemAsset") {
    const follow = (row: Row) => data.children("OpportunityCost", "opportunity_item_asset_id", row.id).slice(0, 1);
    return [["opportunity_cost", { many: false, target: "OpportunityCost", follow }]];
  }
  if (type === "Member")
    return [
      [
        "service_stock_levels",
        { many: true, target: "ServiceStockLevel", follow: (row) => data.children("ServiceStockLevel", "member_id", row.id) },
      ],
    ];
  if (type === "Product")
    return [["accessories", { many: true, target: "Accessory", follow: (row) => data.children("Accessory", "product_id", row.id) }]];
  return [];
}

function invoicesOf(data: Dataset, opportunity: Row): Row[] {
  const lines = data.children("InvoiceItem", "source_id", opportunity.id).filter((line) => line.record.source_type === "Opportunity");
  return [...new Set(lines.map((line) => line.record.invoice_id))].flatMap((id) => data.row("Invoice", id) ?? []);
}

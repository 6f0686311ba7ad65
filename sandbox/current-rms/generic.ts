import { random } from "../kit/random.ts";
import { firstId } from "./catalogue.ts";
import type { Dataset, Made, Source } from "./dataset.ts";
import { nesting } from "./shape.ts";
import { pascal, snake } from "./values.ts";

/** How many records a resource has that the world does not speak of. */
const COUNT = 12;
/** How many stand under each parent when the resource is nested. */
const COUNT_NESTED = 2;
/** Year 2999 stands for no end. */
const OPEN_END = "2999-12-31T23:59:59.999Z";

/** The member of a nested record that holds its parent's id, where it is not named like the path parameter. */
const PARENT_COLUMN: Record<string, string> = {
  Accessory: "relatable_id",
  ProductRevenue: "item_id",
  StockLevel: "item_id",
  ServiceStockLevel: "item_id",
  ProductSupplierCost: "item_id",
  ServiceSupplierCost: "item_id",
  SerialisedComponent: "container_stock_level_id",
};

/** What the records are called that talk is about, by the member that names them. */
const ABOUT: Record<string, string> = { Activity: "regarding", Discussion: "discussable", Attachment: "attachable", Action: "subject" };
const SUBJECTS = ["Member", "Opportunity", "Project", "Invoice", "PurchaseOrder"];

/** Records made from the contract alone; nested ones stand under every record of their parent's type. */
export function generic(data: Dataset, type: string): Source {
  const params = nesting(data.contract, type);
  const param = params.at(-1);
  const first = firstId(type);
  if (!param) {
    return {
      ids: () => Array.from({ length: COUNT }, (_, place) => first + place),
      make: (id) => ({ known: special(data, type, id, id - first), tags: tags(data, type, id) }),
    };
  }
  const parentType = pascal(param.replace(/_id$/, ""));
  const parents = () => data.ids(parentType);
  // A member is a resource of a service once.
  const most = type === "ServiceResource" ? Math.min(COUNT_NESTED, data.people.users.length || 1) : COUNT_NESTED;
  return {
    ids: () => parents().flatMap((_, i) => Array.from({ length: most }, (_, j) => first + i * COUNT_NESTED + j)),
    make: (id) => {
      const parent = data.row(parentType, parents()[Math.floor((id - first) / COUNT_NESTED)])!;
      const column = PARENT_COLUMN[type] ?? param;
      const known = column in data.contract.types[type]! ? { [column]: parent.id } : {};
      return nested(data, type, id, (id - first) % COUNT_NESTED, { ...known }, { ...parent.parents, [param]: parent.id });
    },
  };
}

function nested(
  data: Dataset,
  type: string,
  id: number,
  place: number,
  known: Record<string, unknown>,
  parents: Record<string, number>,
): Made {
  const parent = Object.values(parents).at(-1)!;
  const add = (values: Record<string, unknown>) => ({ known: { ...known, ...values }, parents });
  if (type === "Accessory")
    return add({ relatable_type: "Item", related_type: "Item", related_id: other(data, "Product", parent, id), type: "ItemAccessory" });
  if (type === "StockLevel") {
    const asset = `${parent}-${place + 1}`;
    return add({
      ...{ member_id: null, stock_type: 1, stock_category: 50, asset_number: asset, serial_number: `SN${asset}` },
      starts_at: "",
      ends_at: "",
    });
  }
  if (type === "ServiceStockLevel" || type === "ServiceResource") {
    // Two crew members to a service, never twice the same one.
    const users = data.people.users;
    const member = users[(parent + place) % (users.length || 1)] ?? null;
    if (type === "ServiceResource") return add({ member_id: member });
    const name = member === null ? "" : data.people.byId.get(member)!.name;
    return add({
      ...{ member_id: member, stock_type: 3, stock_category: 60, asset_number: name, serial_number: "" },
      location: "",
      starts_at: "",
      ends_at: "",
    });
  }
  if (type === "SerialisedComponent") return add({ component_stock_level_id: other(data, "StockLevel", parent, id), quantity: 1 });
  if (type === "Rate") return add({ starts_at: "", ends_at: "" });
  return add({});
}

function tags(data: Dataset, type: string, id: number): string[] {
  const r = random(data.world.seed, "tags", type, id);
  return ["Red", "Blue", "Green"].filter(() => r.chance(0.3));
}

function special(data: Dataset, type: string, id: number, place: number): Record<string, unknown> {
  if (type === "Quarantine") {
    const level = random(data.world.seed, type, id).pick(data.rows("StockLevel"));
    const rest = { stock_level_id: level.id, item_id: level.record.item_id, source: {}, custom_fields: {}, name: `Repair ${place + 1}` };
    return { ...rest, active: place % 3 !== 2, ends_at: place % 2 ? OPEN_END : `${data.world.asOf.slice(0, 10)}T17:00:00.000Z` };
  }
  const word = ABOUT[type];
  const about = word ? subject(data, word, place) : {};
  if (type === "Activity") return { ...about, completed: place % 3 === 2, regarding: {} };
  // The last of the comments that stand under it.
  if (type === "Discussion")
    return { ...about, last_comment_id: firstId("Comment") + (place + 1) * COUNT_NESTED - 1, reply_count: COUNT_NESTED - 1 };
  if (word) return about;
  if (type === "Document") return { library_document_ids: place === 0 ? [id + 1] : [] };
  const shown = /^(Invoice|Opportunity|Project|PurchaseOrder)Document$/.exec(type)?.[1];
  if (shown) return { [`${snake(shown)}_id`]: data.ids(shown)[place % (data.ids(shown).length || 1)] ?? null };
  if (type === "PurchaseOrder") return { base_currency_code: "GBP", exchange_rate: "1.0", number: String(place + 1).padStart(6, "0") };
  if (type === "Webhook") return { event: "activity_create", active: true };
  if (type === "WebhookLog") return { response_code: 200, response: '{ "result": true }' };
  return {};
}

/** The first records of each kind are talked about. */
function subject(data: Dataset, word: string, place: number): Record<string, unknown> {
  const kinds = SUBJECTS.filter((kind) => data.ids(kind).length > 0);
  const kind = kinds[place % kinds.length]!;
  const ids = data.ids(kind);
  return { [`${word}_type`]: kind, [`${word}_id`]: ids[Math.floor(place / kinds.length) % ids.length] };
}

function other(data: Dataset, type: string, not: number, key: number): number {
  const others = data.ids(type).filter((id) => id !== not);
  return random(data.world.seed, "other", type, key).pick(others.length ? others : [not]);
}

import type { JsonObject } from "../kit/json.ts";
import { random } from "../kit/random.ts";
import type { Dataset, Draft, Source } from "./model.ts";
import { firstId, snake, typeOfParameter } from "./names.ts";
import { pathParameters } from "./shape.ts";

/** Records of a resource that the world does not describe. */
const count = 12;
/** Records under each parent, when the resource is nested. */
const countPerParent = 2;
/** The value the vendor sends when there is no end. */
const openEnd = "2999-12-31T23:59:59.999Z";

/** The member of a nested record that holds its parent's id, where it is not named like the path parameter. */
export const parentColumns: Record<string, string> = {
  Accessory: "relatable_id",
  ProductRevenue: "item_id",
  StockLevel: "item_id",
  ServiceStockLevel: "item_id",
  ProductSupplierCost: "item_id",
  ServiceSupplierCost: "item_id",
  SerialisedComponent: "container_stock_level_id",
};

/** The member of activities and the like that names their subject: it begins the names of the type and the id member. */
const subjectMembers: Record<string, string> = {
  Activity: "regarding",
  Discussion: "discussable",
  Attachment: "attachable",
  Action: "subject",
};
const subjectTypes = ["Member", "Opportunity", "Project", "Invoice", "PurchaseOrder"];

/** Records made from the contract alone. Every record of a parent's type has some of the nested type. */
export function generated(data: Dataset, type: string): Source {
  const parameter = pathParameters(data.contract, type).at(-1);
  const first = firstId(type);
  if (!parameter) {
    const orders = type === "PurchaseOrder" ? data.world.purchases.flatMap(({ order }) => order ?? []) : [];
    return {
      ids: () => [...Array.from({ length: count }, (_, place) => first + place), ...orders.map(({ id }) => id)],
      draft: (id) => ({ known: topLevelMembers(data, type, id, id - first), tags: tags(data, type, id) }),
    };
  }
  const parentType = typeOfParameter(parameter);
  const parents = () => data.ids(parentType);
  // A member is a resource of a service once.
  const perParent = type === "ServiceResource" ? Math.min(countPerParent, data.people.users.length || 1) : countPerParent;
  return {
    ids: () => parents().flatMap((_, i) => Array.from({ length: perParent }, (_, j) => first + i * countPerParent + j)),
    draft: (id): Draft => {
      const parent = data.row(parentType, parents()[Math.floor((id - first) / countPerParent)])!;
      const column = parentColumns[type] ?? parameter;
      return {
        known: {
          ...(column in data.contract.types[type]! && { [column]: parent.id }),
          ...nestedMembers(data, type, { id, parent: parent.id, place: (id - first) % countPerParent }),
        },
        parents: { ...parent.parents, [parameter]: parent.id },
      };
    },
  };
}

/** What a nested record shows of others. `place` counts from 0 under its parent. */
function nestedMembers(data: Dataset, type: string, { id, parent, place }: { id: number; parent: number; place: number }): JsonObject {
  if (type === "Accessory")
    return { relatable_type: "Item", related_type: "Item", related_id: other(data, "Product", parent, id), type: "ItemAccessory" };
  if (type === "StockLevel") {
    const asset = `${parent}-${place + 1}`;
    return {
      ...{ member_id: null, stock_type: 1, stock_category: 50, asset_number: asset, serial_number: `SN${asset}` },
      ...{ starts_at: "", ends_at: "" },
    };
  }
  if (type === "ServiceStockLevel" || type === "ServiceResource") {
    // A service has two crew members, never the same one twice.
    const { users, byId } = data.people;
    const member = users[(parent + place) % (users.length || 1)] ?? null;
    if (type === "ServiceResource") return { member_id: member };
    const name = member === null ? "" : byId.get(member)!.name;
    return {
      ...{ member_id: member, stock_type: 3, stock_category: 60, asset_number: name, serial_number: "" },
      ...{ location: "", starts_at: "", ends_at: "" },
    };
  }
  if (type === "SerialisedComponent") return { component_stock_level_id: other(data, "StockLevel", parent, id), quantity: 1 };
  if (type === "Rate") return { starts_at: "", ends_at: "" };
  return {};
}

function tags(data: Dataset, type: string, id: number): string[] {
  const r = random(data.world.seed, "tags", type, id);
  return ["Red", "Blue", "Green"].filter(() => r.chance(0.3));
}

/** What a record without a parent shows of others. */
function topLevelMembers(data: Dataset, type: string, id: number, place: number): JsonObject {
  if (type === "Quarantine") {
    const level = random(data.world.seed, type, id).pick(data.rows("StockLevel"));
    const rest = { stock_level_id: level.id, item_id: level.record.item_id, source: {}, custom_fields: {}, name: `Repair ${place + 1}` };
    return { ...rest, active: place % 3 !== 2, ends_at: place % 2 ? openEnd : `${data.world.asOf.slice(0, 10)}T17:00:00.000Z` };
  }
  const member = subjectMembers[type];
  const about = member ? subjectOf(data, member, place) : {};
  if (type === "Activity") return { ...about, completed: place % 3 === 2, regarding: {} };
  // The last of its comments.
  if (type === "Discussion")
    return { ...about, last_comment_id: firstId("Comment") + (place + 1) * countPerParent - 1, reply_count: countPerParent - 1 };
  if (member) return about;
  if (type === "Document") return { library_document_ids: place === 0 ? [id + 1] : [] };
  const shown = /^(Invoice|Opportunity|Project|PurchaseOrder)Document$/.exec(type)?.[1];
  if (shown) return { [`${snake(shown)}_id`]: data.ids(shown)[place % (data.ids(shown).length || 1)] ?? null };
  if (type === "PurchaseOrder") {
    const order = data.world.purchases.find((one) => one.order?.id === id)?.order;
    return { base_currency_code: "GBP", exchange_rate: "1.0", number: order?.number ?? String(place + 1).padStart(6, "0") };
  }
  if (type === "Webhook") return { event: "activity_create", active: true };
  if (type === "WebhookLog") return { response_code: 200, response: '{ "result": true }' };
  return {};
}

/** A subject: the types take turns, and each gives its first records. */
function subjectOf(data: Dataset, member: string, place: number): JsonObject {
  const types = subjectTypes.filter((type) => data.ids(type).length > 0);
  const type = types[place % types.length]!;
  const ids = data.ids(type);
  return { [`${member}_type`]: type, [`${member}_id`]: ids[Math.floor(place / types.length) % ids.length] };
}

/** A record other than `self`, unless there is none. */
function other(data: Dataset, type: string, self: number, key: number): number {
  const others = data.ids(type).filter((id) => id !== self);
  return random(data.world.seed, "other", type, key).pick(others.length ? others : [self]);
}

import { random } from "../kit/random.ts";
import type { Dataset, Draft, Source, Sources } from "./model.ts";
import { firstId } from "./names.ts";
import { countries, lists, names, products } from "./reference-data.ts";

/** Resources that the world does not describe, but other records point at: reference lists and goods. */
export function catalogue(data: Dataset): Sources {
  const goods = [...new Set([...data.world.jobs.flatMap((job) => job.items.map((item) => item.name)), ...products])];
  const firstProduct = firstId("Product");
  return {
    ...Object.fromEntries(Object.entries(names).map(([type, each]) => [type, named(type, each)])),
    ...referenceLists(data),
    Country: numbered(countries.length, (id) => {
      const [code, name, currency, eu] = countries[id - 1]!;
      return { known: { name, code, currency_code: currency, eu_member: eu, has_state_tax: code === "US" } };
    }),
    Product: {
      ids: () => goods.map((_, place) => firstProduct + place),
      draft: (id) => product(data, id, goods[id - firstProduct]!),
    },
    ProductInventory: { ids: () => data.ids("Product"), draft: (id) => inventory(data, id) },
  };
}

/** Lists of values, their values, and the custom fields that choose from them. */
function referenceLists(data: Dataset): Sources {
  const listNames = Object.keys(lists);
  const values = Object.entries(lists).flatMap(([listed, byId]) =>
    Object.entries(byId).map(([id, name], place) => ({ id: Number(id), name, list: listNames.indexOf(listed) + 1, default: place === 0 })),
  );
  return {
    ListName: numbered(listNames.length, (id) => ({
      known: {
        ...{ name: listNames[id - 1], has_colour: false, system: true },
        list_values: values.filter((value) => value.list === id).map((value) => data.row("ListValue", value.id)!.record),
      },
    })),
    ListValue: {
      ids: () => values.map((value) => value.id),
      draft: (id) => {
        const { list, name, default: isDefault } = values.find((value) => value.id === id)!;
        return { known: { list_name_id: list, name, default: isDefault, system: true } };
      },
    },
    CustomField: {
      ids: () => data.customFields.all.map((field) => field.id),
      draft: (id) => {
        const field = data.customFields.byId(id)!;
        const name = field.key.replaceAll("_", " ").replace(/^./, (letter) => letter.toUpperCase());
        return {
          known: {
            ...{ name, module_type: field.module, field_type: field.fieldType, document_layout_name: field.key, settings: {} },
            list_name_id: field.list === undefined ? null : listNames.indexOf(field.list) + 1,
          },
        };
      },
    },
  };
}

/** A source whose ids count from 1. */
function numbered(count: number, draft: Source["draft"]): Source {
  return { ids: () => Array.from({ length: count }, (_, place) => place + 1), draft };
}

function named(type: string, each: string[]): Source {
  const first = firstId(type);
  const tags = (id: number) => (type === "Service" && (id - first) % 2 ? ["Crew"] : []);
  return {
    ids: () => each.map((_, place) => first + place),
    draft: (id) => ({ known: { name: each[id - first]!, active: true }, tags: tags(id) }),
  };
}

function product(data: Dataset, id: number, name: string): Draft {
  const r = random(data.world.seed, "product", id);
  const tags = ["Audio", "Video", "Lighting"].filter(() => r.chance(0.3));
  const customFields = data.customFields.show("Product", {
    ...{ colour: r.pick(["black", "silver", ""]), fragile: r.pick([true, false, ""]) },
    ...{ finish: r.pick([12001, 12002, ""]), needs_crew: r.pick([[11001], [11001, 11002], ""]) },
    ...{ bought_on: r.pick(["2019-03-14", "2022-11-02", ""]), tested_at: r.pick([data.world.asOf, ""]) },
    ...{ replacement_value: r.pick(["1250.00", "89.5", ""]), load_limit: r.pick([120, 2.5, ""]), setup_time: r.pick(["07:45", ""]) },
    manual: r.pick([`https://manuals.example.com/${id}.pdf`, ""]),
  });
  // One product in six is no longer offered.
  return { known: { name, active: (id - firstId("Product")) % 6 !== 5, barcode: "", custom_fields: customFields }, tags };
}

function inventory(data: Dataset, id: number): Draft {
  const { record, tags } = data.row("Product", id)!;
  const shared = [
    ...["name", "description", "stock_method", "buffer_percent", "barcode", "active", "accessory_only", "discountable"],
    ...["replacement_charge", "weight", "tax_class_id", "rental_revenue_group_id", "sale_revenue_group_id"],
    ...["sub_rental_cost_group_id", "purchase_cost_group_id"],
  ];
  const group = data.row("ProductGroup", record.product_group_id)!;
  const known = {
    ...Object.fromEntries(shared.map((member) => [member, record[member]])),
    // A text here, a number on the product.
    product_group_id: String(group.id),
    ...{ product_group_name: group.record.name, custom_fields: record.custom_fields, icon_url: "", icon_thumb_url: "" },
    ...{ "rental_allowed?": record.allowed_stock_type !== 2, "sale_allowed?": record.allowed_stock_type !== 1 },
  };
  return { known, tags };
}

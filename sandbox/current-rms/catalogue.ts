import { random } from "../kit/random.ts";
import type { Dataset, Made, Source } from "./dataset.ts";
import { snake } from "./values.ts";

/** Code, name, currency and EU membership; the id is the place in this list. */
export const COUNTRIES: [code: string, name: string, currency: string, eu: boolean][] = [
  ["GB", "United Kingdom", "GBP", false],
  ["DE", "Germany", "EUR", true],
  ["SE", "Sweden", "SEK", true],
  ["US", "United States", "USD", false],
  ["FR", "France", "EUR", true],
  ["NL", "Netherlands", "EUR", true],
  ["BE", "Belgium", "EUR", true],
  ["AT", "Austria", "EUR", true],
  ["CH", "Switzerland", "CHF", false],
  ["IE", "Ireland", "EUR", true],
  ["NO", "Norway", "NOK", false],
  ["DK", "Denmark", "DKK", true],
  ["FI", "Finland", "EUR", true],
  ["ES", "Spain", "EUR", true],
  ["PT", "Portugal", "EUR", true],
  ["IT", "Italy", "EUR", true],
  ["PL", "Poland", "PLN", true],
  ["CZ", "Czech Republic", "CZK", true],
  ["LU", "Luxembourg", "EUR", true],
];

/** The country's id; a country the vendor does not know counts as the account's own. */
export function countryId(code: string): number {
  return (
    Math.max(
      0,
      COUNTRIES.findIndex(([known]) => known === code),
    ) + 1
  );
}

/** Ids of list values that records point at by their meaning. */
export const LIST_VALUE = {
  ...{ primaryAddress: 3001, billingAddress: 3002, workEmail: 4001, website: 5001, workPhone: 6001 },
  ...{ unknownBasis: 10001, priceCategory: 1000015 },
};

const LISTS: [name: string, values: [id: number, name: string][]][] = [
  [
    "Activity Type",
    [
      [1001, "Task"],
      [1002, "Call"],
      [1003, "Meeting"],
    ],
  ],
  [
    "Activity Status",
    [
      [2001, "Scheduled"],
      [2002, "Completed"],
      [2003, "Cancelled"],
    ],
  ],
  [
    "Address Type",
    [
      [3001, "Primary"],
      [3002, "Billing"],
    ],
  ],
  [
    "Email Type",
    [
      [4001, "Work"],
      [4002, "Home"],
    ],
  ],
  [
    "Link Type",
    [
      [5001, "Website"],
      [5002, "Facebook"],
    ],
  ],
  [
    "Phone Type",
    [
      [6001, "Work"],
      [6002, "Mobile"],
    ],
  ],
  [
    "Payment Method",
    [
      [7001, "Bank transfer"],
      [7002, "Card"],
    ],
  ],
  [
    "Cancellation Reason",
    [
      [8001, "Budget"],
      [8002, "Date moved"],
    ],
  ],
  [
    "Lawful Basis Type",
    [
      [10001, "Unknown"],
      [10002, "Contract"],
    ],
  ],
  [
    "Service Type",
    [
      [11001, "Crew"],
      [11002, "Transport"],
    ],
  ],
  [
    "Colour",
    [
      [12001, "Black"],
      [12002, "Silver"],
    ],
  ],
  [
    "Price Category",
    [
      [1000015, "A"],
      [1000016, "B"],
    ],
  ],
];

const PRODUCTS = ["Camera body", "Wireless microphone set", "Line array cabinet", "LED wash light", "Truss 2 m", "Mixing desk 32"];
const PRODUCTS_MORE = ["Projector 12k", "Rear screen 4 x 3 m", "Cable trunk", "Power distribution 63 A", "Stage deck 2 x 1 m", "Headset"];
const NAMES: Record<string, string[]> = {
  Store: ["Leeds", "Bergen"],
  OrganisationTaxClass: ["Default", "Exempt"],
  ProductTaxClass: ["Standard", "Zero"],
  RevenueGroup: ["Rental", "Sale", "Service"],
  CostGroup: ["Sub-rental", "Transport", "Crew", "Consumables"],
  RateDefinition: ["Weekly", "Daily", "Fixed"],
  Service: ["Sound engineer", "Lighting engineer", "Rigger", "Driver", "Stage manager", "Runner"],
};

const NAMED_FROM = 1;

/** Reference lists and the goods: resources the world does not speak of, but others point at. */
export function catalogue(data: Dataset): Record<string, Source> {
  const goods = [...new Set([...data.world.jobs.flatMap((job) => job.items.map((item) => item.name)), ...PRODUCTS, ...PRODUCTS_MORE])];
  const values = LISTS.flatMap(([, each], i) => each.map(([id, name]) => ({ id, name, list: NAMED_FROM + i })));
  const listValue = (id: number) => values.find((value) => value.id === id)!;
  return {
    ...Object.fromEntries(Object.entries(NAMES).map(([type, names]) => [type, named(type, names)])),
    Country: numbered(COUNTRIES.length, (place) => {
      const [code, name, currency, eu] = COUNTRIES[place]!;
      return { known: { name, code, currency_code: currency, eu_member: eu, has_state_tax: code === "US" } };
    }),
    ListName: numbered(LISTS.length, (place) => ({
      known: {
        ...{ name: LISTS[place]![0], has_colour: false, system: true },
        list_values: values.filter((value) => value.list === NAMED_FROM + place).map((value) => data.row("ListValue", value.id)!.record),
      },
    })),
    ListValue: {
      ids: () => values.map((value) => value.id),
      make: (id) => {
        const { list, name } = listValue(id);
        return { known: { list_name_id: list, name, default: values.find((value) => value.list === list)!.id === id, system: true } };
      },
    },
    CustomField: {
      ids: () => data.customFields.all.map((field) => field.id),
      make: (id) => {
        const field = data.customFields.byId(id)!;
        const name = field.key.replaceAll("_", " ").replace(/^./, (letter) => letter.toUpperCase());
        const list = LISTS.findIndex(([listed]) => listed === field.list);
        return {
          known: {
            ...{ name, module_type: field.module, field_type: field.fieldType, document_layout_name: field.key, settings: {} },
            list_name_id: list < 0 ? null : NAMED_FROM + list,
          },
        };
      },
    },
    Product: {
      ids: () => goods.map((_, place) => firstId("Product") + place),
      make: (id) => product(data, id, goods[id - firstId("Product")]!),
    },
    ProductInventory: { ids: () => data.ids("Product"), make: (id) => inventory(data, id) },
  };
}

/** Generated ids of each type start elsewhere, so that an id of one type is not by chance an id of another. */
export function firstId(type: string): number {
  return 1000 * random("ids", snake(type)).integer(20, 900) + 1;
}

function numbered(count: number, make: (place: number) => Made): Source {
  return { ids: () => Array.from({ length: count }, (_, place) => NAMED_FROM + place), make: (id) => make(id - NAMED_FROM) };
}

function named(type: string, names: string[]): Source {
  const first = firstId(type);
  const tags = (id: number) => (type === "Service" && (id - first) % 2 ? ["Crew"] : []);
  return {
    ids: () => names.map((_, place) => first + place),
    make: (id) => ({ known: { name: names[id - first]!, active: true }, tags: tags(id) }),
  };
}

function product(data: Dataset, id: number, name: string): Made {
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

function inventory(data: Dataset, id: number): Made {
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

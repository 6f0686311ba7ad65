import type { JsonObject } from "../kit/json.ts";
import { guid, random } from "../kit/random.ts";
import { stamps } from "./dates.ts";
import type { Dataset, Draft, Sources } from "./model.ts";
import type { Person } from "./people.ts";
import { countries, countryId, listValueIds } from "./reference-data.ts";

const memberTags = ["VIP", "Touring", "Festival", "Prepay"];

/** Members of all kinds, the vehicles among them, and the addresses they own. */
export function members(data: Dataset): Sources {
  const { people } = data;
  const person = (id: number) => people.byId.get(id)!;
  return {
    Member: { ids: () => [...people.byId.keys()], draft: (id) => member(data, person(id)) },
    Vehicle: { ids: () => people.vehicles, draft: (id) => vehicle(data, person(id)) },
    Address: {
      ids: () => [...people.byId.keys()].flatMap((id) => [id * 10 + 1, people.billingAddress(id)]),
      draft: (id) => ({ known: address(data, person(Math.floor(id / 10)), id) }),
    },
  };
}

function member(data: Dataset, person: Person): Draft {
  const { id, name, kind, active, email, phone, website } = person;
  const r = random(data.world.seed, "member", id);
  const taxClass = data.row("OrganisationTaxClass", data.ids("OrganisationTaxClass")[0])!;
  const tags = kind === "Organisation" ? memberTags.filter(() => r.chance(0.15)) : [];
  const known = {
    ...{ name, active, membership_type: kind, locale: "en-GB", description: "", uuid: guid(r) },
    ...{ bookable: kind === "User", location_type: kind === "User" ? 0 : 1 },
    ...{ lawful_basis_type_id: listValueIds.unknownBasis, lawful_basis_type_name: "Unknown" },
    ...{ sale_tax_class_id: taxClass.id, sale_tax_class_name: taxClass.record.name },
    ...{ purchase_tax_class_id: taxClass.id, purchase_tax_class_name: taxClass.record.name },
    custom_fields: data.customFields.show(kind, person.customFields),
    membership_id: membershipId(id),
    membership: membership(data, person),
    primary_address: data.row("Address", id * 10 + 1)!.record,
    addresses: [data.row("Address", data.people.billingAddress(id))!.record],
    emails: email ? [{ address: email, type_id: listValueIds.workEmail, email_type_name: "Work", id: id * 10 + 3 }] : [],
    phones: phone ? [{ number: phone, type_id: listValueIds.workPhone, phone_type_name: "Work", id: id * 10 + 4 }] : [],
    links: website ? [{ address: website, type_id: listValueIds.website, link_type_name: "Website", id: id * 10 + 5 }] : [],
    ...{ day_cost: "", hour_cost: "", distance_cost: "", flat_rate_cost: "" },
    child_members: person.children.map((child) => relationship(data, id, child)),
    parent_members: person.parents.map((parent) => relationship(data, parent, id)),
    ...stamps(data.world.asOf, undefined, data.world.seed, "member", id),
  };
  // A user signs in with an address of its own; a contact's department can be searched but is never shown.
  const hidden = {
    identity_email: kind === "User" ? email : null,
    department: kind === "Contact" ? r.pick(["sales", "accounts", "production"]) : null,
  };
  return { known, tags, hidden };
}

/** The id of a member's membership, far from the member's own so that one cannot be taken for the other. */
function membershipId(member: number): number {
  return 5_000_000 + member;
}

/** `membership` has other members for every membership type, and none that names the type. */
function membership(data: Dataset, person: Person): JsonObject {
  const id = membershipId(person.id);
  const r = random(data.world.seed, "membership", person.id);
  if (person.kind === "Organisation")
    return {
      ...{
        id,
        number: person.number ?? "",
        tax_number: person.taxNumber ?? "",
        cash: false,
        on_stop: r.chance(0.05),
        rating: r.integer(1, 5),
      },
      owned_by: data.people.user(undefined, "account", person.id),
      price_category_id: listValueIds.priceCategory,
      discount_category_id: r.pick(data.ids("DiscountCategory")),
      ...{ invoice_term: r.pick([1, 2]), invoice_term_length: r.pick([14, 30, 60]) },
    };
  if (person.kind === "User") return { id, title: person.title ?? "", owner: person.id === data.people.users[0], admin: r.chance(0.2) };
  if (person.kind === "Contact") return { id, title: person.title ?? "", owner: false, admin: false };
  if (person.kind === "Vehicle") {
    const plate = `LR${r.integer(10, 70)} ${r.pick(["KLM", "PSV", "TRW"])}`;
    return { id, plate, payload: "1000", volume: "100", width: "100", height: "100", length: "100" };
  }
  return { id };
}

function vehicle(data: Dataset, person: Person): Draft {
  const { known, tags, hidden } = member(data, person);
  const shown = Object.keys(data.contract.types.Vehicle!).filter((name) => name in known);
  return { known: Object.fromEntries(shown.map((name) => [name, known[name]])), tags, hidden };
}

function relationship(data: Dataset, organisation: number, contact: number): JsonObject {
  const [parent, child] = [data.people.byId.get(organisation)!, data.people.byId.get(contact)!];
  return {
    ...{ relatable_id: parent.id, relatable_type: "Member", related_id: child.id, related_type: "Member", id: child.id * 10 + 6 },
    ...{ relatable_name: parent.name, relatable_membership_type: parent.kind },
    ...{ related_name: child.name, related_membership_type: child.kind },
  };
}

function address(data: Dataset, person: Person, id: number): JsonObject {
  const { street, postcode, city, county, country } = person.address;
  const billing = id === data.people.billingAddress(person.id);
  return {
    ...{ name: person.name, street, postcode, city, county },
    // A text here, while a store shows the same id as a number.
    country_id: String(countryId(country)),
    country_name: countries.find(([code]) => code === country)?.[1] ?? country,
    type_id: billing ? listValueIds.billingAddress : listValueIds.primaryAddress,
    address_type_name: billing ? "Billing" : "Primary",
    ...stamps(data.world.asOf, undefined, data.world.seed, "address", id),
    id,
  };
}

import { embedded, many, one, operation, polymorphic } from "../../engine/model/resource.ts";
import { rendered } from "./document-files.ts";
import { changed, customFieldsOf, part, resource } from "./row.ts";
import { subjects, talkAbout } from "./subjects.ts";
import { plainTags } from "./tags.ts";

/** Current RMS API, Member. Organisations, contacts, users, venues and vehicles; `membership` has another shape for each. */
export const members = resource("CurrentRmsMember", {
  show: operation("members.show", "GET /members/{id}"),
  list: operation("members.list", "GET /members"),
  changed,
  filters: {
    // Current RMS API, Member filtering examples: `<association>_of_<Class>_type_<attribute>`.
    membershipNumber: "membership_of_Organisation_type_number",
    membershipTaxNumber: "membership_of_Organisation_type_tax_number",
    membershipDepartment: "membership_of_Contact_type_department",
  },
  reshape: plainTags,
  definitions: { ...customFieldsOf("Organisation", "Contact", "User", "Venue", "Vehicle"), kindOf: "membership_type" },
  relations: {
    invoices: many("member_id"),
    opportunities: many("member_id"),
    projects: many("member_id"),
    lawfulBasisType: one("lawful_basis_type_id"),
    saleTaxClass: one("sale_tax_class_id"),
    purchaseTaxClass: one("purchase_tax_class_id"),
    serviceStockLevels: embedded("service_stock_levels"),
    purchaseOrders: many("member_id"),
    stockBookings: many("member_id"),
    ...talkAbout("Member"),
    ...rendered("members"),
  },
});

/** `owner` is a flag of users, so the relation of `owned_by` has the name of the role. */
export const memberships = part("CurrentRmsMembership", {
  relations: {
    accountManager: one("owned_by"),
    priceCategory: one("price_category_id"),
    discountCategory: one("discount_category_id"),
  },
});

export const addresses = part("CurrentRmsAddress", { relations: { country: one("country_id"), type: one("type_id") } });
export const emails = part("CurrentRmsEmail", { relations: { type: one("type_id") } });
export const phones = part("CurrentRmsPhone", { relations: { type: one("type_id") } });
export const links = part("CurrentRmsLink", { relations: { type: one("type_id") } });
export const icons = part("CurrentRmsIcon", { relations: { iconable: polymorphic("iconable_id", "iconable_type", subjects) } });

const ends = { Member: "CurrentRmsMember" };

export const memberRelationships = part("CurrentRmsMemberRelationship", {
  relations: {
    relatable: polymorphic("relatable_id", "relatable_type", ends),
    related: polymorphic("related_id", "related_type", ends),
  },
});

export const participants = part("CurrentRmsParticipant", {
  relations: {
    member: one("member_id"),
    assignment: polymorphic("assignment_id", "assignment_type", subjects),
  },
});

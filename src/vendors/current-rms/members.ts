import { embedded, many, one, operation, polymorphic } from "../../resource/model.ts";
import { rendered } from "./document-files.ts";
import { customFieldsOf, part, resource } from "./row.ts";
import { subjects, talkAbout } from "./subjects.ts";
import { plainTags } from "./tags.ts";

/** L20763. One table for organisations, contacts, users, venues and vehicles; `membership` changes shape with the type. */
export const members = resource("CurrentRmsMember", {
  show: operation("members.show", "GET /members/{id}"),
  list: operation("members.list", "GET /members"),
  extra: {
    filtermode: "all",
    search: "name_or_primary_address_street_or_work_phone_number_or_work_email_address_or_identity_email_or_tags_name",
  },
  filters: {
    // `<association>_of_<Class>_type_<attribute>` (L22743-22747).
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

/** Its member `owner` is a flag of users, so the member behind `owned_by` goes by what the vendor calls this role. */
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

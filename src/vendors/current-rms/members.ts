import { many, one, operation, polymorphic } from "../../resource/model.ts";
import { file, part, resource } from "./row.ts";
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
  relations: {
    invoices: many("member_id"),
    opportunities: many("member_id"),
    projects: many("member_id"),
    documentUrl: file(operation("members.prepare_document_pdf", "GET /members/{id}/prepare_document.pdf"), "application/pdf", {
      own: { id: "id" },
      query: ["document_id"],
      ids: { documentId: null },
    }),
  },
});

/** Its member `owner` is a flag of users, so the member behind `owned_by` goes by what the vendor calls this role. */
export const memberships = part("CurrentRmsMembership", { relations: { accountManager: one("owned_by") } });

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
    assignment: polymorphic("assignment_id", "assignment_type", { Opportunity: "CurrentRmsOpportunity", Project: "CurrentRmsProject" }),
  },
});

export const serviceStockLevels = part("CurrentRmsServiceStockLevel", { relations: { member: one("member_id") } });

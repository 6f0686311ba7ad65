import { operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Emails. */
export const emails = resource("CirrusEmail", {
  label: "subject",
  show: operation("emails.get", "GET /emails/{id}"),
  list: operation("emails.list", "GET /emails"),
});

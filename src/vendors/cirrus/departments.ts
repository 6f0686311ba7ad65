import { many, one, operation, summary } from "../../engine/model/resource.ts";
import type { JsonObject } from "../../transport/json.ts";
import { resource } from "./row.ts";

/** Cirrus API, Users: departments. */
export const departments = resource("CirrusDepartment", {
  show: operation("departments.get", "GET /users/departments/{id}"),
  list: operation("departments.list", "GET /users/departments"),
  reshape: withParents,
  relations: {
    parent: one("parent.id", "parent"),
    manager: one("manager.id", "manager"),
    users: summary("users"),
    parentDepartment: one("parentdepartment.id", "parentdepartment"),
    departments: many("parent.id", { filter: "parentid" }),
  },
});

/** Cirrus API, Users: roles. */
export const roles = resource("CirrusRole", {
  list: operation("roles.list", "GET /users/roles"),
  options: { sorting: "id_asc" },
});

/** The department above is `parentdepartment` in users and `parent` in departments: here it has both names. */
function withParents(raw: JsonObject): JsonObject {
  const above = raw.parentdepartment ?? raw.parent;
  return above === undefined ? raw : { ...raw, parentdepartment: above, parent: above };
}

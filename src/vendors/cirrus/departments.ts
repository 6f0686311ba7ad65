import { many, one, operation, short } from "../../resource/model.ts";
import type { JsonObject } from "../../transport/json.ts";
import { id } from "./filters.ts";
import { resource } from "./row.ts";

/** L6807. */
export const departments = resource("CirrusDepartment", {
  show: operation("departments.get", "GET /users/departments/{id}"),
  list: operation("departments.list", "GET /users/departments"),
  reshape: withParents,
  extra: { sorting: "name_asc", sortings: ["name"], filters: { parentId: id("parentid"), managerId: id("managerid") } },
  relations: {
    parent: one("parent.id", "parent"),
    manager: one("manager.id", "manager"),
    users: short("users"),
    parentDepartment: one("parentdepartment.id", "parentdepartment"),
    departments: many("parent.id", { filter: "parentid" }),
  },
});

/** L7198. */
export const roles = resource("CirrusRole", {
  list: operation("roles.list", "GET /users/roles"),
  extra: { sorting: "id_asc", sortings: ["name", "id"] },
});

/** The department above has another name inside users than in the department itself: it is shown under both. */
function withParents(raw: JsonObject): JsonObject {
  const above = raw.parentdepartment ?? raw.parent;
  return above === undefined ? raw : { ...raw, parentdepartment: above, parent: above };
}

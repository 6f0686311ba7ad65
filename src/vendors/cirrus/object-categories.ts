import { many, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Objects: categories. */
export const objectCategories = resource("CirrusObjectCategory", {
  show: operation("objectcategories.get", "GET /objects/categories/{id}"),
  list: operation("objectcategories.list", "GET /objects/categories"),
  options: { sorting: "order_asc" },
  relations: { objects: many("modelgroup.id", { filter: "modelgroupids" }) },
});

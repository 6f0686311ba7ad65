import { many, operation } from "../../resource/model.ts";
import { flag, text } from "./filters.ts";
import { resource } from "./row.ts";

/** L8498. */
export const objectCategories = resource("CirrusObjectCategory", {
  show: operation("objectcategories.get", "GET /objects/categories/{id}"),
  list: operation("objectcategories.list", "GET /objects/categories"),
  extra: {
    sorting: "order_asc",
    sortings: ["order", "name"],
    filters: { type: text("type"), name: text("name"), default: flag("default") },
  },
  relations: { objects: many("modelgroup.id", { filter: "modelgroupids" }) },
});

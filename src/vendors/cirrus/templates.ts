import { many, operation, short } from "../../resource/model.ts";
import { flag, ids, text } from "./filters.ts";
import { resource } from "./row.ts";

/** L10308. */
export const templates = resource("CirrusTemplate", {
  show: operation("templates.get", "GET /templates/{id}"),
  list: operation("templates.list", "GET /templates"),
  extra: {
    sorting: "number_asc",
    sortings: ["name", "number"],
    filters: {
      name: text("name"),
      active: flag("active"),
      resource: text("resource"),
      languageIds: ids("languageids"),
      categoryIds: ids("categoryids"),
    },
  },
  relations: { languages: short("languages"), categories: short("categories") },
});

/** L10376. */
export const templateCategories = resource("CirrusTemplateCategory", {
  show: operation("templatecategories.get", "GET /templates/categories/{id}"),
  list: operation("templatecategories.list", "GET /templates/categories"),
  extra: { sorting: "number_asc", sortings: ["sort", "name", "number"], filters: { name: text("name") } },
  relations: { templates: many("categories.id", { filter: "categoryids" }) },
});

/** L10447. */
export const templateLanguages = resource("CirrusTemplateLanguage", {
  show: operation("templatelanguages.get", "GET /templates/languages/{id}"),
  list: operation("templatelanguages.list", "GET /templates/languages"),
  extra: { sorting: "number_asc", sortings: ["sort", "name", "number"], filters: { name: text("name") } },
  relations: { templates: many("languages.id", { filter: "languageids" }) },
});

import { many, operation, summary } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Templates. */
export const templates = resource("CirrusTemplate", {
  show: operation("templates.get", "GET /templates/{id}"),
  list: operation("templates.list", "GET /templates"),
  relations: { languages: summary("languages"), categories: summary("categories") },
});

/** Cirrus API, Templates: categories. */
export const templateCategories = resource("CirrusTemplateCategory", {
  show: operation("templatecategories.get", "GET /templates/categories/{id}"),
  list: operation("templatecategories.list", "GET /templates/categories"),
  options: { sorting: "number_asc" },
  relations: { templates: many("categories.id", { filter: "categoryids" }) },
});

/** Cirrus API, Templates: languages. */
export const templateLanguages = resource("CirrusTemplateLanguage", {
  show: operation("templatelanguages.get", "GET /templates/languages/{id}"),
  list: operation("templatelanguages.list", "GET /templates/languages"),
  options: { sorting: "number_asc" },
  relations: { templates: many("languages.id", { filter: "languageids" }) },
});

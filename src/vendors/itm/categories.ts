import { one, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** ITM Platform API, Account Professional Categories v2. No operation reads one category. */
export const professionalCategories = resource("ItmProfessionalCategory", {
  list: operation("professional-categories.list", "GET /v2/ProfessionalCategories"),
  relations: {},
});

/** ITM Platform API, Project Professional Categories v2. */
export const projectProfessionalCategories = resource("ItmProjectProfessionalCategory", {
  id: "ProfessionalCategoryId",
  parentIds: "ProjectId",
  label: "Category.Name",
  list: operation("project-categories.list", "GET /v2/Projects/{ProjectId}/Categories"),
  show: operation("project-categories.list", "GET /v2/Projects/{ProjectId}/Categories"),
  relations: { project: one("ProjectId"), professionalCategory: one("ProfessionalCategoryId") },
});

import { one, operation } from "../../resource/model.ts";
import { resource } from "./row.ts";

/** L2728. One list for the whole account, and no record alone. */
export const professionalCategories = resource("ItmProfessionalCategory", {
  list: operation("professional-categories.list", "GET /v2/ProfessionalCategories"),
  relations: {},
});

/** L2407. */
export const projectProfessionalCategories = resource("ItmProjectProfessionalCategory", {
  id: "ProfessionalCategoryId",
  within: "ProjectId",
  label: "Category.Name",
  list: operation("project-categories.list", "GET /v2/Projects/{ProjectId}/Categories"),
  show: operation("project-categories.list", "GET /v2/Projects/{ProjectId}/Categories"),
  relations: { project: one("ProjectId"), professionalCategory: one("ProfessionalCategoryId") },
});

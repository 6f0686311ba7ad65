import { many, one, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Services: phone brands. */
export const phoneBrands = resource("CirrusPhoneBrand", {
  list: operation("phonebrands.list", "GET /services/phones/brands"),
  relations: { models: many("", { filter: "brandid" }) },
});

/** Cirrus API, Services: phone models. */
export const phoneModels = resource("CirrusPhoneModel", {
  list: operation("phonemodels.list", "GET /services/phones/models"),
  relations: { phones: many("modelid") },
});

/** Cirrus API, Services: phones. */
export const phones = resource("CirrusPhone", {
  parentIds: "modelid",
  list: operation("phones.list", "GET /services/phones/phones"),
  relations: { model: one("modelid") },
});

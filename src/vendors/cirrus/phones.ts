import { many, one, operation } from "../../resource/model.ts";
import { id } from "./filters.ts";
import { resource } from "./row.ts";

/** L6424. */
export const phoneBrands = resource("CirrusPhoneBrand", {
  list: operation("phonebrands.list", "GET /services/phones/brands"),
  extra: { bare: true },
  relations: { models: many("", { filter: "brandid" }) },
});

/** L6437. */
export const phoneModels = resource("CirrusPhoneModel", {
  list: operation("phonemodels.list", "GET /services/phones/models"),
  extra: { bare: true, filters: { brandId: id("brandid", { blind: true }) } },
  relations: { phones: many("modelid") },
});

/** L6470. */
export const phones = resource("CirrusPhone", {
  within: "modelid",
  list: operation("phones.list", "GET /services/phones/phones"),
  extra: {
    bare: true,
    filters: { modelId: id("modelid", { must: true }), colourId: id("colourid", { blind: true }), sizeId: id("sizeid", { blind: true }) },
  },
  relations: { model: one("modelid") },
});

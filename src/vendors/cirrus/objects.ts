import { many, one, operation, polymorphic } from "../../engine/model/resource.ts";
import { dynamicFieldsOf, related } from "./related.ts";
import { resource } from "./row.ts";

/** Cirrus API, Objects. */
export const objects = resource("CirrusObject", {
  show: operation("objects.get", "GET /objects/{id}"),
  list: operation("objects.list", "GET /objects"),
  definitions: dynamicFieldsOf("object"),
  relations: {
    manufacturer: one("manufacturer.id", "manufacturer"),
    modelGroup: one("modelgroup.id", "modelgroup"),
    contracts: many("object_id", { filter: "object_id" }),
    relations: many("object_id", { filter: "object_id" }),
    files: many("connectedobjects", { filter: "objectid" }),
  },
});

/** Cirrus API, Objects: contracts. */
export const objectContracts = resource("CirrusObjectContract", {
  id: "contractid",
  parentIds: "object_id",
  show: operation("objectcontracts.get", "GET /objects/{object_id}/contracts/{contract_id}"),
  list: operation("objectcontracts.list", "GET /objects/{object_id}/contracts"),
  relations: { contract: one("contractid"), object: one("objectid") },
});

/** Cirrus API, Objects: relations. */
export const objectRelations = resource("CirrusObjectRelation", {
  id: "$id",
  parentIds: "object_id",
  show: operation("objectrelations.get", "GET /objects/{object_id}/relations/{relation_type}/{other_id}"),
  list: operation("objectrelations.list", "GET /objects/{object_id}/relations"),
  filters: { type: "relation_type" },
  options: {
    key: ["type", "otherid"],
    narrower: [operation("objectrelations.listbytype", "GET /objects/{object_id}/relations/{relation_type}")],
  },
  relations: { object: one("objectid"), other: polymorphic("otherid", "type", related) },
});

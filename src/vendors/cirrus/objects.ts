import { many, one, operation, polymorphic } from "../../resource/model.ts";
import { dynamicFields, id, ids, text, words } from "./filters.ts";
import { dynamicFieldsOf, related } from "./related.ts";
import { resource } from "./row.ts";

/** L8411. */
export const objects = resource("CirrusObject", {
  show: operation("objects.get", "GET /objects/{id}"),
  list: operation("objects.list", "GET /objects"),
  extra: {
    filters: {
      dynamicField: dynamicFields,
      serialNumber: text("serialnumber"),
      search: words("fulltext"),
      name: text("name"),
      manufacturerId: ids("manufacturerids"),
      modelGroupId: ids("modelgroupids"),
      externalKey: text("externalkey"),
    },
  },
  definitions: dynamicFieldsOf("object"),
  relations: {
    manufacturer: one("manufacturer.id", "manufacturer"),
    modelGroup: one("modelgroup.id", "modelgroup"),
    contracts: many("object_id", { filter: "object_id" }),
    relations: many("object_id", { filter: "object_id" }),
    files: many("connectedobjects", { filter: "objectid" }),
  },
});

/** L8659. */
export const objectContracts = resource("CirrusObjectContract", {
  id: "contractid",
  within: "object_id",
  show: operation("objectcontracts.get", "GET /objects/{object_id}/contracts/{contract_id}"),
  list: operation("objectcontracts.list", "GET /objects/{object_id}/contracts"),
  extra: { filters: { objectId: id("object_id", { must: true }), location: text("location") } },
  relations: { contract: one("contractid"), object: one("objectid") },
});

/** L8718. */
export const objectRelations = resource("CirrusObjectRelation", {
  id: "$id",
  within: "object_id",
  show: operation("objectrelations.get", "GET /objects/{object_id}/relations/{relation_type}/{other_id}"),
  list: operation("objectrelations.list", "GET /objects/{object_id}/relations"),
  extra: {
    key: ["type", "otherid"],
    filters: { objectId: id("object_id", { must: true }), type: text("relation_type") },
    narrower: [operation("objectrelations.listbytype", "GET /objects/{object_id}/relations/{relation_type}")],
  },
  relations: { object: one("objectid"), other: polymorphic("otherid", "type", related) },
});

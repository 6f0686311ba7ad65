import { stringify } from "lossless-json";
import type { Reading, Resource, Sample } from "./cases.ts";
import type { SentObject } from "./compare.ts";
import type { Answers } from "./server.ts";

/** What Current RMS and ITM Platform answer that is neither a record nor a list of records with ids. */

const json = (record: SentObject) => stringify(record)!;

/** `field` is how it is asked for: a root field, or a field of a record, which the vendor then shows first. */
function answered(vendor: Resource["vendor"], type: string, operation: string, field: string, key?: string, of?: Of): Resource {
  const question: Reading["question"] = (selection) =>
    of ? `{ holder: ${of.field} { answer: ${field} { ${selection} } } }` : `{ answer: ${field} { ${selection} } }`;
  const body: Reading["body"] = ([record]) => (key ? `{"${key}":${record}}` : record!);
  return { vendor, type, write: json, get: { operation, body, question, ...(of && { also: of.shown }) } };
}

/** The record that an answer is asked of. */
interface Of {
  field: string;
  shown: Answers;
}

const clouds = ["Activity", "Invoice", "Member", "Opportunity", "Product", "Project", "Service"].map((kind) => {
  const group = `${kind.toLowerCase()}s`.replace("ys", "ies");
  const sample = `current-rms/${group}.tag_cloud.json`;
  const resource = answered("current-rms", "CurrentRmsTagCount", `${group}.tag_cloud`, `currentRms${kind}TagCloud`, "tag_cloud");
  return { file: sample, resource, shows: "list", key: "tag_cloud" } satisfies Sample;
});

const documents = ["Invoice", "Opportunity", "Project", "Member", "Product", "Quarantine"].map((kind, i): Sample => {
  const group = `${kind.toLowerCase()}s`.replace("ys", "ies");
  const isKept = i < 3;
  const of = { field: `currentRms${kind}(id: "1")`, shown: { [`${group}.show`]: `{"${kind.toLowerCase()}":{"id":1}}` } };
  const [type, field] = isKept ? [`CurrentRms${kind}Document`, "preparedDocument"] : ["CurrentRmsRenderedDocument", "renderedDocument"];
  const key = isKept ? `${kind.toLowerCase()}_document` : undefined;
  const resource = answered("current-rms", type, `${group}.prepare_document`, `${field}(documentId: "1")`, key, of);
  return { file: `current-rms/${group}.prepare_document.json`, resource, shows: "record", ...(key && { key }) };
});

const span = `startsAt: "2017-06-01", daysPeriod: 28`;
const availability: readonly Sample[] = [
  {
    file: "current-rms/product_availability.group.json",
    resource: answered(
      "current-rms",
      "CurrentRmsProductAvailability",
      "product_availability.group",
      `currentRmsProductAvailability(productGroupId: "1", ${span})`,
      "product_availability",
    ),
    shows: "record",
    key: "product_availability",
  },
  {
    file: "current-rms/product_availability.product.json",
    resource: answered(
      "current-rms",
      "CurrentRmsProductBookings",
      "product_availability.product",
      `currentRmsProductBookings(productId: "1", ${span})`,
      "product_bookings",
    ),
    shows: "record",
    key: "product_bookings",
  },
];

const ofProject = { field: `itmProject(id: "53907")`, shown: { "projects.get": '{"ProjectId":53907,"Id":53907}' } };
const ofItm: readonly Sample[] = [
  {
    file: "itm/task-statuses.list.200.json",
    resource: answered("itm", "ItmTaskStatus", "task-statuses.list", "taskStatuses", undefined, ofProject),
    shows: "list",
  },
  {
    file: "itm/baselines.get-active.200.json",
    resource: answered("itm", "ItmBaseline", "baselines.get-active", "activeBaseline", undefined, ofProject),
    shows: "record",
  },
];

export const samples: readonly Sample[] = [...clouds, ...documents, ...availability, ...ofItm];

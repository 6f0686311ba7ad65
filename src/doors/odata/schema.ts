import { oldestSource, type Snapshot, type SnapshotView } from "../snapshots/snapshot.ts";
import { precision, scale } from "../views/decimals.ts";
import type { ColumnType, Shape } from "../views/view.ts";

export const namespace = "tieline";
const container = "Views";

export interface EdmType {
  type: string;
  facets: Readonly<Record<string, number>>;
}

/** A table, and how fresh its rows are. */
export interface DescribedShape extends Shape {
  freshness?: Freshness;
}

/** Annotations of a set of rows, by the name of their term. */
export type Freshness = readonly (readonly [name: keyof typeof terms, value: string | boolean | null])[];

/** Terms of our own (CSDL 4.01, 14.1): their types and what they say. */
const terms = {
  Snapshot: ["Edm.String", "The snapshot that the rows are of."],
  AsOf: ["Edm.DateTimeOffset", "The instant of the snapshot."],
  Complete: ["Edm.Boolean", "Every record was there, and every value could be read."],
  SourcesAsOf: ["Edm.DateTimeOffset", "The instant as of which the oldest source of the rows was up to date."],
} as const;

export function freshness(snapshot: Snapshot, view: SnapshotView): Freshness {
  const synced = oldestSource(snapshot, view);
  return [
    ["Snapshot", snapshot.id],
    ["AsOf", snapshot.asOf],
    ["Complete", view.complete],
    ...(synced === undefined ? [] : ([["SourcesAsOf", synced]] as const)),
  ];
}

/** Types of OData (CSDL 4.01, 4.4). */
export const edmTypes: Readonly<Record<ColumnType, EdmType>> = {
  text: { type: "Edm.String", facets: {} },
  integer: { type: "Edm.Int32", facets: {} },
  double: { type: "Edm.Double", facets: {} },
  decimal: { type: "Edm.Decimal", facets: { Precision: precision, Scale: scale } },
  boolean: { type: "Edm.Boolean", facets: {} },
  date: { type: "Edm.Date", facets: {} },
  timestamp: { type: "Edm.DateTimeOffset", facets: { Precision: 3 } },
};

const capabilities = "Org.OData.Capabilities.V1";
const filterFunctions =
  "contains startswith endswith length indexof substring tolower toupper trim concat year month day hour minute second date now round floor ceiling".split(
    " ",
  );

/** The description of the service in XML (CSDL XML 4.01). Tools read it from top to bottom: keys stand before properties. */
export function xmlSchema(shapes: readonly DescribedShape[]): string {
  const types = shapes.map((shape) => {
    const properties = shape.columns.map(({ name, type, about, currency }) => {
      const { type: edm, facets } = edmTypes[type];
      const more = Object.entries(facets).map(([facet, value]) => ` ${facet}="${value}"`);
      const nullable = name === shape.key ? ' Nullable="false"' : "";
      const unit =
        typeof currency === "string" ? `<Annotation Term="Org.OData.Measures.V1.ISOCurrency" Path="${escapeXml(currency)}"/>` : "";
      return `<Property Name="${name}" Type="${edm}"${nullable}${more.join("")}>${described(about)}${unit}</Property>`;
    });
    return `<EntityType Name="${shape.name}"><Key><PropertyRef Name="${shape.key}"/></Key>${properties.join("")}${described(titleOf(shape))}</EntityType>`;
  });
  const sets = shapes.map(
    ({ name, freshness: fresh = [] }) =>
      `<EntitySet Name="${name}" EntityType="${namespace}.${name}">${setAnnotations}${fresh.map(annotation).join("")}</EntitySet>`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?><edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">` +
    `${references}<edmx:DataServices><Schema Namespace="${namespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">${types.join("")}${xmlTerms}` +
    `<EntityContainer Name="${container}">${sets.join("")}${containerAnnotations}</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`
  );
}

/** The same in JSON (CSDL JSON 4.01). */
export function jsonSchema(shapes: readonly DescribedShape[]): object {
  const types = shapes.map((shape) => {
    const properties = shape.columns.map(({ name, type, about, currency }) => {
      const { type: edm, facets } = edmTypes[type];
      const more = Object.fromEntries(Object.entries(facets).map(([facet, value]) => [`$${facet}`, value]));
      return [
        name,
        {
          ...(edm !== "Edm.String" && { $Type: edm }),
          ...(name !== shape.key && { $Nullable: true }),
          ...more,
          "@Org.OData.Core.V1.Description": about,
          ...(typeof currency === "string" && { "@Org.OData.Measures.V1.ISOCurrency": { $Path: currency } }),
        },
      ];
    });
    return [
      shape.name,
      { $Kind: "EntityType", $Key: [shape.key], ...Object.fromEntries(properties), "@Org.OData.Core.V1.Description": titleOf(shape) },
    ];
  });
  const sets = shapes.map(({ name, freshness: fresh = [] }) => [
    name,
    {
      $Collection: true,
      $Type: `${namespace}.${name}`,
      ...jsonSetAnnotations,
      ...Object.fromEntries(fresh.map(([term, value]) => [`@${namespace}.${term}`, value])),
    },
  ]);
  return {
    $Version: "4.01",
    $EntityContainer: `${namespace}.${container}`,
    [namespace]: {
      ...Object.fromEntries(types),
      ...jsonTerms,
      [container]: { $Kind: "EntityContainer", ...Object.fromEntries(sets) },
    },
  };
}

const xmlTerms = Object.entries(terms)
  .map(([name, [type, about]]) => `<Term Name="${name}" Type="${type}" AppliesTo="EntitySet Collection">${described(about)}</Term>`)
  .join("");
const jsonTerms = Object.fromEntries(
  Object.entries(terms).map(([name, [$Type, about]]) => [
    name,
    { $Kind: "Term", $Type, $AppliesTo: ["EntitySet", "Collection"], "@Org.OData.Core.V1.Description": about },
  ]),
);

function annotation([name, value]: Freshness[number]): string {
  const kind = { "Edm.String": "String", "Edm.DateTimeOffset": "DateTimeOffset", "Edm.Boolean": "Bool" }[terms[name][0]];
  return value === null ? "" : `<Annotation Term="${namespace}.${name}" ${kind}="${escapeXml(String(value))}"/>`;
}

const titleOf = ({ title, about }: Shape) => (about ? `${title}. ${about}` : title);

function described(text: string): string {
  return `<Annotation Term="Org.OData.Core.V1.Description" String="${escapeXml(text)}"/>`;
}

const bool = (term: string, property: string, value: boolean) =>
  `<Annotation Term="${capabilities}.${term}"><Record><PropertyValue Property="${property}" Bool="${value}"/></Record></Annotation>`;

/** Tables are read, and joined by the tool. */
const setAnnotations = [
  bool("InsertRestrictions", "Insertable", false),
  bool("UpdateRestrictions", "Updatable", false),
  bool("DeleteRestrictions", "Deletable", false),
  bool("ExpandRestrictions", "Expandable", false),
  bool("CountRestrictions", "Countable", true),
  bool("SearchRestrictions", "Searchable", true),
].join("");

const jsonSetAnnotations = {
  [`@${capabilities}.InsertRestrictions`]: { Insertable: false },
  [`@${capabilities}.UpdateRestrictions`]: { Updatable: false },
  [`@${capabilities}.DeleteRestrictions`]: { Deletable: false },
  [`@${capabilities}.ExpandRestrictions`]: { Expandable: false },
};

/** Several requests at once cost nothing: tools then read tables side by side. */
const containerAnnotations =
  `<Annotation Term="${capabilities}.AsynchronousRequestsSupported" Bool="true"/><Annotation Term="${capabilities}.BatchSupported" Bool="false"/>` +
  `<Annotation Term="${capabilities}.ConformanceLevel"><EnumMember>${capabilities}.ConformanceLevelType/Intermediate</EnumMember></Annotation>` +
  `<Annotation Term="${capabilities}.FilterFunctions"><Collection>${filterFunctions.map((name) => `<String>${name}</String>`).join("")}</Collection></Annotation>`;

const vocabulary = (name: string) =>
  `<edmx:Reference Uri="https://oasis-tcs.github.io/odata-vocabularies/vocabularies/${name}.xml"><edmx:Include Namespace="${name}"/></edmx:Reference>`;
const references = ["Org.OData.Core.V1", "Org.OData.Capabilities.V1", "Org.OData.Measures.V1"].map(vocabulary).join("");

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

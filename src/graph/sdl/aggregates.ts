import { type FieldDefinitionNode, Kind, type ObjectTypeExtensionNode } from "graphql";
import { type ColumnField, columnFieldsOf, columnName } from "./columns.ts";
import { directive } from "./directives.ts";
import { addDefinitions, parseFields, type Rule, typesByName } from "./document.ts";
import { withFacts } from "./facts.ts";
import { streamTypes } from "./streams.ts";

const numbers = new Set(["Int", "Float", "Decimal"]);
const dates = new Set(["Date", "DateTime"]);

const common = `
  "What dates are cut to."
  enum DateUnit {
    DAY
    "From Monday (ISO 8601)."
    WEEK
    MONTH
    QUARTER
    YEAR
  }

  "A value of a group that groups are ordered by."
  enum AggregateValue {
    "What the group has in common."
    KEY
    "Number of records in the group."
    COUNT
    SUM
    AVG
    MIN
    MAX
  }
`;

/** \`aggregate\` on the connections of streams: counts and sums over all records of the list, by groups. */
export const makeAggregates: Rule = (document) => {
  const types = typesByName(document);
  const streams = [...streamTypes(document)].filter((type) => types.has(`${type}Connection`));
  if (streams.length === 0) return document;
  const columnsOf = columnFieldsOf(document);
  const money = directive<{ currency?: string }>(document, "money");
  const made: string[] = [common];
  const extensions: ObjectTypeExtensionNode[] = [];

  function currencyOf({ path, field }: ColumnField): string | null | undefined {
    const [use] = money(field);
    return use && (use.currency ? columnName([...path.slice(0, -1), use.currency]) : null);
  }

  for (const type of streams) {
    const columns = columnsOf(type);
    const counted = columns.filter((column) => numbers.has(column.type));
    const ranged = columns.filter((column) => numbers.has(column.type) || dates.has(column.type));
    const aggregate = `${type}Aggregate`;
    const sums = counted.length > 0 ? `"Sums, exact." sum: ${aggregate}Sum "Averages of the values there are." avg: ${aggregate}Sum` : "";
    const ranges =
      ranged.length > 0 ? `"Smallest or earliest values." min: ${aggregate}Range "Largest or latest values." max: ${aggregate}Range` : "";
    made.push(`
      "What records of \`${type}\` are grouped by."
      input ${aggregate}By {
        "A value of the records."
        field: ${type}OrderField!
        "What a date is cut to; the value itself without it."
        unit: DateUnit
      }
      "One step of the order of groups. Groups without a value come last, and those that are equal in the order of their keys."
      input ${aggregate}OrderBy {
        "What of the groups is compared."
        by: AggregateValue!
        "The field whose key or total it is; \`COUNT\` has none."
        field: ${type}OrderField
        direction: OrderDirection = ASC
      }
      "A group of records of \`${type}\`."
      type ${aggregate} {
        "The values that the group has in common; without \`by\` there is one group."
        key: ${aggregate}Key!
        "Number of records in the group."
        count: Int!
        ${sums} ${ranges}
      }
      "Values that records of \`${type}\` are grouped by. Those that are not are null."
      type ${aggregate}Key`);
    const keys = columns.filter(({ name }) => name !== "id");
    extensions.push(extension(`${aggregate}Key`, parseFields(keys.map((column) => `${column.name}: ${keyType(column)}`).join(" "))));
    if (counted.length > 0) {
      made.push(`"Totals of numbers. An amount is null where the group holds several currencies; \`errors\` tells." type ${aggregate}Sum`);
      const fields = counted.map((column) => {
        const [field] = parseFields(`${column.name}: Decimal`);
        const currency = currencyOf(column);
        return currency === undefined ? field! : withFacts(field!, { currency });
      });
      extensions.push(extension(`${aggregate}Sum`, fields));
    }
    if (ranged.length > 0) {
      made.push(`"Ends of ranges of numbers and dates." type ${aggregate}Range`);
      const fields = ranged.map((column) => {
        const [field] = parseFields(`${column.name}: ${column.type}`);
        const currency = currencyOf(column);
        return currency === undefined ? field! : withFacts(field!, { currency });
      });
      extensions.push(extension(`${aggregate}Range`, fields));
    }
    const [field] = parseFields(`
      """
      Totals over all records of the list, whatever page is shown: one group without \`by\`. Groups come in the order of their keys
      unless \`orderBy\` says otherwise, and \`first\` cuts them off. Instants are cut to days of \`timeZone\`, an IANA name; UTC
      without it.
      """
      aggregate(by: [${aggregate}By!], orderBy: [${aggregate}OrderBy!], first: Int, timeZone: String): [${aggregate}!]`);
    extensions.push(extension(`${type}Connection`, [field!]));
  }
  const completed = addDefinitions(document, made);
  return { ...completed, definitions: [...completed.definitions, ...extensions] };
};

/** An instant that is cut to a unit is a date, and itself otherwise: text holds both. */
function keyType({ type }: ColumnField): string {
  return type === "DateTime" ? "String" : type;
}

function extension(type: string, fields: readonly FieldDefinitionNode[]): ObjectTypeExtensionNode {
  return { kind: Kind.OBJECT_TYPE_EXTENSION, name: { kind: Kind.NAME, value: type }, fields };
}

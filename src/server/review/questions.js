import { authorization } from "../console/page-events.js";

/** The data of an answer. Throws the first error's sentence. Kept answers of any age will do: a review needs no vendor call for them. */
async function ask(query, variables = {}) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "Cache-Control": "max-stale", ...authorization() },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = await response.json();
  if (data && Object.values(data).some((each) => each !== null)) return data;
  throw Object.assign(new Error(errors[0]?.message ?? "The graph does not answer."), { code: errors[0]?.extensions?.code });
}

/** Candidates of a page; they are put in order among each other. */
const most = 200;

/** Where links are not decided ahead there are no candidates. */
const lacking = /Cannot query field/;

/** A page of candidates, and where the next one begins: undefined after the last. */
export async function readCandidates(after) {
  const { linkCandidates } = await ask(
    `query Candidates($after: String) {
      linkCandidates(first: ${most}, after: $after) { nodes { a { recordId } b { recordId } confidence } pageInfo { hasNextPage endCursor } }
    }`,
    { after },
  ).catch((error) => {
    throw lacking.test(error.message)
      ? new Error("This graph does not decide links ahead, so that it has no candidates to review.")
      : error;
  });
  // What is no record of its own, such as the client that a project shows, cannot be decided about.
  const candidates = linkCandidates.nodes.flatMap(({ a, b, confidence }) =>
    a.recordId && b.recordId ? [{ a: a.recordId, b: b.recordId, confidence }] : [],
  );
  const { hasNextPage, endCursor } = linkCandidates.pageInfo;
  return { candidates, next: hasNextPage ? endCursor : undefined };
}

export async function explain({ a, b }) {
  const query = `query Explain($a: ID!, $b: ID!) {
    explainLink(a: $a, b: $b) { status confidence prior evidence { kind a b agrees weight } vetoes }
  }`;
  return (await ask(query, { a, b })).explainLink;
}

const fieldsOfType = new Map();

/** Scalars by which people know a thing; flags, ids and counts are none. */
const telling = ["String", "Decimal", "Date", "DateTime"];

/** The plain fields of a type, and those of its objects that tell money: found in the schema, so that no type is named here. */
function readFields(type) {
  const known = fieldsOfType.get(type) ?? askFields(type);
  fieldsOfType.set(type, known);
  return known;
}

async function askFields(type) {
  const query = `query Fields($type: String!) {
    __type(name: $type) { fields { name args { name } type { kind name ofType { kind name } } } }
  }`;
  const { __type } = await ask(query, { type });
  const named = ({ type: of }) => (of.kind === "NON_NULL" ? of.ofType : of).name;
  const isPlain = (field) => field.args.length === 0 && telling.includes(named(field));
  const hidden = (name) => /^(open|invoiced|uuid)$|^(created|updated)/.test(name);
  return {
    plain: __type.fields.filter((field) => isPlain(field) && !hidden(field.name)).map(({ name }) => name),
    gap: __type.fields.some(({ name }) => name === "billingGap"),
    open: __type.fields.some(({ name }) => name === "open"),
  };
}

/** A global id is base64url of `Type:vendorId`. */
export function typeOf(id) {
  const text = atob(id.replaceAll("-", "+").replaceAll("_", "/"));
  return text.slice(0, text.indexOf(":"));
}

/** Some records with their plain fields, by id; those that are gone are missing. */
export async function readRecords(ids) {
  const types = [...new Set(ids.map(typeOf))];
  const fields = await Promise.all(types.map(readFields));
  const selections = types.map((type, i) => {
    const { plain } = fields[i];
    return `... on ${type} { ${plain.map((name) => `${type}_${name}: ${name}`).join(" ")} }`;
  });
  const { nodes } = await ask(`query Records($ids: [ID!]!) { nodes(ids: $ids) { id ${selections.join(" ")} } }`, { ids });
  return new Map(nodes.filter(Boolean).map((node) => [node.id, node]));
}

/** The money behind records, by id: what is open of them, in whichever currency. Records that tell none are missing. */
export async function readMoney(ids) {
  const types = [...new Set(ids.map(typeOf))];
  const fields = await Promise.all(types.map(readFields));
  const selections = types.flatMap((type, i) => {
    const { gap, open, plain } = fields[i];
    const amount = plain.find((name) => /^(rate|price|chargeExcludingTaxTotal)$/.test(name));
    const parts = [gap && "billingGap { amount }", open && "open", amount && `${type}_amount: ${amount}`].filter(Boolean);
    return parts.length > 0 ? [`... on ${type} { ${parts.join(" ")} }`] : [];
  });
  if (selections.length === 0) return new Map();
  const { nodes } = await ask(`query Money($ids: [ID!]!) { nodes(ids: $ids) { id ${selections.join(" ")} } }`, { ids });
  return new Map(nodes.filter(Boolean).flatMap((node) => moneyIn(node)));
}

function moneyIn({ id, billingGap, open, ...amounts }) {
  const known = [...(billingGap ?? []).map(({ amount }) => amount), open, ...Object.values(amounts)].filter(Boolean).map(Number);
  return known.length > 0 ? [[id, Math.max(...known)]] : [];
}

const decision = "decision { id kind a b reason author at }";

export async function decide(act, { a, b, reason }) {
  const field = act === "accept" ? "pinLink" : "forbidLink";
  const query = `mutation Decide($a: ID!, $b: ID!, $reason: String!) { made: ${field}(input: { a: $a, b: $b, reason: $reason }) { ${decision} } }`;
  return (await ask(query, { a, b, reason })).made.decision;
}

export async function undo(id, reason) {
  const query = `mutation Undo($id: ID!, $reason: String!) { made: undoLinkDecision(input: { id: $id, reason: $reason }) { ${decision} } }`;
  return (await ask(query, { id, reason })).made.decision;
}

export async function readDecisions() {
  const query = "query Decisions { linkDecisions(first: 1000) { nodes { id kind a b reason author at inForce } } }";
  return (await ask(query)).linkDecisions.nodes;
}

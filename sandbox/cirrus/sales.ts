import { secondsStamp, shiftDay } from "../kit/time.ts";
import type { Deal, Order, Organisation } from "../world/model.ts";
import { type Builder, filled, type Link, type Row, row, type Store } from "./store.ts";

/** Deals carry no currency of their own; this is the sandbox company's. */
const homeCurrency = "GBP";

/** Articles in the price list. It is kept short because every order, quote and row of either repeats it. */
const pricedArticles = 12;

/** Days from a record's own date to the dates that the world does not give. */
const days = { estimate: 60, valid: 30, delivery: 14 };

/** Opportunities, quotes and orders of the world, and what belongs to them. */
export const sales: Record<string, Builder> = {
  Opportunity: (store) => store.world.deals.map((deal) => opportunity(store, deal)),
  Quote: (store) => store.world.deals.flatMap((deal) => (deal.ids.quote === undefined ? [] : [quote(store, deal, deal.ids.quote)])),
  Order: (store) => {
    return store.world.orders.map((order) => orderRow(store, order, store.lookup.deals.get(order.deal)));
  },

  QuoteRelation: (store) => {
    const rows: Row[] = [];
    const relate = (q: Row, type: string, other: Link | undefined) => {
      const to = Array.isArray(other) ? other[0] : other;
      if (to) rows.push(row("QuoteRelation", rows.length + 1, { type, otherid: to.id, value: "" }, { quote: q }));
    };
    for (const q of store.rows("Quote")) {
      for (const type of ["account", "opportunity", "contact", "user", "user2"]) relate(q, type, q.links[type]);
      for (const deal of store.linked(q, "opportunity")) for (const order of store.linked(deal, "orders")) relate(q, "order", order);
    }
    return rows;
  },

  Article: ({ world }) => {
    const names = new Set(world.orders.flatMap((order) => order.rows.map((r) => r.name)));
    if (names.size === 0) return filled("Article");
    return [...names].sort().map((name, i) => row("Article", i + 1, { name, number: `ART-${i + 1}`, externalkey: "", active: 1 }));
  },

  PriceListItem: (store) =>
    ["Standard", "Partner"].map((name, i) => {
      const list = row("PriceListItem", i + 1, { name, active: true, default: i === 0, strict: false, externalkey: "", currencyid: 1 });
      list.known.prices = () =>
        store
          .rows("Article")
          .slice(0, pricedArticles)
          .map((article) => price(store, article, i));
      return list;
    }),
};

function price(store: Store, article: Row, list: number) {
  const known = { discountpercent: list * 10, discountamount: 0 };
  return store.render("ArticlePrice", row("ArticlePrice", list * 1000 + Number(article.id), known, { article }));
}

/** The parties a deal or an order names, as rows. */
function parties(store: Store, organisationKey: string, deal: Deal | undefined): Record<string, Link> {
  const organisation = store.lookup.organisations.get(organisationKey);
  const account = store.find("Account", organisation?.seen.cirrus?.id);
  const person = organisation?.contacts.find((p) => p.key === deal?.contact);
  const contacts = account ? store.linked(account, "contacts") : [];
  const owner = store.lookup.employees.get(deal?.owner);
  return {
    account,
    contact: person ? store.find("Contact", person.ids.cirrus) : (contacts[0] ?? null),
    user: store.find("User", owner?.ids.cirrus) ?? (account && store.link(account, "user")) ?? null,
  };
}

function opportunity(store: Store, deal: Deal): Row {
  const state = { open: 1, won: 2, lost: 3 }[deal.state];
  const links = parties(store, deal.organisation, deal);
  const contact = links.contact as Row | null;
  const made = row("Opportunity", deal.ids.opportunity, {
    title: deal.name,
    value: Number(deal.value),
    closed: deal.state === "open" ? 0 : 1,
    // Documented without a type; the form of the other date-times is the most likely one.
    regdate: secondsStamp(deal.created),
    changedate: secondsStamp(deal.closed ?? deal.created),
    estimatedenddate: deal.closed?.slice(0, 10) ?? daysAfter(deal.created, days.estimate),
    phone: contact ? store.get(contact, "officephone") : "",
    state: { id: state, state: deal.state, sortorder: state },
    stateid: state,
  });
  made.known.businessarea = { opportunityid: made.id, businessareaid: 1 };
  made.hidden = { enddate: deal.closed?.slice(0, 10) ?? null };
  made.links = {
    ...links,
    altaccount: null,
    reguser: links.user!,
    changeuser: links.user!,
    status: store.find("OpportunityStatusItem", state),
    ...(deal.state !== "lost" && { lostreason: null }),
    ...(deal.state !== "won" && { winreason: null }),
  };
  return made;
}

function quote(store: Store, deal: Deal, id: number): Row {
  const total = Number(deal.value);
  const made = row("Quote", id, {
    ...money(total, homeCurrency),
    placedate: deal.created.slice(0, 10),
    validtodate: daysAfter(deal.created, days.valid),
    deliverydate: daysAfter(deal.created, days.valid + days.delivery),
    alternateid: `Q${id}`,
    ...deliveryTo(store, deal.organisation),
    externalkey: "",
    referencecode: "",
    tscreated: secondsStamp(deal.created),
    tsupdated: secondsStamp(deal.closed ?? deal.created),
  });
  const status = { open: 1, won: 4, lost: 3 }[deal.state];
  made.links = {
    ...parties(store, deal.organisation, deal),
    user2: null,
    opportunity: store.find("Opportunity", deal.ids.opportunity),
    status: store.find("QuoteStatus", status),
    pricelist: store.find("PriceListItem", 1),
  };
  // The world has no rows of a quote: one row stands for the whole of it.
  const whole = {
    quantity: 1,
    specification: deal.name,
    alternateid: "",
    externalkey: null,
    sortorder: 1,
    ...rowMoney(1, total, homeCurrency),
  };
  made.known.rows = () => [
    store.render("QuoteRow", row("QuoteRow", id * 10 + 1, whole, { quote: made, pricelist: made.links.pricelist! })),
  ];
  return made;
}

function orderRow(store: Store, order: Order, deal: Deal | undefined): Row {
  const organisation = store.lookup.organisations.get(order.organisation);
  const billed = order.invoiceNumber !== "";
  const made = row("Order", order.id, {
    ...money(Number(order.price), order.currency),
    statisticsprice: Number(order.price),
    placedate: midnight(order.placed),
    deliverydate: midnight(daysAfter(order.placed, days.delivery)),
    alternateid: order.alternateId,
    referencecode: order.referenceCode,
    invoicenumber: order.invoiceNumber,
    // Documented as a plain text, unlike the other dates.
    invoicedate: billed ? daysAfter(order.placed, days.valid) : "",
    ...deliveryTo(store, order.organisation),
    ...flat("invoice", organisation),
    invoiceemail: organisation ? `invoices@${organisation.domain}` : "",
    externalkey: "",
    delivered: billed ? 1 : 0,
    tscreated: secondsStamp(order.placed),
    tsupdated: secondsStamp(order.placed),
  });
  made.links = {
    ...parties(store, order.organisation, deal),
    user2: null,
    opportunity: store.find("Opportunity", deal?.ids.opportunity),
    status: store.find("OrderStatus", billed ? 4 : 1),
    pricelist: store.find("PriceListItem", 1),
  };
  made.known.rows = () => order.rows.map((_, place) => store.render("OrderRow", line(store, order, made, place)));
  return made;
}

function line(store: Store, order: Order, head: Row, place: number): Row {
  const given = order.rows[place]!;
  const { account, user, opportunity: deal, pricelist } = head.links;
  const article = store.rows("Article").find((a) => a.known.name === given.name) ?? null;
  const links = { order: head, account: account!, user: user!, opportunity: deal!, pricelist: pricelist!, article };
  const known = {
    quantityordered: given.quantity,
    quantitydelivered: order.invoiceNumber === "" ? 0 : given.quantity,
    specification: given.name,
    externalkey: null,
    sortorder: place + 1,
    noprint: 0,
    deleted: 0,
    alternatvievalue: 0,
    ...rowMoney(given.quantity, Number(given.price), order.currency),
  };
  return row("OrderRow", given.id, known, links);
}

function money(price: number, currencycode: string) {
  return { price, currencycode, currencyrate: 1, alternativevalue: 0, discounted: false };
}

function rowMoney(quantity: number, price: number, currencycode: string) {
  const totalprice = Math.round(quantity * price * 100) / 100;
  return {
    price,
    currencycode,
    currencyrate: 1,
    statisticsprice: price,
    discountspecial: 0,
    discountpercent: 0,
    discountamount: 0,
    pricewarning: 0,
    totalprice,
    // Documented as an integer, unlike the other totals.
    totalpricestatistics: Math.round(totalprice),
    totalalternativevalue: 0,
  };
}

function deliveryTo(store: Store, organisationKey: string) {
  return flat("delivery", store.lookup.organisations.get(organisationKey));
}

function flat(prefix: string, organisation: Organisation | undefined): Record<string, string> {
  const a = organisation?.address;
  // The name as the CRM has it: the registered one would show what nobody entered there.
  const members = { name: organisation?.seen.cirrus?.name, street: a?.street, zip: a?.postcode, city: a?.city, country: a?.country };
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [prefix + name, value ?? ""]));
}

/** A date-time of which only the date counts, as orders show it. */
function midnight(instant: string): string {
  return `${instant.slice(0, 10)}T00:00:00.000Z`;
}

function daysAfter(instant: string, count: number): string {
  return shiftDay(instant.slice(0, 10), count);
}

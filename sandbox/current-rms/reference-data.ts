/** Code, name, currency and EU membership; the id is the place in this list. */
export const countries: [code: string, name: string, currency: string, eu: boolean][] = [
  ["GB", "United Kingdom", "GBP", false],
  ["DE", "Germany", "EUR", true],
  ["SE", "Sweden", "SEK", true],
  ["US", "United States", "USD", false],
  ["FR", "France", "EUR", true],
  ["NL", "Netherlands", "EUR", true],
  ["BE", "Belgium", "EUR", true],
  ["AT", "Austria", "EUR", true],
  ["CH", "Switzerland", "CHF", false],
  ["IE", "Ireland", "EUR", true],
  ["NO", "Norway", "NOK", false],
  ["DK", "Denmark", "DKK", true],
  ["FI", "Finland", "EUR", true],
  ["ES", "Spain", "EUR", true],
  ["PT", "Portugal", "EUR", true],
  ["IT", "Italy", "EUR", true],
  ["PL", "Poland", "PLN", true],
  ["CZ", "Czech Republic", "CZK", true],
  ["LU", "Luxembourg", "EUR", true],
];

/** The country's id; a country that is not listed counts as the first one. */
export function countryId(code: string): number {
  const place = countries.findIndex(([known]) => known === code);
  return Math.max(place, 0) + 1;
}

/** Ids of list values that records point at by their meaning. */
export const listValueIds = {
  ...{ primaryAddress: 3001, billingAddress: 3002, workEmail: 4001, website: 5001, workPhone: 6001 },
  ...{ unknownBasis: 10001, priceCategory: 1000015 },
};

/** Lists of values by name, the values by id. */
export const lists: Record<string, Record<number, string>> = {
  "Activity Type": { 1001: "Task", 1002: "Call", 1003: "Meeting" },
  "Activity Status": { 2001: "Scheduled", 2002: "Completed", 2003: "Cancelled" },
  "Address Type": { 3001: "Primary", 3002: "Billing" },
  "Email Type": { 4001: "Work", 4002: "Home" },
  "Link Type": { 5001: "Website", 5002: "Facebook" },
  "Phone Type": { 6001: "Work", 6002: "Mobile" },
  "Payment Method": { 7001: "Bank transfer", 7002: "Card" },
  "Cancellation Reason": { 8001: "Budget", 8002: "Date moved" },
  "Lawful Basis Type": { 10001: "Unknown", 10002: "Contract" },
  "Service Type": { 11001: "Crew", 11002: "Transport" },
  Colour: { 12001: "Black", 12002: "Silver" },
  "Price Category": { 1000015: "A", 1000016: "B" },
};

/** Goods beside those that the world's jobs hire. */
export const products = [
  ...["Camera body", "Wireless microphone set", "Line array cabinet", "LED wash light", "Truss 2 m", "Mixing desk 32"],
  ...["Projector 12k", "Rear screen 4 x 3 m", "Cable trunk", "Power distribution 63 A", "Stage deck 2 x 1 m", "Headset"],
];

/** Names of the records of small resources. */
export const names: Record<string, string[]> = {
  Store: ["Leeds", "Bergen"],
  OrganisationTaxClass: ["Default", "Exempt"],
  ProductTaxClass: ["Standard", "Zero"],
  RevenueGroup: ["Rental", "Sale", "Service"],
  CostGroup: ["Sub-rental", "Transport", "Crew", "Consumables"],
  RateDefinition: ["Weekly", "Daily", "Fixed"],
  Service: ["Sound engineer", "Lighting engineer", "Rigger", "Driver", "Stage manager", "Runner"],
};

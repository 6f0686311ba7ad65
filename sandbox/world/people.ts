import type { Random } from "../kit/random.ts";
import type { Ledger } from "./ledger.ts";
import type { Employee, Organisation, Person } from "./model.ts";
import { type Country, DIAL_CODES, EMPLOYEE_TITLES, FIRST_NAMES, JOB_TITLES, SURNAMES } from "./names.ts";
import { slugOf } from "./spelling.ts";

const STAFF = 12;
const OWN_DOMAIN = "tieline-group.example";

/** The company's own people. Their number does not grow with the world. */
export function makeEmployees(ledger: Ledger): Employee[] {
  return Array.from({ length: STAFF }, (_, index) => {
    const key = `employee-${index + 1}`;
    const r = ledger.draw("employee", key);
    const { firstName, lastName, email } = named(ledger, key, "GB", OWN_DOMAIN);
    return {
      key,
      firstName,
      lastName,
      email,
      phone: phoneOf("GB", r),
      title: r.pick(EMPLOYEE_TITLES),
      ids: {
        currentRms: ledger.id("currentRms.member", key),
        cirrus: ledger.id("cirrus.user", key),
        itm: ledger.id("itm.user", key),
        projector: ledger.uid("user", key),
      },
    };
  });
}

/** One to three people of a customer, known to the systems that know the customer. The first is known to all of them. */
export function makeContacts(ledger: Ledger, organisation: Organisation): Person[] {
  const { seen, address, domain } = organisation;
  const country = address.country as Country;
  return Array.from({ length: ledger.draw("contacts", organisation.key).integer(1, 3) }, (_, index) => {
    const key = `${organisation.key}-contact-${index + 1}`;
    const r = ledger.draw("contact", key);
    const known = () => index === 0 || r.chance(0.7);
    const { firstName, lastName, email } = named(ledger, key, country, domain);
    const ids: Person["ids"] = {};
    if (seen.cirrus && known()) ids.cirrus = ledger.id("cirrus.contact", key);
    if (seen.currentRms && known()) ids.currentRms = ledger.id("currentRms.member", key);
    if (seen.zivio && known()) ids.zivio = String(ledger.id("zivio.user", key));
    return { key, firstName, lastName, email, phone: phoneOf(country, r), title: r.pick(JOB_TITLES), ids };
  });
}

/** A number in a range that nobody is called at. */
export function phoneOf(country: Country, r: Random): string {
  return `+${DIAL_CODES[country]} ${country === "GB" ? "1632 96" : "555 01"}${r.integer(1000, 9999)}`;
}

/** Names repeat between people, mail addresses never do. */
function named(ledger: Ledger, key: string, country: Country, domain: string) {
  let name = { firstName: "", lastName: "" };
  const email = ledger.unique("email", key, (r) => {
    name = { firstName: r.pick(FIRST_NAMES[country]), lastName: r.pick(SURNAMES[country]) };
    return `${slugOf(name.firstName)}.${slugOf(name.lastName)}@${domain}`;
  });
  return { ...name, email };
}

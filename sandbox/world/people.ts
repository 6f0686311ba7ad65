import type { Random } from "../kit/random.ts";
import type { Employee, Organisation, Person } from "./model.ts";
import { type Country, dialCodes, employeeTitles, firstNames, jobTitles, surnames } from "./names.ts";
import type { Registry } from "./registry.ts";
import { slugOf } from "./spelling.ts";

const staffSize = 12;
const ownDomain = "tieline-group.example";

/** The company's own people. Their number does not grow with the world. */
export function makeEmployees(registry: Registry): Employee[] {
  return Array.from({ length: staffSize }, (_, index) => {
    const key = `employee-${index + 1}`;
    const r = registry.draw("employee", key);
    const { firstName, lastName, email } = named(registry, key, "GB", ownDomain);
    return {
      key,
      firstName,
      lastName,
      email,
      phone: phoneOf("GB", r),
      title: r.pick(employeeTitles),
      ids: {
        currentRms: registry.id("currentRms.member", key),
        cirrus: registry.id("cirrus.user", key),
        itm: registry.id("itm.user", key),
        projector: registry.uid("user", key),
      },
    };
  });
}

/** One to three people of a customer, known to the systems that know the customer. The first is known to all of them. */
export function makeContacts(registry: Registry, organisation: Organisation): Person[] {
  const { seen, address, domain } = organisation;
  const country = address.country as Country;
  return Array.from({ length: registry.draw("contacts", organisation.key).integer(1, 3) }, (_, index) => {
    const key = `${organisation.key}-contact-${index + 1}`;
    const r = registry.draw("contact", key);
    const known = () => index === 0 || r.chance(0.7);
    const { firstName, lastName, email } = named(registry, key, country, domain);
    const ids: Person["ids"] = {};
    if (seen.cirrus && known()) ids.cirrus = registry.id("cirrus.contact", key);
    if (seen.currentRms && known()) ids.currentRms = registry.id("currentRms.member", key);
    if (seen.zivio && known()) ids.zivio = String(registry.id("zivio.user", key));
    return { key, firstName, lastName, email, phone: phoneOf(country, r), title: r.pick(jobTitles), ids };
  });
}

/** A phone number in a range that is not assigned to anybody. */
export function phoneOf(country: Country, r: Random): string {
  return `+${dialCodes[country]} ${country === "GB" ? "1632 96" : "555 01"}${r.integer(1000, 9999)}`;
}

/** Names repeat between people, mail addresses never do. */
function named(registry: Registry, key: string, country: Country, domain: string) {
  let name = { firstName: "", lastName: "" };
  const email = registry.unique("email", key, (r) => {
    name = { firstName: r.pick(firstNames[country]), lastName: r.pick(surnames[country]) };
    return `${slugOf(name.firstName)}.${slugOf(name.lastName)}@${domain}`;
  });
  return { ...name, email };
}

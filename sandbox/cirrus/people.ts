import { random } from "../kit/random.ts";
import { secondsStamp } from "../kit/time.ts";
import type { Address, Organisation, Person } from "../world/model.ts";
import { erpNumberField, projectCodeField } from "./fields.ts";
import { type Builder, type Row, row, type Store } from "./store.ts";

/** The share of records that have a custom field filled in. */
const customFieldShare = 0.5;

const projectTypes = ["Delivery", "Event", "Support"].map((name, i) => ({ id: i + 1, name }));

/** Users, accounts, contacts and projects of the world. */
export const people: Record<string, Builder> = {
  User: ({ world }) =>
    world.employees.map((employee) => ({
      ...row("User", employee.ids.cirrus, {
        active: 1,
        name: employee.firstName,
        surname: employee.lastName,
        title: employee.title,
        email: employee.email,
        phone: employee.phone,
        cellphone: "",
        language: "en",
        lastactive: secondsStamp(world.asOf),
      }),
      // Documented as a filter, shown by no record: the world's key is used as the external system's code.
      hidden: { code: employee.key },
    })),

  Account: (store) => {
    const known = store.world.organisations.filter((o) => o.seen.cirrus);
    const rows = new Map(known.map((o) => [o.key, account(store, o)]));
    for (const o of known) rows.get(o.key)!.links.parentaccount = (o.parent && rows.get(o.parent)) || null;
    return [...rows.values()];
  },

  Contact: (store) =>
    store.world.organisations.flatMap((organisation) => {
      const account = store.find("Account", organisation.seen.cirrus?.id);
      const rows: Row[] = [];
      // The first contact is the primary one, and the superior of the others.
      for (const person of organisation.contacts.filter(({ ids }) => ids.cirrus !== undefined))
        rows.push({ ...contact(organisation, person, rows.length === 0 ? 1 : 0), links: { account, superior: rows[0] ?? null } });
      return rows;
    }),

  Project: (store) => {
    return store.world.projects.flatMap((project) => {
      const seen = project.seen.cirrus;
      if (!seen) return [];
      const drawn = random(store.world.seed, "cirrus", "project", project.key);
      const made = row("Project", seen.id, { name: seen.name, type: drawn.pick(projectTypes) });
      made.links.account = store.find("Account", store.lookup.organisations.get(project.organisation)?.seen.cirrus?.id);
      if (drawn.chance(customFieldShare)) made.custom = { [projectCodeField]: project.code };
      return [made];
    });
  },
};

function contact(organisation: Organisation, person: Person, primarycontact: 0 | 1): Row {
  return row("Contact", person.ids.cirrus!, {
    name: person.firstName,
    surname: person.lastName,
    title: person.title,
    email: person.email,
    officephone: person.phone,
    cellphone: "",
    street: organisation.address.street,
    city: organisation.address.city,
    zip: organisation.address.postcode,
    primarycontact,
    // A personal identity number: no client of the sandbox may need one.
    idnumber: "",
    externalkey: "",
    active: organisation.archived ? 0 : 1,
    number: "",
  });
}

function account(store: Store, organisation: Organisation): Row {
  const { world } = store;
  const seen = organisation.seen.cirrus!;
  const drawn = random(world.seed, "cirrus", "account", organisation.key);
  const coordinates = {
    latitude: (drawn.integer(50_000, 60_000) / 1000).toFixed(3),
    longitude: (drawn.integer(-5_000, 18_000) / 1000).toFixed(3),
    distance: null,
  };
  const made = row("Account", seen.id, {
    name: seen.name,
    alt_name: organisation.tradeName ?? "",
    number: seen.number,
    vatno: seen.vat,
    externalkey: seen.externalKey,
    phone: organisation.phone,
    cellphone: "",
    email: `info@${organisation.domain}`,
    url: `https://www.${organisation.domain}`,
    active: organisation.archived ? 0 : 1,
    addresses: addresses(organisation, coordinates),
    coordinates,
  });
  const users = store.rows("User");
  made.links = {
    type: drawn.pick(store.rows("AccountType")),
    user: users.length ? drawn.pick(users) : null,
    alternateuser: users.length && drawn.chance(0.3) ? drawn.pick(users) : null,
    followers: users.filter(() => drawn.chance(0.05)),
  };
  if (drawn.chance(customFieldShare)) made.custom = { [erpNumberField]: organisation.accountNumber };
  return made;
}

function addresses(organisation: Organisation, coordinates: object): Record<string, unknown> {
  const { address, domain } = organisation;
  const name = organisation.seen.cirrus!.name;
  const full = (email: string | null) => ({ careof: null, name, ...place(address), email, coordinates, ...house(address.street) });
  return { visiting: full(null), delivery: full(null), invoice: full(`invoices@${domain}`), postal: full(null) };
}

/** Members an address shares with the flat ones on orders and quotes. */
function place(address: Address) {
  return { street: address.street, zip: address.postcode, city: address.city, country: address.country };
}

/** House number and letter: members of their own beside the street, read by the sorts by house number. */
function house(street: string): { number: string | null; letter: string | null } {
  const found = /(\d+)\s?([A-Za-z])?\b/.exec(street);
  return { number: found?.[1] ?? null, letter: found?.[2] ?? null };
}

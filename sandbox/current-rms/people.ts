import type { JsonObject } from "../kit/json.ts";
import { random } from "../kit/random.ts";
import type { Address, Organisation, World } from "../world/model.ts";

type MembershipType = "Organisation" | "Contact" | "User" | "Venue" | "Vehicle";

/** One member, of the world or of the sandbox itself. */
export interface Person {
  id: number;
  kind: MembershipType;
  name: string;
  active: boolean;
  email?: string;
  phone?: string;
  website?: string;
  address: Address;
  title?: string;
  /** Customer and tax number of an organisation. */
  number?: string;
  taxNumber?: string;
  customFields?: JsonObject;
  /** Organisations of a contact, contacts of an organisation. */
  parents: number[];
  children: number[];
}

const office: Address = { street: "16 Canal Wharf", postcode: "LS11 5PS", city: "Leeds", county: "West Yorkshire", country: "GB" };
const venueNames = ["Harbour Hall", "Old Tannery", "Riverside Arena", "Guild Theatre", "North Quay Studios", "Botanic Pavilion"];
const vehicleCount = 12;
/** Members that the world does not name have ids this far above its highest. */
const idGap = 1000;

/** The vendor's one table of members: organisations, contacts, users, venues and vehicles. */
export class People {
  readonly byId = new Map<number, Person>();
  readonly users: number[] = [];
  readonly venues: number[] = [];
  readonly vehicles: number[] = [];
  /** Supplier of costs for which the world names none. */
  readonly sundrySupplier: number;
  readonly #world: World;
  readonly #firstMember = new Map<string, number>();
  readonly #employees = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
    for (const organisation of world.organisations) this.#addOrganisation(organisation);
    for (const employee of world.employees) {
      const { firstName, lastName, email, phone, title } = employee;
      const name = `${firstName} ${lastName}`;
      this.#add({ id: employee.ids.currentRms, kind: "User", name, active: true, email, phone, title, address: office });
      this.users.push(employee.ids.currentRms);
      this.#employees.set(employee.key, employee.ids.currentRms);
    }
    for (const id of this.#namedElsewhere())
      if (!this.byId.has(id)) this.#add({ id, kind: "Organisation", name: `Supplier ${id}`, active: true, address: office });
    let next = Math.max(0, ...this.byId.keys()) + idGap;
    this.sundrySupplier = next++;
    this.#add({ id: this.sundrySupplier, kind: "Organisation", name: "Sundry suppliers", active: true, address: office });
    for (const name of venueNames) {
      this.#add({ id: next, kind: "Venue", name, active: true, address: { ...office, street: name } });
      this.venues.push(next++);
    }
    for (let i = 1; i <= vehicleCount; i++) {
      this.#add({ id: next, kind: "Vehicle", name: `Van ${i}`, active: i % 6 !== 0, address: office });
      this.vehicles.push(next++);
    }
  }

  /** The employee's user, or one drawn by key when there is no such employee. */
  user(employee: string | undefined, ...key: (string | number)[]): number {
    const named = employee === undefined ? undefined : this.#employees.get(employee);
    return named ?? this.#draw(this.users, "user", ...key);
  }

  venue(...key: (string | number)[]): number {
    return this.#draw(this.venues, "venue", ...key);
  }

  /** The member an organisation's records are addressed to. */
  memberOf(organisation: string): number {
    return this.#firstMember.get(organisation) ?? this.sundrySupplier;
  }

  billingAddress(member: number): number {
    return member * 10 + 2;
  }

  #draw(from: number[], ...key: (string | number)[]): number {
    return from.length ? random(this.#world.seed, ...key).pick(from) : this.sundrySupplier;
  }

  #addOrganisation(organisation: Organisation): void {
    const { domain, phone, address } = organisation;
    const members = organisation.seen.currentRms ?? [];
    for (const { id, name, number, taxNumber, customFields } of members)
      this.#add({
        ...{ id, kind: "Organisation", name, number, taxNumber, customFields, active: !organisation.archived },
        ...{ phone, address, email: `accounts@${domain}`, website: `https://www.${domain}` },
      });
    const home = members[0]?.id;
    if (home !== undefined) this.#firstMember.set(organisation.key, home);
    for (const contact of organisation.contacts) {
      const id = contact.ids.currentRms;
      if (id === undefined) continue;
      const { firstName, lastName, email, title } = contact;
      this.#add({ id, kind: "Contact", name: `${firstName} ${lastName}`, active: true, email, phone: contact.phone, title, address });
      if (home === undefined) continue;
      this.byId.get(id)!.parents.push(home);
      this.byId.get(home)!.children.push(id);
    }
  }

  #namedElsewhere(): number[] {
    return [
      ...this.#world.jobs.flatMap((job) => [job.ids.memberId, ...job.costs.flatMap((cost) => cost.supplierMemberId ?? [])]),
      ...this.#world.invoices.map((invoice) => invoice.ids.memberId),
    ];
  }

  #add(person: Omit<Person, "parents" | "children">): void {
    this.byId.set(person.id, { ...person, parents: [], children: [] });
  }
}

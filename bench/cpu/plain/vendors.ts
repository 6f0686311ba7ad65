/** A vendor's address as it is asked: bodies are JSON, anything but success is an error. */
export interface Site {
  get<Body>(path: string, query: URLSearchParams, headers?: Record<string, string>): Promise<Body>;
  post<Body>(path: string, body: unknown, headers: Record<string, string>): Promise<Body>;
}

/** Opens a site whose connections are kept. */
export type Open = (baseUrl: string, headers: Record<string, string>) => Site;

export interface Milestone {
  title: string;
  rate: string;
  ccy: string;
  status: string;
  due_on: string | null;
  custom_fields: Record<string, string>;
}

export interface Project {
  Name: string;
  InternalCode: string;
  AllCustomFields: Record<string, string>;
}

export interface Account {
  name: string;
  number: string;
  externalkey: string;
}

export interface Member {
  id: number;
}

export interface Invoice {
  id: number;
  number: string;
  member_id: number;
  subject: string;
  reference: string;
  status_name: string;
  invoiced_at: string;
  due_at: string;
  charge_total: string;
  charge_excluding_tax_total: string;
  charge_including_tax_total: string;
  tax_total: string;
}

interface Listed<Row> {
  rows: Row[];
  total: number;
}

const milestonePage = 100;
const projectPage = 500;
const accountPage = 50;
const rentalPage = 100;

/** The vendors' APIs: the largest pages, many ids in a call, and no more members than are shown where a vendor lets choose. */
export function connect(variables: NodeJS.ProcessEnv, open: Open) {
  const zivio = open(variables.ZIVIO_BASE_URL!, {
    "X-API-Key": variables.ZIVIO_API_KEY!,
    "zivio-tenant-id": variables.ZIVIO_TENANT_ID!,
  });
  const currentRms = open(variables.CURRENT_RMS_BASE_URL!, {
    "X-AUTH-TOKEN": variables.CURRENT_RMS_API_KEY!,
    "X-SUBDOMAIN": variables.CURRENT_RMS_SUBDOMAIN!,
  });
  const cirrus = open(variables.CIRRUS_BASE_URL!, { "X-Token": variables.CIRRUS_TOKEN! });
  const itm = open(variables.ITM_BASE_URL!, {});
  const company = variables.ITM_COMPANY!;
  let login: Promise<{ Token: string }> | undefined;

  async function rental<Row>(list: "members" | "invoices", filter: [string, string][], page: number): Promise<Listed<Row>> {
    const paging: [string, string][] = [
      ["page", String(page)],
      ["per_page", String(rentalPage)],
      ["filtermode", "all"],
      ["q[s][]", "id asc"],
    ];
    type Body = { meta: { total_row_count: number } } & Record<string, Row[]>;
    const body = await currentRms.get<Body>(`/${list}`, new URLSearchParams([...paging, ...filter]));
    return { rows: body[list]!, total: body.meta.total_row_count };
  }

  return {
    /** The first page of milestones, of one job or of all. */
    async milestones(job: string | undefined): Promise<Milestone[]> {
      const query = new URLSearchParams({ sort: "created:asc", limit: String(milestonePage), page: "1" });
      if (job !== undefined) query.set("job_id", job);
      return (await zivio.get<{ milestones: Milestone[] }>("/sales_milestones", query)).milestones;
    },

    async projectsByCode(codes: readonly string[]): Promise<Project[]> {
      login ??= itm.get(`/${company}/login/${variables.ITM_API_KEY}`, new URLSearchParams());
      const search = {
        Filter: { InternalCode: { $in: codes } },
        Columns: { $in: ["Name", "InternalCode", "AllCustomFields"] },
        sortBy: "Id",
        sortOrder: "asc",
        page: 1,
        pageSize: projectPage,
      };
      return (await itm.post<{ list: Project[] }>(`/v2/${company}/projects/search`, search, { Token: (await login).Token })).list;
    },

    /** There is no filter by several numbers: the list is short. */
    accounts(): Promise<Account[]> {
      const headers = { "X-Fields": "total,items{name,number,externalkey}" };
      return allPages(accountPage, async (page) => {
        const query = { page: String(page), per_page: String(accountPage), active: "2", sorting: "name_asc" };
        const [body] = await cirrus.get<[{ total: number; items: Account[] }]>("/accounts", new URLSearchParams(query), headers);
        return { rows: body.items, total: body.total };
      });
    },

    members(ids: readonly string[]): Promise<Member[]> {
      return allPages(rentalPage, (page) => rental<Member>("members", named("id", ids), page));
    },

    invoicesOf(members: readonly string[]): Promise<Invoice[]> {
      const filter = [...named("member_id", members), smallest];
      return allPages(rentalPage, (page) => rental<Invoice>("invoices", filter, page));
    },

    async invoicePage(page: number): Promise<Invoice[]> {
      return (await rental<Invoice>("invoices", [smallest], page)).rows;
    },
  };
}

export type Vendors = ReturnType<typeof connect>;

/** Named alone, the smallest association of an invoice stands for the five that would come. */
const smallest: [string, string] = ["include[]", "billing_address"];

const named = (attribute: string, values: readonly string[]) => values.map((value): [string, string] => [`q[${attribute}_in][]`, value]);

/** The first page tells how many there are; the others are asked for together. */
async function allPages<Row>(size: number, fetch: (page: number) => Promise<Listed<Row>>): Promise<Row[]> {
  const first = await fetch(1);
  if (first.total <= size) return first.rows;
  const others = await Promise.all(Array.from({ length: Math.ceil(first.total / size) - 1 }, (_, i) => fetch(i + 2)));
  return [first, ...others].flatMap(({ rows }) => rows);
}

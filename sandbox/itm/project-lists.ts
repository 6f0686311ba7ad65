import type { Reply } from "../kit/call.ts";
import { json } from "./answers.ts";
import type { Dataset } from "./model.ts";
import type { Request } from "./parents.ts";
import type { ItmReadings } from "./readings.ts";
import { readPaging, readSearch, type Search } from "./request.ts";
import type { Responses } from "./responses.ts";
import type { Searcher, Table } from "./search.ts";
import { filterV1 } from "./v1.ts";

interface Context {
  dataset: Dataset;
  readings: ItmReadings;
  responses: Responses;
  searcher: Searcher;
  projects(): Table;
}

/** The list and the search of projects, in the forms that the documentation leaves open. */
export function projectLists({ dataset, readings, responses, searcher, projects }: Context) {
  function list(request: Request): Reply {
    if (request.version === "v1") {
      const rows = responses.order(dataset.projects.map((project) => project.recordV1));
      return json(200, filterV1(dataset.contract.types, "ProjectV1", rows, request.call));
    }
    return readings.projectsListShape === "v2" ? responses.page(request, projects()) : bare(readPaging(request.call));
  }

  function search(request: Request): Reply {
    return readings.projectsSearchShape === "v1" ? bare(readSearch(request.call)) : responses.search(request, projects());
  }

  /** v1 records without an envelope: paging cuts the list, columns do not cut the records. */
  function bare(asked: Search): Reply {
    const { items } = searcher.slice(searcher.select(projects(), asked), asked);
    return json(
      200,
      items.map((row) => dataset.project(String(row.Id))!.recordV1),
    );
  }

  return { "projects.list": list, "projects.search": search };
}

import { connect, Refused } from "./graph.ts";
import { report } from "./report.ts";

const [url = "http://127.0.0.1:4000/graphql"] = process.argv.slice(2);

try {
  await report(connect(url, process.env.TIELINE_API_KEY), console.log);
} catch (error) {
  if (!(error instanceof Refused || error instanceof TypeError)) throw error;
  console.error(error instanceof Refused ? error.message : `${url} does not answer. Start the graph with "npm start".`);
  process.exitCode = 1;
}

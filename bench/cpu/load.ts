import { createHash } from "node:crypto";
import { Agent, request } from "node:http";
import type { Question } from "./questions.ts";

/** Requests under way at once, each over a connection that is kept. */
export const inFlight = 16;

export interface Reply {
  body: string;
  ms: number;
}

/** Asks a server over connections of its own; an answer with errors, or none, is an error. */
export class Caller {
  readonly #url: string;
  readonly #agent: Agent;
  readonly #headers: Readonly<Record<string, string>>;

  /** `headers` go with each question. */
  constructor(url: string, connections = inFlight, headers: Readonly<Record<string, string>> = {}) {
    this.#url = url;
    this.#headers = headers;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  ask({ query, variables, fresh }: Question): Promise<Reply> {
    const text = JSON.stringify({ query, variables });
    const headers = {
      ...this.#headers,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
      ...(fresh && { "cache-control": "no-cache" }),
    };
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const sent = request(this.#url, { method: "POST", agent: this.#agent, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const body = Buffer.concat(parts).toString().trimEnd();
          if (response.statusCode === 200 && /^\{"data":(?:\{|null,"extensions")/.test(body) && !body.includes('"errors":['))
            resolve({ body, ms: performance.now() - start });
          else reject(new Error(`${this.#url} answered ${response.statusCode}: ${body.slice(0, 500)}`));
        });
      });
      sent.on("error", reject);
      sent.end(text);
    });
  }

  /** These questions in order, as many at once as there are connections; what each reply is seen for comes at once. */
  async askAll(questions: readonly Question[], see: (question: Question, reply: Reply) => void, atOnce = inFlight): Promise<void> {
    let next = 0;
    const one = async () => {
      for (let question = questions[next++]; question; question = questions[next++]) see(question, await this.ask(question));
    };
    await Promise.all(Array.from({ length: atOnce }, one));
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** That all builds answer the same to the same question, byte for byte. */
export class Agreement {
  readonly #known = new Map<string, string>();
  compared = 0;

  see(question: Question, body: string): void {
    const mark = JSON.stringify([question.query, question.variables]);
    const digest = createHash("sha1").update(body).digest("base64");
    const known = this.#known.get(mark);
    this.#known.set(mark, digest);
    if (known === undefined) return;
    if (known !== digest) throw new Error(`Two answers differ to ${mark}`);
    this.compared += 1;
  }
}

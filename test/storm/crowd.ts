import { type Random, random } from "../../sandbox/kit/random.ts";
import type { RequestContext } from "../../src/app/request.ts";
import { TielineError } from "../../src/errors.ts";
import { type Answer, type ExecuteOptions, makeExecutor } from "../../src/server/executor.ts";
import { systemClock } from "../../src/transport/clock.ts";
import type { FakeClock } from "../clock.ts";
import { type Harness, startHarness } from "../harness.ts";
import type { Question } from "./questions.ts";
import { wrongIn } from "./truth.ts";

/** A question with its answer in calm weather. */
export interface Asked extends Question {
  calm: unknown;
}

/** The answers on the day of this clock, which does not move: dates in questions count from it. */
export async function calmAnswers(world: Harness["world"], questions: readonly Question[], clock?: FakeClock): Promise<Asked[]> {
  const today = clock?.now();
  const still = today === undefined ? {} : { clock: { ...systemClock, now: () => today } };
  const harness = await startHarness({ world, ...still });
  const asked: Asked[] = [];
  for (const question of questions) asked.push({ ...question, calm: await harness.data(question.query, question.variables) });
  await harness.close();
  return asked;
}

export interface CrowdOptions {
  harness: Harness;
  clock: FakeClock;
  questions: readonly Asked[];
  seed: string;
  /** From one answer to the next question, at most. */
  thinkMs: number;
}

const usualDeadlineMs = 30_000;

/** Callers who ask one question after the other, each in their own way, and hold every answer against the calm one. */
export class Crowd {
  readonly #options: CrowdOptions;
  readonly #ask: ReturnType<typeof makeExecutor>;
  readonly #draw: Random;
  readonly #contexts: WeakRef<RequestContext>[] = [];
  readonly tally = { asked: 0, whole: 0, partial: 0, left: 0 };
  readonly codes = new Map<string, number>();
  /** What must stay empty: answers that are not true, that came too late, and errors of our own. */
  readonly wrong: string[] = [];
  readonly late: string[] = [];
  readonly unforeseen: unknown[] = [];

  constructor(options: CrowdOptions) {
    const { tieline } = options.harness;
    this.#options = options;
    this.#draw = random(options.seed, "leavers");
    const startRequest: typeof tieline.startRequest = (request) => this.#begun(tieline.startRequest(request));
    this.#ask = makeExecutor({ ...tieline, startRequest }, usualDeadlineMs, (error) => this.unforeseen.push(error));
  }

  /** Requests that are over and still remembered by somebody; to be asked after collecting garbage. */
  get remembered(): number {
    return this.#contexts.filter((context) => context.deref() !== undefined).length;
  }

  /** One caller, until the end. */
  async live(name: string | number, end: number): Promise<void> {
    const { clock, questions, seed, thinkMs } = this.#options;
    const draw = random(seed, "caller", name);
    for (;;) {
      await clock.sleep(draw.integer(0, thinkMs));
      if (clock.now() >= end) return;
      await this.ask(draw.pick(questions), mannerOf(draw));
    }
  }

  async ask({ name, query, variables, calm }: Asked, manner: ExecuteOptions): Promise<Answer> {
    const { clock } = this.#options;
    const since = clock.now();
    const answer: Answer = JSON.parse(JSON.stringify(await this.#ask(query, { variables, ...manner })));
    const ms = clock.now() - since;
    if (ms > (manner.deadlineMs ?? usualDeadlineMs)) this.late.push(`${name}: ${ms} ms`);
    this.wrong.push(...wrongIn(answer, calm).map((each) => `${name} at ${since}: ${each}`));
    this.tally.asked += 1;
    this.tally[answer.errors ? "partial" : "whole"] += 1;
    for (const code of new Set((answer.errors ?? []).map(({ extensions }) => String(extensions?.code))))
      this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    return answer;
  }

  /** Some close their browser before the answer comes. */
  #begun(context: RequestContext): RequestContext {
    this.#contexts.push(new WeakRef(context));
    if (!this.#draw.chance(0.1)) return context;
    this.tally.left += 1;
    const end = new WeakRef(context);
    void this.#options.clock
      .sleep(this.#draw.integer(0, 2_000))
      .then(() => end.deref()?.end(new TielineError("DEADLINE_EXCEEDED", "The caller has left.")));
    return context;
  }
}

/** Most want an answer, some a new one, some at once. */
function mannerOf(draw: Random): ExecuteOptions {
  const kind = draw.next();
  if (kind < 0.15) return { maxAgeMs: 0 };
  if (kind < 0.25) return { maxAgeMs: 5_000 };
  if (kind < 0.4) return { deadlineMs: draw.integer(50, 5_000) };
  return {};
}

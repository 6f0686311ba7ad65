import type { Clock } from "../clock.ts";

/** Rings once at a time that may be changed until then. */
export class Alarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #timer: { at: number; controller: AbortController } | undefined;

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** Milliseconds since 1970; at infinity it does not ring. */
  set(at: number): void {
    if (this.#timer?.at === at) return;
    this.#timer?.controller.abort("moved");
    this.#timer = undefined;
    if (!Number.isFinite(at)) return;
    const timer = { at, controller: new AbortController() };
    this.#timer = timer;
    const fire = () => {
      if (this.#timer !== timer) return;
      this.#timer = undefined;
      this.#ring();
    };
    this.#clock.sleep(at - this.#clock.now(), timer.controller.signal).then(fire, () => undefined);
  }
}

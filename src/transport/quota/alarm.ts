import { type Clock, setAlarm } from "../clock.ts";

/** Rings once at a time that may be changed until then. */
export class Alarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #timer: { at: number; stop(): void } | undefined;

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** Milliseconds since 1970; at infinity it does not ring. */
  set(at: number): void {
    if (this.#timer?.at === at) return;
    this.#timer?.stop();
    this.#timer = undefined;
    if (!Number.isFinite(at)) return;
    const stop = setAlarm(this.#clock, at - this.#clock.now(), () => {
      if (this.#timer !== timer) return;
      this.#timer = undefined;
      this.#ring();
    });
    const timer = { at, stop };
    this.#timer = timer;
  }
}

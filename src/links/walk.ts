/** Hears what deciding a link may ask for. */
export interface Tour {
  /** Records of this type may be read. */
  reads(type: string): void;
  /** Another link may be decided; tells the type it leads to. */
  follows(type: string, field: string): string;
  /** The customer of such a record may be asked for, by the link named or by its usual one. */
  customer(type: string, account?: string): void;
}

/** Goes the way of a step from a record of this type, without records; tells the type of those it reaches. */
export type Walk = (type: string, tour: Tour) => string;

export interface Walked {
  walk: Walk;
}

/** A step that tells where it may lead: nobody has to keep a list of that beside it. */
export function walked<F extends (...given: never[]) => unknown>(walk: Walk, step: F): F & Walked {
  return Object.assign(step, { walk });
}

/** The way leads to all of these; the first says what is reached. */
export const walkAll =
  (steps: readonly Walked[]): Walk =>
  (type, tour) =>
    steps.map(({ walk }) => walk(type, tour))[0] ?? type;

/** Reads records of this type, and reaches them. */
export const walkTo =
  (type: string): Walk =>
  (_from, tour) => {
    tour.reads(type);
    return type;
  };

/** That a date of a record says that something happened to it. */
export interface DatedEvent {
  kind: string;
  /** The field with the date; dots lead into objects. */
  at: string;
  /** Only where members of the record have one of these values: path -> values. */
  only?: Readonly<Record<string, readonly string[]>>;
}

/** What happens around records of some types, and how the records that it happens to are reached from them. */
export interface TimelineTable {
  /** The events of each type of records. */
  events: Readonly<Record<string, readonly DatedEvent[]>>;
  /** By type that has a timeline: the paths of fields that lead to records with events; the empty path is the record itself. */
  reach: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Kinds that are read only when they are asked for by name, because they cost calls. */
  onRequest: readonly string[];
}

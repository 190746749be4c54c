/** What the log says of reading the systems and going through what was found. */
export type CollectionEvent =
  | { kind: "collection.started"; systems: readonly string[] }
  /** One system has been read through (Art. 15(3)). */
  | {
      kind: "collection.system_finished";
      system: string;
      rows: number;
      underReview: number;
      collections: number;
    }
  /** A system could not be read; it stays an open task. */
  | { kind: "collection.system_failed"; system: string; attempt: number; reason: string }
  /** A person decided on records one by one (Art. 15(4)). */
  | { kind: "items.decided"; released: number; withheld: number; grounds: readonly string[] };

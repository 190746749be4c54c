import type { DataMap } from "./map/data-map-schema.ts";
import type { Identity } from "./map/identity-kinds.ts";
import type { ErasureSession } from "./erasure/erasure-session.ts";
import type { HandRule } from "./map/hand-rule.ts";
import type { CollectedPage, CollectOptions } from "./sql/sql-collect.ts";
import type { Correction } from "./sql/sql-correct.ts";
import type { Coverage } from "./sql/sql-coverage.ts";
import type { Discovery } from "./discover-rounds.ts";
import type { Difference } from "./sql/sql-schema-check.ts";

/** What a system can do for us. What it cannot becomes a task for a person, and is said so. */
export type Capabilities = {
  /** It can be searched and read. */
  readonly canCollect: boolean;
  /** It can be erased from. */
  readonly canErase: boolean;
  /** An erasure can be tried there and taken back. */
  readonly canDryRun: boolean;
  /** Everybody's identifiers can be gone through there, so that the erased are found again after a restore. */
  readonly canReplay?: boolean;
  /** A single value can be corrected there. */
  readonly canCorrect?: boolean;
};

/** Whom a system is searched for. */
export type SearchedPerson = {
  readonly identities: readonly Identity[];
  /** Where the system has several people under them: the patron ids a member of staff said are hers. */
  readonly accepted?: readonly string[] | undefined;
};

/** A system that holds personal data: its map, what it can do, and a way to lend a session with it. */
export type Source = {
  readonly map: DataMap;
  readonly capabilities: Capabilities;
  /** How people do there by hand what it cannot; left out where the map says nothing of it. */
  readonly byHand?: HandRule | undefined;
  /** Its collections, those that others refer to first. */
  readonly collections: readonly string[];
  /** How many of its collections may be read at the same time in one session; one where left out. */
  readonly lanes?: number;
  /**
   * Lends a session of its own to `use` and ends it after: over a new connection, unless it may be over one that was
   * read by before, as when only copies are taken.
   */
  readonly withSession: <T>(
    use: (session: Session) => Promise<T>,
    options?: { mayReuse?: boolean },
  ) => Promise<T>;
};

/** A conversation with a system. Its errors carry a fault (fault.ts) and never a value. */
export type Session = {
  /** Where the system is not as its map says. */
  differences: () => Promise<Difference[]>;
  /** How far the map names what the system holds; left out where there is no schema to compare with. */
  coverage?: () => Promise<Coverage>;
  /** What keeps the account from erasing as the map says, as sentences; left out where it is not asked beforehand. */
  missingRights?: () => Promise<string[]>;
  /** What the account may do that the map does not need, as sentences; left out where it is not asked. */
  spareRights?: () => Promise<string[]>;
  /** What else identifies the person there, and how many people she is there. */
  discover: (person: SearchedPerson) => Promise<Discovery>;
  /** The person's records of one collection, page by page, from a cursor on. */
  pages: (
    collection: string,
    person: SearchedPerson,
    options: Pick<CollectOptions, "after" | "pageSize">,
  ) => AsyncIterable<CollectedPage>;
  /** Erasing; undefined where the system cannot. */
  erasure: ErasureSession | undefined;
  /** Correcting one value (Art. 16); left out where the system cannot. */
  correct?: (person: SearchedPerson, correction: Correction) => Promise<"CORRECTED" | "CHANGED">;
};

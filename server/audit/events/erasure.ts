import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of erasure. */
export type ErasureEvent =
  | { kind: "erasure.planning_started"; plans: readonly string[]; systems: readonly string[] }
  | {
      kind: "erasure.planned";
      plan: string;
      system: string;
      digest: string;
      erased: number;
      anonymised: number;
      kept: number;
    }
  | { kind: "erasure.planning_failed"; plan: string; system: string; reason: string }
  | { kind: "erasure.approved"; plan: string; system: string; digest: string; planner: string }
  /** Written to the ledger, before anything was destroyed; `copies` of ours were removed. */
  | { kind: "erasure.begun"; plan: string; system: string; ledger: string; copies: number }
  /** After a restore, somebody who had been erased was found in a system again and erased again. */
  | {
      kind: "erasure.replayed";
      plan: string;
      system: string;
      ledger: string;
      erased: number;
      anonymised: number;
      kept: number;
      residue: number;
    }
  /** After a restore, what people had erased by hand was planned anew for them. */
  | { kind: "erasure.left_to_people"; plan: string; system: string; ledger: string; next: string }
  /** A system was compared with its map; `undecided` is null where that could not be told. */
  | { kind: "system.checked"; system: string; isReached: boolean; undecided: number | null }
  /** A citizen asked what erasure would do with her own data; the systems are read after this. */
  | { kind: "erasure.previewed"; systems: readonly string[] }
  /** What an erasure kept was looked at again; `next` is the plan that came of it, if one did. */
  | { kind: "erasure.looked_again"; plan: string; system: string; outcome: string; next?: string }
  | { kind: "erasure.look_failed"; plan: string; system: string; reason: string }
  /** The source changed after the approval: nothing was erased. */
  | { kind: "erasure.stopped"; plan: string; system: string; collection: string }
  | { kind: "erasure.failed"; plan: string; system: string; reason: string }
  /** Executed and read again (Art. 17). `residue` above zero means not complete. */
  | {
      kind: "erasure.executed";
      plan: string;
      system: string;
      erased: number;
      anonymised: number;
      kept: number;
      residue: number;
    };

/** What there is to know of each of these kinds. */
export const erasureCatalogue: Catalogue<ErasureEvent> = {
  "erasure.planning_started": {
    article: "Art. 17(1)",
    words: { da: "Planlægning af sletning gik i gang.", en: "Planning of an erasure began." },
    fields: { plans: ["id"], systems: ["code"] },
    personSees: "STEP",
  },
  "erasure.planned": {
    article: "Art. 17(1), 17(3)",
    words: { da: "En plan for sletning er lagt.", en: "An erasure has been planned." },
    fields: {
      plan: "id",
      system: "code",
      digest: "hash",
      erased: "count",
      anonymised: "count",
      kept: "count",
    },
    personSees: "STEP",
  },
  "erasure.planning_failed": {
    article: "Art. 17(1)",
    words: { da: "En sletning kunne ikke planlægges.", en: "An erasure could not be planned." },
    fields: { plan: "id", system: "code", reason: "code" },
    personSees: "NOTHING",
    isFailure: true,
  },
  "erasure.approved": {
    article: "Art. 17(1), 32(4)",
    words: { da: "En sletning blev godkendt.", en: "An erasure was approved." },
    fields: { plan: "id", system: "code", digest: "hash", planner: "id" },
    personSees: "STEP",
  },
  "erasure.begun": {
    article: "Art. 5(2), 17(1)",
    words: {
      da: "En sletning gik i gang, og vores egne kopier blev fjernet.",
      en: "An erasure began, and our own copies were removed.",
    },
    fields: { plan: "id", system: "code", ledger: "id", copies: "count" },
    personSees: "STEP",
  },
  "erasure.replayed": {
    article: "Art. 5(2), 17(1)",
    words: {
      da: "En sletning blev gentaget efter en genskabelse fra sikkerhedskopi.",
      en: "An erasure was repeated after a restore from backup.",
    },
    fields: {
      plan: "id",
      system: "code",
      ledger: "id",
      erased: "count",
      anonymised: "count",
      kept: "count",
      residue: "count",
    },
    personSees: "NOTHING",
  },
  "erasure.left_to_people": {
    article: "Art. 5(2), 17(1)",
    words: {
      da: "En sletning i hånden blev planlagt igen efter en genskabelse fra sikkerhedskopi.",
      en: "An erasure by hand was planned again after a restore from backup.",
    },
    fields: { plan: "id", system: "code", ledger: "id", next: "id" },
    personSees: "STEP",
  },
  "system.checked": {
    article: "Art. 5(2), 24",
    words: {
      da: "Et system blev sammenlignet med datakortet.",
      en: "A system was compared with the data map.",
    },
    fields: { system: "code", isReached: "flag", undecided: "count" },
    personSees: "NOTHING",
  },
  "erasure.previewed": {
    article: "Art. 12(1), 12(2), 17",
    words: {
      da: "Nogen så, hvad en sletning ville gøre med egne oplysninger.",
      en: "Somebody looked what erasure would do with their own data.",
    },
    fields: { systems: ["code"] },
    personSees: "STEP",
  },
  "erasure.looked_again": {
    article: "Art. 5(1)(e), 17(1), 17(3)",
    words: {
      da: "Vi så efter, om grunden til at beholde noget stadig gælder.",
      en: "We looked whether the reason to keep something still holds.",
    },
    fields: { plan: "id", system: "code", outcome: "code", next: "id" },
    personSees: "STEP",
  },
  "erasure.look_failed": {
    article: "Art. 17(1), 17(3)",
    words: {
      da: "Det kunne ikke ses efter, om grunden til at beholde noget stadig gælder.",
      en: "It could not be seen whether the reason to keep something still holds.",
    },
    fields: { plan: "id", system: "code", reason: "code" },
    personSees: "NOTHING",
    isFailure: true,
  },
  "erasure.stopped": {
    article: "Art. 17(1)",
    words: {
      da: "En sletning blev stoppet, fordi oplysningerne var ændret.",
      en: "An erasure was stopped because the data had changed.",
    },
    fields: { plan: "id", system: "code", collection: "code" },
    personSees: "NOTHING",
    isFailure: true,
  },
  "erasure.failed": {
    article: "Art. 17(1)",
    words: { da: "En sletning kunne ikke gennemføres.", en: "An erasure could not be carried out." },
    fields: { plan: "id", system: "code", reason: "code" },
    personSees: "NOTHING",
    isFailure: true,
  },
  "erasure.executed": {
    article: "Art. 17(1), 17(3)",
    words: {
      da: "Et system er slettet i og læst igen.",
      en: "One system has been erased from and read again.",
    },
    fields: {
      plan: "id",
      system: "code",
      erased: "count",
      anonymised: "count",
      kept: "count",
      residue: "count",
    },
    personSees: "STEP",
  },
};

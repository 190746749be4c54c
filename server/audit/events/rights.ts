import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of rectification, restriction and objection (Art. 16, 18, 21). */
export type RightsEvent =
  /** One point of a rectification was given its answer, before the decision. */
  | { kind: "rectification.answered"; point: string; method: string; ground: string | null }
  /** A value was corrected in a system, and read again. */
  | { kind: "rectification.corrected"; point: string; system: string; collection: string; column: string }
  /** The value was no longer the one that was seen: a person has to look. */
  | { kind: "rectification.stopped"; point: string; system: string; collection: string; column: string }
  | { kind: "rectification.failed"; point: string; system: string; reason: string }
  /** A person confirmed work done by hand. */
  | { kind: "right_task.completed"; task: string; right: string; work: string; system: string | null }
  /** The person was told that a restriction will be lifted (Art. 18(3)). */
  | { kind: "restriction.lift_announced"; restriction: string; liftsAt: string }
  | { kind: "restriction.lifted"; restriction: string; activities: readonly string[] };

/** What there is to know of each of these kinds. */
export const rightsCatalogue: Catalogue<RightsEvent> = {
  "rectification.answered": {
    article: "Art. 16",
    words: { da: "Et svar på en rettelse er forberedt.", en: "The answer to a correction was prepared." },
    fields: { point: "id", method: "code", ground: "code" },
    personSees: "STEP",
  },
  "rectification.corrected": {
    article: "Art. 16",
    words: { da: "En oplysning blev rettet og læst igen.", en: "A value was corrected and read again." },
    fields: { point: "id", system: "code", collection: "code", column: "code" },
    personSees: "STEP",
  },
  "rectification.stopped": {
    article: "Art. 16",
    words: {
      da: "En rettelse blev stoppet, fordi oplysningen var ændret.",
      en: "A correction was stopped because the value had changed.",
    },
    fields: { point: "id", system: "code", collection: "code", column: "code" },
    personSees: "NOTHING",
    isFailure: true,
  },
  "rectification.failed": {
    article: "Art. 16",
    words: { da: "En rettelse kunne ikke gennemføres.", en: "A correction could not be carried out." },
    fields: { point: "id", system: "code", reason: "code" },
    personSees: "NOTHING",
    isFailure: true,
  },
  "right_task.completed": {
    article: "Art. 16, 18, 21",
    words: { da: "Arbejde i et system er bekræftet udført.", en: "Work in a system was confirmed as done." },
    fields: { task: "id", right: "code", work: "code", system: "code" },
    personSees: "STEP",
  },
  "restriction.lift_announced": {
    article: "Art. 18(3)",
    words: {
      da: "Du blev underrettet om, at en begrænsning ophæves.",
      en: "You were told that a restriction will be lifted.",
    },
    fields: { restriction: "id", liftsAt: "instant" },
    personSees: "STEP",
  },
  "restriction.lifted": {
    article: "Art. 18(3)",
    words: { da: "En begrænsning blev ophævet.", en: "A restriction was lifted." },
    fields: { restriction: "id", activities: ["code"] },
    personSees: "STEP",
  },
};

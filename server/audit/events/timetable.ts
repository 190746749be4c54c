import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of what the service does by itself. */
export type TimetableEvent =
  /** Every deadline was looked at; `reminded` are the requests staff were reminded of. */
  | {
      kind: "deadlines.watched";
      day: string;
      due14: number;
      due7: number;
      due3: number;
      due1: number;
      overdue: number;
      reminded: readonly string[];
    }
  | { kind: "deadlines.overview_sent"; day: string; state: string; reason: string | null };

/** What there is to know of each of these kinds. */
export const timetableCatalogue: Catalogue<TimetableEvent> = {
  "deadlines.watched": {
    article: "Art. 12(3)",
    words: { da: "Fristerne blev gennemgået.", en: "The deadlines were looked at." },
    fields: {
      day: "date",
      ...({ due14: "count", due7: "count", due3: "count", due1: "count", overdue: "count" } as const),
      reminded: ["id"],
    },
    personSees: "NOTHING",
  },
  "deadlines.overview_sent": {
    article: "Art. 12(3)",
    words: { da: "Overblikket over frister blev sendt.", en: "The overview of deadlines was sent." },
    fields: { day: "date", state: "code", reason: "code" },
    personSees: "NOTHING",
  },
};

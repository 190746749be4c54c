import type { StaffCase } from "./staff-case.ts";

/** What is counted in a part of a case: work that is missing, or what there is to read. */
export type CaseCount = { word: "open" | "records" | "undecided" | "unread" | "unanswered"; count: number };

/** Whether nothing more is to be read in a system: it was read, or the answer is given without it. */
export function isFinished({ state, leftOut }: StaffCase["systems"][number]): boolean {
  return state === "COLLECTED" || state === "NO_DATA" || leftOut !== null;
}

/** The counts of the parts that have one; a part with nothing to count has none. */
export function countsOf(of: StaffCase): Readonly<Record<string, CaseCount>> {
  const found = of.systems.flatMap(({ collections }) => collections);
  const sum = (key: "count" | "undecided") => found.reduce((total, each) => total + each[key], 0);
  const missing = of.systems.filter((system) => !isFinished(system)).length;
  const asked = of.questions.filter(({ answeredAt }) => !answeredAt).length;
  const all: Readonly<Record<string, CaseCount>> = {
    "": { word: "unanswered", count: asked },
    indsamling: { word: "open", count: missing },
    data: { word: "records", count: sum("count") },
    sloering: { word: "undecided", count: sum("undecided") },
    beskeder: { word: "unread", count: of.unreadMessages },
    modtagere: { word: "open", count: of.recipientNotices.filter(({ state }) => state === "OPEN").length },
  };
  return Object.fromEntries(Object.entries(all).filter(([, { count }]) => count > 0));
}

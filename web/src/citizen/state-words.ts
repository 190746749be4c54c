import type { TFunction } from "i18next";
import type { CaseLineFragment, Right } from "../generated/graphql.ts";

/** Where a case stands, in words; while it is carried out, what is being done. */
export function stateWords(
  t: TFunction<"citizen">,
  { state, rights }: Pick<CaseLineFragment, "state" | "rights">,
): string {
  const [only, ...others] = rights;
  if (state !== "FULFILLING" || !only || others.length > 0) return t(`states.${state}`);
  if (only === "ACCESS") return t("states.FULFILLING_ACCESS");
  if (only === "ERASURE") return t("states.FULFILLING_ERASURE");
  return t("states.FULFILLING");
}

/** The rights of a case, as one says them. */
export function rightsWords(t: TFunction<"citizen">, rights: readonly Right[], language: string): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(
    rights.map((right) => t(`rights.${right}.name`).toLowerCase()),
  );
}

/** Whether a case waits for something that only the citizen can do. */
export function waitsForCitizen({
  allowedActions,
  unreadMessages,
  package: copy,
}: CaseLineFragment): boolean {
  return allowedActions.includes("ANSWER_QUESTION") || unreadMessages > 0 || copy?.state === "READY";
}

/** Whether nothing more will happen to a case. */
export function isOver({ state }: Pick<CaseLineFragment, "state">): boolean {
  return state === "CLOSED" || state === "WITHDRAWN" || state === "REFUSED";
}

import type {
  Language,
  MyCasesQuery,
  RestrictionGround,
  Right,
  RightDetailsInput,
  SubmitDataRequestInput,
} from "../generated/graphql.ts";
import type { FieldProblem } from "../api/api-error.ts";
import { isoOf, NO_DATE, type TypedDate } from "../ui/date-fields.tsx";
import type { FieldError } from "../ui/error-summary.tsx";

/** Stands for "somebody who has given a power of attorney" among those one can ask for. */
export const POWER = "POWER_OF_ATTORNEY";

/** A child one may ask for. */
export type Child = MyCasesQuery["me"]["children"][number];

/** One error to be corrected. */
export type Point = { field: string; wrong: string; right: string };

/** What has been filled in so far. Kept in the page's memory only: nothing of it is stored in the browser. */
export type RequestDraft = {
  rights: Right[];
  /** A child's id, or POWER; empty for oneself. */
  onBehalfOf: string;
  /** Why a guardian asks for a child who may ask herself. */
  onBehalfReason: string;
  /** Who has given a power of attorney, and until when. */
  power: { name: string; cpr: string; until: TypedDate };
  scope: string;
  /** What is wrong and what is right (Art. 16). */
  points: Point[];
  /** Why the use should be restricted, and of what (Art. 18). */
  restriction: { ground: RestrictionGround | null; activities: string[] };
  /** What is objected to (Art. 21). */
  objection: { activities: string[]; directMarketing: boolean };
  contactEmail: string;
  language: Language;
  hasAcceptedErasure: boolean;
  /** Whether anything was filled in, so that leaving would lose it. */
  isTouched: boolean;
  /** Made once, so that a second press or a retry makes no second case. */
  idempotencyKey: string;
};

/** A form that nobody has touched. */
export function emptyDraft(language: string): RequestDraft {
  return {
    rights: [],
    onBehalfOf: "",
    onBehalfReason: "",
    power: { name: "", cpr: "", until: NO_DATE },
    scope: "",
    points: [emptyPoint()],
    restriction: { ground: null, activities: [] },
    objection: { activities: [], directMarketing: false },
    contactEmail: "",
    language: language === "en" ? "EN" : "DA",
    hasAcceptedErasure: false,
    isTouched: false,
    idempotencyKey: crypto.randomUUID(),
  };
}

/** The draft as the server takes it. */
export function inputOf(draft: RequestDraft): SubmitDataRequestInput {
  const { rights, onBehalfOf, onBehalfReason, power, scope, contactEmail, language, idempotencyKey } = draft;
  const isByPower = onBehalfOf === POWER;
  return {
    ...{ rights, language, idempotencyKey },
    onBehalfOf: isByPower ? null : onBehalfOf || null,
    onBehalfReason: onBehalfReason.trim() || null,
    powerOfAttorney: isByPower
      ? { name: power.name, cpr: power.cpr.trim(), expiresOn: isoOf(power.until) ?? "" }
      : null,
    scope: scope.trim() || null,
    details: detailsOf(draft),
    contactEmail: contactEmail.trim() || null,
  };
}

/** The server's problems, each on the field of the form it belongs to. */
export function problemsOnFields(problems: readonly FieldProblem[]): FieldError[] {
  return problems.map(({ path: [, ...path], message }) => ({ field: fieldOf(path.map(String)), message }));
}

const POWER_FIELDS: Readonly<Record<string, string>> = { name: "powerName", expiresOn: "powerUntil" };

function fieldOf([part = "rights", inner = "", index = "0", of = "field"]: readonly string[]): string {
  if (part === "powerOfAttorney") return POWER_FIELDS[inner] ?? "powerCpr";
  if (part !== "details") return part;
  if (inner === "rectification") return `point-${index}-${of}`;
  return inner === "restriction" ? "restrictionActivities" : "objectionActivities";
}

/** The fields of the first step. */
export const FIRST_STEP: ReadonlySet<string> = new Set([
  ...["rights", "onBehalfOf", "onBehalfReason", "powerName", "powerCpr", "powerUntil"],
]);

/** An error of which nothing is said yet. */
export function emptyPoint(): Point {
  return { field: "", wrong: "", right: "" };
}

/** Only the parts whose right is named; the server refuses others. */
function detailsOf({ rights, points, restriction, objection }: RequestDraft): RightDetailsInput | null {
  const { ground, activities } = restriction;
  const details: RightDetailsInput = {
    ...(rights.includes("RECTIFICATION") && { rectification: points }),
    ...(rights.includes("RESTRICTION") && ground && { restriction: { ground, activities } }),
    ...(rights.includes("OBJECTION") && { objection }),
  };
  return Object.keys(details).length > 0 ? details : null;
}

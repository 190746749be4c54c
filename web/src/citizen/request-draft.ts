import type {
  Language,
  RestrictionGround,
  Right,
  RightDetailsInput,
  SubmitDataRequestInput,
} from "../generated/graphql.ts";
import type { FieldProblem } from "../api/api-error.ts";
import type { FieldError } from "../ui/error-summary.tsx";

/** One error to be corrected. */
export type Point = { field: string; wrong: string; right: string };

/** What has been filled in so far. Kept in the page only: nothing of it is stored in the browser. */
export type RequestDraft = {
  rights: Right[];
  /** A child's id; empty for oneself. */
  onBehalfOf: string;
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
  /** Made once, so that a second press or a retry makes no second case. */
  idempotencyKey: string;
};

/** A form that nobody has touched. */
export function emptyDraft(language: string): RequestDraft {
  return {
    rights: [],
    onBehalfOf: "",
    scope: "",
    points: [emptyPoint()],
    restriction: { ground: null, activities: [] },
    objection: { activities: [], directMarketing: false },
    contactEmail: "",
    language: language === "en" ? "EN" : "DA",
    hasAcceptedErasure: false,
    idempotencyKey: crypto.randomUUID(),
  };
}

/** The draft as the server takes it. */
export function inputOf(draft: RequestDraft): SubmitDataRequestInput {
  const { rights, onBehalfOf, scope, contactEmail, language, idempotencyKey } = draft;
  return {
    ...{ rights, language, idempotencyKey },
    onBehalfOf: onBehalfOf || null,
    scope: scope.trim() || null,
    details: detailsOf(draft),
    contactEmail: contactEmail.trim() || null,
  };
}

/** The server's problems, each on the field of the form it belongs to. */
export function problemsOnFields(problems: readonly FieldProblem[]): FieldError[] {
  return problems.map(({ path, message }) => ({ field: String(path[1] ?? "rights"), message }));
}

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

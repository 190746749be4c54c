import { AppError } from "../errors.ts";

/** Why a system could not be worked with, as a code that may be logged and shown. */
export type FailureCode = "UNREACHABLE" | "REFUSED" | "INTERNAL";

/** The code of what was thrown; its text may hold personal data and is not kept. */
export function failureCode(error: unknown): FailureCode {
  if (error instanceof AppError) return error.code === "UNAVAILABLE" ? "UNREACHABLE" : "REFUSED";
  return "INTERNAL";
}

/** What the code means, for people. */
export const failureTexts: Readonly<Record<string, { da: string; en: string }>> = {
  UNREACHABLE: {
    da: "Systemet svarer ikke. Vi prøver igen af os selv.",
    en: "The system does not answer. We try again by ourselves.",
  },
  REFUSED: {
    da: "Systemet kan ikke bruges, som det er sat op nu. En medarbejder ser på det.",
    en: "The system cannot be used as it is set up now. A member of staff looks into it.",
  },
  INTERNAL: {
    da: "Noget gik galt hos os. Vi prøver igen af os selv.",
    en: "Something went wrong on our side. We try again by ourselves.",
  },
  CHANGED: {
    da: "Oplysningerne blev ændret, efter at planen var lagt. Intet er slettet. Læg en ny plan.",
    en: "The data changed after the plan was made. Nothing was erased. Make a new plan.",
  },
};

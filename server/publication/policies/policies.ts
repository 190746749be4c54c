import type { LegalFramework } from "./legal-framework-schema.ts";
import type { Organisation } from "./organisation-schema.ts";
import type { TextEdition } from "./policy-text-schema.ts";
import type { ProcessingActivities } from "./processing-activities-schema.ts";
import type { TextDocument } from "./text-kinds.ts";

/** The documents of `policies/` that a text is rendered from. */
export type Register = {
  organisation: Organisation;
  legalFramework: LegalFramework;
  processingActivities: ProcessingActivities;
};

/** Everything in `policies/` that is published; the editions of a text stand in the order they take effect. */
export type Policies = Register & { editions: Readonly<Record<TextDocument, TextEdition[]>> };

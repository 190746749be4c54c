import type { LegalFramework } from "./legal-framework-schema.ts";
import type { Organisation } from "./organisation-schema.ts";
import type { PrivacyPolicy } from "./privacy-policy-schema.ts";
import type { ProcessingActivities } from "./processing-activities-schema.ts";

/** The documents of `policies/` that a policy text is rendered from. */
export type Register = {
  organisation: Organisation;
  legalFramework: LegalFramework;
  processingActivities: ProcessingActivities;
};

/** Everything in `policies/` that is published; policies stand in the order they take effect. */
export type Policies = Register & { privacyPolicies: PrivacyPolicy[] };

import type { auditor } from "./da/auditor.ts";
import type { citizen } from "./da/citizen.ts";
import type { common } from "./da/common.ts";
import type { contact } from "./da/contact.ts";
import type { handling } from "./da/handling.ts";
import type { jobs } from "./da/jobs.ts";
import type { preview } from "./da/preview.ts";
import type { proof } from "./da/proof.ts";
import type { statistics } from "./da/statistics.ts";
import type { people } from "./da/people.ts";
import type { publishing } from "./da/publishing.ts";
import type { registers } from "./da/registers.ts";
import type { systems } from "./da/systems.ts";
import type { work } from "./da/work.ts";
import type { review } from "./da/review.ts";
import type { staff } from "./da/staff.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      common: typeof common;
      auditor: typeof auditor;
      citizen: typeof citizen;
      staff: typeof staff;
      review: typeof review;
      work: typeof work;
      systems: typeof systems;
      people: typeof people;
      publishing: typeof publishing;
      registers: typeof registers;
      jobs: typeof jobs;
      preview: typeof preview;
      proof: typeof proof;
      statistics: typeof statistics;
      contact: typeof contact;
      handling: typeof handling;
    };
  }
}

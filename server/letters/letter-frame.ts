import type { Organisation } from "../publication/policies/organisation-schema.ts";
import type { Language } from "../publication/bilingual.ts";
import type { TemplateValues } from "./template-fields.ts";

/** What every letter needs to know besides its own fields. */
export type LetterFrame = {
  language: Language;
  /** The day it is dated, in Copenhagen. */
  date: string;
  caseNumber: string;
  /** Whose case it is. */
  person: { name: string; address: string | null };
  organisation: Organisation;
  portalUrl: string;
};

/** The fields every text may use. */
export function commonValues({ caseNumber, person, organisation, portalUrl }: LetterFrame) {
  return { caseNumber, name: person.name, organisationName: organisation.name, portalUrl };
}

/** How to complain, from the facts in force about the authority. */
export function complaintValues({
  language,
  organisation: { supervisoryAuthority: authority },
}: LetterFrame): TemplateValues<"complaint"> {
  return {
    authorityName: authority.name[language],
    authorityAddress: authority.address,
    authorityPhone: authority.phone,
    authorityEmail: authority.email,
    authorityComplaint: authority.complaint[language],
  };
}

/** Who is responsible and who advises, from the facts in force. */
export function closingValues({ organisation }: LetterFrame): TemplateValues<"closing"> {
  const { name, controller, dpo } = organisation;
  return {
    organisationName: name,
    controllerName: controller.name.value,
    controllerAddress: controller.address.value,
    controllerPhone: controller.phone.value,
    controllerEmail: controller.email.value,
    dpoName: dpo.name.value,
    dpoEmail: dpo.email.value,
    dpoPhone: dpo.phone.value,
  };
}

import type { conflict as danish } from "../da/conflict.ts";
import type { Words } from "../words.ts";

/** What is said when a change met one that somebody else had made meanwhile. */
export const conflict: Words<typeof danish> = {
  reading: "The case has been changed meanwhile. We are reading it again.",
  by: {
    COLLEAGUE: "{{name}} has changed the case",
    CASEWORKER: "A caseworker has changed the case",
    DPO: "A data protection officer has changed the case",
    CITIZEN: "The citizen has changed the case",
    SYSTEM: "The service has changed the case",
    OWN: "You have changed the case yourself, perhaps in another window",
    NOBODY: "What you saw in the case no longer holds",
  },
  kept: "The case has been read again, and what you wrote is still here. Look it through before you go on.",
  reload: "Read the case again",
  formGone: "So the form can no longer be used. Look the case through before you go on.",
  outside: "Somebody else has changed what you are working on",
  outsideKept: "It has been read again, and what you wrote is still here. Look it through before you go on.",
  typed: "What you had written",
  typedLead:
    "Somebody has changed it meanwhile, so the form is no longer here. Copy the text if you need it.",
  copyTyped: "Copy the text",
  forgetTyped: "I do not need it",
};

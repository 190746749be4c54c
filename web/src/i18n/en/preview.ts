import type { preview as danish } from "../da/preview.ts";
import type { Words } from "../words.ts";

/** The same in English. */
export const preview: Words<typeof danish> = {
  title: "Your own data right now",
  reading: "We are looking in the systems …",
  readAt: "We have looked in the systems. That is recorded in the log, and we have not kept the answer.",
  decides: "A member of staff looks at all of it again before anything is erased.",
  nothing: "No data about you.",
  erased_one: "{{count}} will be erased.",
  erased_other: "{{count}} will be erased.",
  anonymised_one: "{{count}} will be made anonymous.",
  anonymised_other: "{{count}} will be made anonymous.",
  kept_one: "{{count}} we keep:",
  kept_other: "{{count}} we keep:",
  keptUncounted: "Something we keep:",
  unseen: "We can only see that when a member of staff has looked.",
  undecided: "It is undecided whether they must be preserved. Until it is, we do not erase them.",
  states: {
    NOT_REACHED: "The system did not answer. We do not know yet what it has about you.",
    BY_HAND: "A member of staff looks here. We do not know yet what there is about you.",
    NEEDS_STAFF: "A member of staff must look at it first. We do not know yet what there is about you.",
  },
  needsMitid: "Log on with MitID if you want to see what applies to your own data.",
  tooOften: "You have looked several times within an hour. Try again later. You can still send the request.",
  failed: "We could not look in the systems. You can still send the request.",
};

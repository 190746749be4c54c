import type { form as danish } from "../da/citizen-form.ts";
import type { Words } from "../words.ts";

/** The same in English. */
export const form: Words<typeof danish> = {
  new: {
    title: "What do you want to ask for?",
    step: "Step {{step}} of 3",
    rights: "Choose one or more",
    reach: {
      title: "Where the right applies",
      intro:
        "You can always send the request. We assess it individually, and you get an answer with reasons.",
      everywhere: "{{right}}: applies to everything we use your data for.",
      summary: "{{right}}: does not apply, or applies in part, to {{count}} of {{all}} purposes",
      LIMITED: "applies in part.",
      DOES_NOT_APPLY: "does not apply.",
    },
    kept: {
      title: "What we keep, and why",
      intro:
        "These are the rules for all patrons. What holds for your own data, we find out in the case. You are told, and you can take the request back until the erasure has begun.",
      LIMITED: "is erased only in part.",
      DOES_NOT_APPLY: "is not erased.",
      unconfirmed: "(not confirmed by the library yet)",
    },
    details: {
      rectification: "Error {{number}}",
      field: "Which data is it?",
      fieldHint: "For instance your address or a fee. Do not write your CPR number.",
      wrong: "What is wrong or missing?",
      right: "What is right?",
      another: "Add another error",
      remove: "Remove error {{number}}",
      restrictionGround: "Why should the use be restricted?",
      grounds: {
        ART18_1_A: "The data are wrong, and it must be looked into",
        ART18_1_B: "The use is unlawful, but I do not want the data erased",
        ART18_1_C: "I need the data for a legal claim",
      },
      restrictionActivities: "What should be restricted?",
      objectionActivities: "What do you object to?",
      objectionHint:
        "These are the uses you can object to. Where the use rests on your consent, you can withdraw the consent.",
      marketing: "Direct marketing, such as newsletters",
      marketingLegend: "Marketing",
      missing: "Fill in the field.",
      chooseOne: "Choose at least one.",
    },
    rightsMissing: "Choose what you want to ask for.",
    who: "Whom is it about?",
    me: "Myself",
    scopeTitle: "What shall we look for?",
    scope: "Is there something in particular you want to know or have erased?",
    scopeHint: "You need not write anything, and you need not give a reason. Do not write your CPR number.",
    email: "Your e-mail",
    emailHint: "Then we write to you when there is news. The message says nothing about you.",
    emailWrong: "Write an e-mail address such as name@example.dk.",
    language: "In which language do you want the answer?",
    checkTitle: "Check your answers",
    change: "Change",
    changeWhat: "Change: {{what}}",
    everything: "Everything the library has about {{who}}",
    noEmail: "None",
    next: "Continue",
    send: "Send the request",
    sending: "Sending …",
    erasureTitle: "Before you ask for erasure",
    erasureText:
      "What we erase cannot be brought back. You lose your library card, your lists and your reservations. We keep loans that are not returned and fees that are not paid until they are settled. You can take the request back until the erasure has begun.",
    erasureAccept: "I know that what is erased cannot be brought back",
    erasureMissing: "Tick the box if you want your data erased.",
    alreadyOpen: "You already have a case about {{right}}. You may send a new one all the same.",
    free: "It is free of charge.",
  },
};

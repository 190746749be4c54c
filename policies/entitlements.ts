type Text = { da: string; en: string };

/** On which ground a right is owed: where it stands in the law, and what it means. */
export type Entitlement = { provision: Text; text: Text; justification?: string };

const gdpr = (da: string, en: string): Text => ({ da: `databeskyttelsesforordningens ${da}`, en: `GDPR ${en}` });

/** The grounds for erasure (Art. 17(1)), a closed list. */
export const erasureGrounds = {
  ART17_1_A: {
    provision: gdpr("artikel 17, stk. 1, litra a", "Article 17(1)(a)"),
    text: { da: "Oplysningerne er ikke længere nødvendige.", en: "The data are no longer necessary." },
    justification: "eu-gdpr:JustificationA17NonNecessity",
  },
  ART17_1_B: {
    provision: gdpr("artikel 17, stk. 1, litra b", "Article 17(1)(b)"),
    text: {
      da: "Samtykket er trukket tilbage, og der er intet andet grundlag.",
      en: "Consent has been withdrawn, and there is no other legal ground.",
    },
    justification: "eu-gdpr:JustificationA17NoLegalBasis",
  },
  ART17_1_C: {
    provision: gdpr("artikel 17, stk. 1, litra c", "Article 17(1)(c)"),
    text: { da: "Der er gjort indsigelse, og den er taget til følge.", en: "An objection was made and upheld." },
    justification: "eu-gdpr:JustificationA17ObjectA21",
  },
  ART17_1_D: {
    provision: gdpr("artikel 17, stk. 1, litra d", "Article 17(1)(d)"),
    text: { da: "Oplysningerne er behandlet ulovligt.", en: "The data have been processed unlawfully." },
    justification: "eu-gdpr:JustificationA17UnlawfulProcessing",
  },
  ART17_1_E: {
    provision: gdpr("artikel 17, stk. 1, litra e", "Article 17(1)(e)"),
    text: { da: "En retlig forpligtelse kræver sletning.", en: "A legal obligation requires erasure." },
    justification: "eu-gdpr:JustificationA17LegalErasure",
  },
  ART17_1_F: {
    provision: gdpr("artikel 17, stk. 1, litra f", "Article 17(1)(f)"),
    text: {
      da: "Oplysningerne er indsamlet om et barn ved udbud af informationssamfundstjenester.",
      en: "The data were collected about a child in relation to information-society services.",
    },
    justification: "eu-gdpr:JustificationA17ChildData",
  },
} as const satisfies Readonly<Record<string, Entitlement>>;

/** The grounds for restriction (Art. 18(1)), a closed list. */
export const restrictionGrounds = {
  ART18_1_A: {
    provision: gdpr("artikel 18, stk. 1, litra a", "Article 18(1)(a)"),
    text: {
      da: "Det er bestridt, at oplysningerne er rigtige, og det bliver undersøgt.",
      en: "The accuracy of the data is contested, and it is being verified.",
    },
  },
  ART18_1_B: {
    provision: gdpr("artikel 18, stk. 1, litra b", "Article 18(1)(b)"),
    text: {
      da: "Behandlingen er ulovlig, men du vil ikke have oplysningerne slettet.",
      en: "The processing is unlawful, but you oppose erasure.",
    },
  },
  ART18_1_C: {
    provision: gdpr("artikel 18, stk. 1, litra c", "Article 18(1)(c)"),
    text: {
      da: "Vi har ikke længere brug for oplysningerne, men du har brug for dem til et retskrav.",
      en: "We no longer need the data, but you need them for a legal claim.",
    },
  },
  ART18_1_D: {
    provision: gdpr("artikel 18, stk. 1, litra d", "Article 18(1)(d)"),
    text: { da: "Der er gjort indsigelse, og den er ikke afgjort endnu.", en: "An objection is pending." },
  },
} as const satisfies Readonly<Record<string, Entitlement>>;

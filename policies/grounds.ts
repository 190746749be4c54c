type Text = { da: string; en: string };

/** What a ground means, where it stands in the law, and for which right it may be used. */
export type GroundPolicy = {
  rights: readonly ("ACCESS" | "RECTIFICATION" | "ERASURE" | "RESTRICTION" | "PORTABILITY" | "OBJECTION")[];
  /** Key of the legal framework. */
  reference: string;
  provision: Text;
  text: Text;
  /** Whether the law asks for a concrete assessment in writing. */
  needsAssessment: boolean;
  /** Whether one record may be withheld on it. */
  withholds: boolean;
  /** What stands where something was hidden on it. */
  mark?: Text;
  /** The same reason in W3C DPV 2.3, where it has exactly one term for it. */
  justification?: string;
};

const gdpr = (da: string, en: string): Text => ({ da: `databeskyttelsesforordningens ${da}`, en: `GDPR ${en}` });
const EVERY_RIGHT = ["ACCESS", "RECTIFICATION", "ERASURE", "RESTRICTION", "PORTABILITY", "OBJECTION"] as const;
const dbl = (da: string, en: string): Text => ({ da: `databeskyttelseslovens ${da}`, en: `Danish Data Protection Act (databeskyttelsesloven) ${en}` });

/** The closed list of reasons to refuse, withhold or keep, as a DPO can read it. */
export const grounds = {
  IDENTITY_NOT_ESTABLISHED: {
    rights: EVERY_RIGHT,
    reference: "gdpr",
    provision: gdpr("artikel 11, stk. 2, og artikel 12, stk. 6", "Article 11(2) and Article 12(6)"),
    text: { da: "Vi ved ikke sikkert, hvem der spørger.", en: "We do not know for certain who is asking." },
    needsAssessment: false,
    withholds: false,
    justification: "eu-gdpr:JustificationA12IdentityFailure",
  },
  MANIFESTLY_UNFOUNDED: {
    rights: EVERY_RIGHT,
    reference: "gdpr",
    provision: gdpr("artikel 12, stk. 5, litra b", "Article 12(5)(b)"),
    text: { da: "Anmodningen er åbenbart grundløs.", en: "The request is manifestly unfounded." },
    needsAssessment: true,
    withholds: false,
    justification: "eu-gdpr:JustificationA12ManifestlyUnfounded",
  },
  EXCESSIVE: {
    rights: EVERY_RIGHT,
    reference: "gdpr",
    provision: gdpr("artikel 12, stk. 5, litra b", "Article 12(5)(b)"),
    text: { da: "Anmodningen er overdreven.", en: "The request is excessive." },
    needsAssessment: true,
    withholds: false,
    justification: "eu-gdpr:JustificationA12ManifestlyExcessive",
  },
  RIGHTS_OF_OTHERS: {
    rights: ["ACCESS", "PORTABILITY"],
    reference: "gdpr",
    provision: gdpr("artikel 15, stk. 4, og artikel 20, stk. 4", "Article 15(4) and Article 20(4)"),
    text: {
      da: "Oplysningen handler også om en anden person og kan krænke den persons rettigheder.",
      en: "The record is also about another person and could adversely affect that person's rights.",
    },
    needsAssessment: false,
    withholds: true,
    mark: { da: "af hensyn til en anden person", en: "out of regard for another person" },
    justification: "justifications:ThirdPartyRightsImpaired",
  },
  DBL22_PRIVATE: {
    rights: ["ACCESS"],
    reference: "databeskyttelsesloven",
    provision: dbl("§ 22, stk. 1", "section 22(1)"),
    text: { da: "Afgørende hensyn til private interesser vejer tungere.", en: "Decisive private interests weigh more." },
    needsAssessment: true,
    withholds: true,
    mark: { da: "private interesser", en: "private interests" },
  },
  DBL22_PUBLIC: {
    rights: ["ACCESS"],
    reference: "databeskyttelsesloven",
    provision: dbl("§ 22, stk. 2", "section 22(2)"),
    text: { da: "Afgørende hensyn til offentlige interesser vejer tungere.", en: "Decisive public interests weigh more." },
    needsAssessment: true,
    withholds: true,
    mark: { da: "offentlige interesser", en: "public interests" },
  },
  DBL22_3_FILE_ACCESS: {
    rights: ["ACCESS"],
    reference: "databeskyttelsesloven",
    provision: dbl("§ 22, stk. 3", "section 22(3)"),
    text: {
      da: "Oplysningen kan undtages i samme omfang som efter offentlighedsloven.",
      en: "The record may be exempted to the same extent as under the Access to Public Administration Files Act (offentlighedsloven).",
    },
    needsAssessment: true,
    withholds: true,
    mark: { da: "undtaget som efter offentlighedsloven", en: "exempt as under the Access to Public Administration Files Act" },
  },
  NO_ART17_GROUND: {
    rights: ["ERASURE"],
    reference: "gdpr",
    provision: gdpr("artikel 17, stk. 1", "Article 17(1)"),
    text: { da: "Ingen af betingelserne for sletning er opfyldt.", en: "None of the grounds for erasure applies." },
    needsAssessment: false,
    withholds: false,
  },
  ART17_3_A: {
    rights: ["ERASURE"],
    reference: "gdpr",
    provision: gdpr("artikel 17, stk. 3, litra a", "Article 17(3)(a)"),
    text: { da: "Ytrings- og informationsfriheden.", en: "Freedom of expression and information." },
    needsAssessment: false,
    withholds: false,
    justification: "eu-gdpr:JustificationA17FreedomOfExpression",
  },
  ART17_3_B: {
    rights: ["ERASURE"],
    reference: "gdpr",
    provision: gdpr("artikel 17, stk. 3, litra b", "Article 17(3)(b)"),
    text: { da: "En retlig forpligtelse eller en offentlig opgave.", en: "A legal obligation or a public task." },
    needsAssessment: false,
    withholds: false,
  },
  ART17_3_C: {
    rights: ["ERASURE"],
    reference: "gdpr",
    provision: gdpr("artikel 17, stk. 3, litra c", "Article 17(3)(c)"),
    text: { da: "Hensynet til folkesundheden.", en: "Public health." },
    needsAssessment: false,
    withholds: false,
    justification: "eu-gdpr:JustificationA17PublicHealth",
  },
  ART17_3_D: {
    rights: ["ERASURE"],
    reference: "gdpr",
    provision: gdpr("artikel 17, stk. 3, litra d", "Article 17(3)(d)"),
    text: { da: "Arkivformål, forskning eller statistik.", en: "Archiving, research or statistics." },
    needsAssessment: false,
    withholds: false,
    justification: "eu-gdpr:JustificationA17Archiving",
  },
  ART17_3_E: {
    rights: ["ERASURE"],
    reference: "gdpr",
    provision: gdpr("artikel 17, stk. 3, litra e", "Article 17(3)(e)"),
    text: { da: "Et retskrav skal kunne fastlægges, gøres gældende eller forsvares.", en: "It must be possible to establish, exercise or defend a legal claim." },
    needsAssessment: false,
    withholds: false,
    justification: "eu-gdpr:JustificationA17LegalClaims",
  },
  ART16_NOT_INACCURATE: {
    rights: ["RECTIFICATION"],
    reference: "gdpr",
    provision: gdpr("artikel 16", "Article 16"),
    text: { da: "Oplysningen er ikke forkert eller ufuldstændig.", en: "The data are neither inaccurate nor incomplete." },
    needsAssessment: true,
    withholds: false,
  },
  ART18_NO_GROUND: {
    rights: ["RESTRICTION"],
    reference: "gdpr",
    provision: gdpr("artikel 18, stk. 1", "Article 18(1)"),
    text: { da: "Ingen af betingelserne for begrænsning er opfyldt.", en: "None of the grounds for restriction applies." },
    needsAssessment: false,
    withholds: false,
  },
  ART20_NOT_CONSENT_OR_CONTRACT: {
    rights: ["PORTABILITY"],
    reference: "gdpr",
    provision: gdpr("artikel 20, stk. 1, litra a", "Article 20(1)(a)"),
    text: {
      da: "Oplysningerne behandles ikke på grundlag af et samtykke eller en aftale. Du kan få dem som indsigt efter artikel 15.",
      en: "The data are not processed on the basis of consent or a contract. You can have them as access under Article 15.",
    },
    needsAssessment: false,
    withholds: false,
  },
  ART20_3_PUBLIC_TASK: {
    rights: ["PORTABILITY"],
    reference: "gdpr",
    provision: gdpr("artikel 20, stk. 3", "Article 20(3)"),
    text: {
      da: "Oplysningerne er nødvendige for en opgave i samfundets interesse. Du kan få dem som indsigt efter artikel 15.",
      en: "The data are necessary for a task in the public interest. You can have them as access under Article 15.",
    },
    needsAssessment: false,
    withholds: false,
  },
  ART21_OTHER_BASIS: {
    rights: ["OBJECTION"],
    reference: "gdpr",
    provision: gdpr("artikel 21, stk. 1", "Article 21(1)"),
    text: {
      da: "Behandlingen bygger hverken på artikel 6, stk. 1, litra e, eller litra f. Et samtykke kan du trække tilbage.",
      en: "The processing is based on neither point (e) nor point (f) of Article 6(1). A consent can be withdrawn.",
    },
    needsAssessment: false,
    withholds: false,
  },
  ART21_COMPELLING_GROUNDS: {
    rights: ["OBJECTION"],
    reference: "gdpr",
    provision: gdpr("artikel 21, stk. 1", "Article 21(1)"),
    text: {
      da: "Der er vægtige legitime grunde til behandlingen, som går forud for dine interesser.",
      en: "There are compelling legitimate grounds for the processing that override your interests.",
    },
    needsAssessment: true,
    withholds: false,
  },
  ART21_LEGAL_CLAIMS: {
    rights: ["OBJECTION"],
    reference: "gdpr",
    provision: gdpr("artikel 21, stk. 1", "Article 21(1)"),
    text: {
      da: "Behandlingen er nødvendig for at fastlægge, gøre gældende eller forsvare et retskrav.",
      en: "The processing is necessary to establish, exercise or defend a legal claim.",
    },
    needsAssessment: true,
    withholds: false,
  },
  NOT_CONTROLLER: {
    rights: EVERY_RIGHT,
    reference: "gdpr",
    provision: gdpr("artikel 4, nr. 7", "Article 4(7)"),
    text: { da: "En anden myndighed er dataansvarlig for oplysningerne.", en: "Another body is the controller of the data." },
    needsAssessment: false,
    withholds: false,
  },
} as const satisfies Readonly<Record<string, GroundPolicy>>;

/** How to complain and go to court; part of every refusal (Art. 12(4), 77, 79; forvaltningsloven § 25). */
export const complaintGuidance: Text = {
  da:
    "Du kan klage til Datatilsynet, Carl Jacobsens Vej 35, 2500 Valby, telefon 33 19 32 00, dt@datatilsynet.dk. " +
    "Skriv mindst dit navn og din adresse. Skriv gerne til os først. " +
    "Du kan også gå til domstolene (databeskyttelsesforordningens artikel 79).",
  en:
    "You can complain to the Danish Data Protection Agency (Datatilsynet), Carl Jacobsens Vej 35, 2500 Valby, " +
    "telephone +45 33 19 32 00, dt@datatilsynet.dk. Give at least your name and address. Please contact us first. " +
    "You can also go to the courts (GDPR Article 79).",
};

import type { Language } from "../generated/schema.ts";

/** The words of the report in one language. */
export type ReportTexts = (typeof reportTexts)["DA"];

const RIGHTS_DA: Readonly<Record<string, string>> = {
  ACCESS: "Indsigt (artikel 15)",
  RECTIFICATION: "Berigtigelse (artikel 16)",
  ERASURE: "Sletning (artikel 17)",
  RESTRICTION: "Begrænsning af behandling (artikel 18)",
  PORTABILITY: "Dataportabilitet (artikel 20)",
  OBJECTION: "Indsigelse (artikel 21)",
};

const RIGHTS_EN: Readonly<Record<string, string>> = {
  ACCESS: "Access (Article 15)",
  RECTIFICATION: "Rectification (Article 16)",
  ERASURE: "Erasure (Article 17)",
  RESTRICTION: "Restriction of processing (Article 18)",
  PORTABILITY: "Data portability (Article 20)",
  OBJECTION: "Objection (Article 21)",
};

const danishNumber = new Intl.NumberFormat("da-DK");
const danishDay = new Intl.DateTimeFormat("da-DK", { dateStyle: "long", timeZone: "Europe/Copenhagen" });
const englishNumber = new Intl.NumberFormat("en-GB");
const englishDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/Copenhagen" });

const da = {
  lang: "da",
  locale: "da-DK",
  number: (count: number) => danishNumber.format(count),
  day: (at: Date) => danishDay.format(at),
  right: (right: string) => RIGHTS_DA[right] ?? right,
  records: (count: number) => (count === 1 ? "1 oplysning" : `${danishNumber.format(count)} oplysninger`),
  fields: (count: number) => (count === 1 ? "1 felt" : `${danishNumber.format(count)} felter`),
  yes: "ja",
  no: "nej",
  restOfText: (length: number) => `i alt ${danishNumber.format(length)} tegn; resten er i filerne`,

  pageTitle: (number: string) => `Kopi af dine oplysninger – sag ${number}`,
  skip: "Spring til indholdet",
  title: "Kopi af dine oplysninger",
  lead: (library: string) =>
    `Her er vores svar og de oplysninger om dig, som ${library} giver dig en kopi af efter databeskyttelsesforordningens artikel 15, stk. 3.`,
  caseNumber: "Sagsnummer",
  subject: "Oplysninger om",
  receivedAt: "Anmodning modtaget",
  madeAt: "Dato",
  library: "Bibliotek",
  controller: "Dataansvarlig",
  contents: "Indhold",

  decisions: "Afgørelsen",
  outcomes: { GRANTED: "Imødekommet", PARTLY: "Delvist imødekommet", REFUSED: "Afslag" },
  reasons: "Begrundelse",
  concerns: (records: string) => `Gælder ${records}.`,
  considerations: "Det har vi lagt vægt på",
  complaint: "Sådan kan du klage",

  information: "Sådan behandler vi dine oplysninger",
  article: (point: string) => `Artikel 15, stk. 1, litra ${point}`,
  transfers: "Artikel 15, stk. 2",

  data: "Dine oplysninger",
  dataLead:
    "Klokkeslæt er i dansk tid, når systemet har gemt tidszonen. En tankestreg (–) betyder, at feltet er tomt. De nøjagtige værdier står i filerne.",
  search: "Søg i dine oplysninger",
  searchHint:
    "Søgningen viser de oplysninger på siden, der har alle ordene. Er der flere end dem, der vises her, står resten i filerne.",
  searchFound: "{n} oplysninger passer.",
  tooLarge: (bytes: number) =>
    `Ikke med her: værdien fylder ${danishNumber.format(bytes)} byte. Du kan få den udleveret særskilt.`,
  noSystems: "Ingen systemer er med i denne kopi.",
  noCollections: "Der er ingen oplysninger om dig her.",
  noData: "Der er ingen oplysninger om dig her.",
  none: "ingen",
  allWithheld: "De oplysninger, der er her, er ikke med i kopien.",
  noColumns: "Ingen af felterne er med i kopien.",
  leftOut: (what: string) => `${what} er ikke med.`,
  and: " og ",
  seeWhy: "Se hvorfor",
  shownFirst: (shown: string, total: string) =>
    `Her står de første ${shown} af ${total}. Resten er i CSV- og JSON-filen, som har dem alle.`,
  rows: (title: string) => `Vis eller skjul: ${title}`,
  oneOf: (title: string, at: string, total: string) => `${title} – ${at} af ${total}`,
  allIn: "Som filer:",
  field: "Felt",
  value: "Værdi",

  withheld: "Hvad der ikke er med",
  nothingWithheld: "Alt, hvad vi fandt om dig i de systemer, der er med her, er med i kopien.",
  withheldRecords: "Oplysninger, der er undtaget",
  withheldFields: "Felter, der ikke kopieres",
  system: "System",
  kind: "Slags oplysninger",
  count: "Antal",
  rule: "Regel",
  reason: "Begrundelse",
  inTotal: (records: string) => `I alt ${records} er undtaget.`,
  redactedParts: "Steder, der er sløret",
  parts: (count: number) =>
    count === 1 ? "1 sted er sløret" : `${danishNumber.format(count)} steder er sløret`,
  leftOutSystems: "Systemer, der ikke er med",
  systemLeftOut: (reason: string) => `Dette system er ikke med: ${reason}`,
  byHand: (on: string, secondLook: boolean) =>
    `En medarbejder har set dette system igennem i hånden og bekræftet det den ${on}.${secondLook ? " En anden medarbejder har set det efter." : ""}`,
  byHandNothing: "Der var ingen oplysninger om dig.",
  byHandFiles: "Det, der blev fundet, er i disse filer:",
  foundFiles: { withheld: "Filer", redacted: "Filer, hvor noget er sløret" },
  filesHere: "Breve og filer:",
  portable: "Oplysninger, du kan tage med til andre (artikel 20)",
  portableLead: "Filerne er i et format, som andre systemer kan læse.",

  files: "Filerne i kopien",
  filesCaption: "Filer og hvad de er",
  file: "Fil",
  holds: "Indhold",
  fileReport: "Denne side",
  fileReadme: "Hvad hver fil er",
  fileWithheld: "Hvad der ikke er med, og hvorfor",
  fileManifest: "Størrelse og SHA-256 for hver fil",
  fileNote: "Vores underskrift på manifest.json",
  fileCsv: (title: string) => `${title} – til regneark`,
  fileJson: (title: string) => `${title} – til programmer`,
};

const en: typeof da = {
  lang: "en",
  locale: "en-GB",
  number: (count) => englishNumber.format(count),
  day: (at) => englishDay.format(at),
  right: (right) => RIGHTS_EN[right] ?? right,
  records: (count) => (count === 1 ? "1 record" : `${englishNumber.format(count)} records`),
  fields: (count) => (count === 1 ? "1 field" : `${englishNumber.format(count)} fields`),
  yes: "yes",
  no: "no",
  restOfText: (length) => `${englishNumber.format(length)} characters in all; the rest is in the files`,

  pageTitle: (number) => `Copy of your data – case ${number}`,
  skip: "Skip to the contents",
  title: "Copy of your data",
  lead: (library) =>
    `Here is our answer and the data about you that ${library} gives you a copy of under GDPR Article 15(3).`,
  caseNumber: "Case number",
  subject: "Data about",
  receivedAt: "Request received",
  madeAt: "Date",
  library: "Library",
  controller: "Controller",
  contents: "Contents",

  decisions: "The decision",
  outcomes: { GRANTED: "Granted", PARTLY: "Granted in part", REFUSED: "Refused" },
  reasons: "Reasons",
  concerns: (records) => `Concerns ${records}.`,
  considerations: "What we gave weight to",
  complaint: "How to complain",

  information: "How we process your data",
  article: (point) => `Article 15(1)(${point})`,
  transfers: "Article 15(2)",

  data: "Your data",
  dataLead:
    "Times of day are Danish time where the system keeps the time zone. A dash (–) means that the field is empty. The exact values are in the files.",
  search: "Search your data",
  searchHint:
    "The search shows the records on this page that have all the words. Where there are more than are shown here, the rest is in the files.",
  searchFound: "{n} records match.",
  tooLarge: (bytes) =>
    `Not here: the value is ${englishNumber.format(bytes)} bytes long. You can have it handed over separately.`,
  noSystems: "There are no systems in this copy.",
  noCollections: "There are no data about you here.",
  noData: "There are no data about you here.",
  none: "none",
  allWithheld: "The data that are here are not in the copy.",
  noColumns: "None of the fields is in the copy.",
  leftOut: (what) => `Not included: ${what}.`,
  and: " and ",
  seeWhy: "See why",
  shownFirst: (shown, total) =>
    `These are the first ${shown} of ${total}. The rest is in the CSV and JSON file, which hold them all.`,
  rows: (title) => `Show or hide: ${title}`,
  oneOf: (title, at, total) => `${title} – ${at} of ${total}`,
  allIn: "As files:",
  field: "Field",
  value: "Value",

  withheld: "What is not included",
  nothingWithheld: "Everything we found about you in the systems listed here is in the copy.",
  withheldRecords: "Records that are withheld",
  withheldFields: "Fields that are not copied",
  system: "System",
  kind: "Kind of data",
  count: "Number",
  rule: "Rule",
  reason: "Reason",
  inTotal: (records) => `Withheld in all: ${records}.`,
  redactedParts: "Parts that are hidden",
  parts: (count) => (count === 1 ? "1 part is hidden" : `${englishNumber.format(count)} parts are hidden`),
  leftOutSystems: "Systems that are not included",
  systemLeftOut: (reason) => `This system is not included: ${reason}`,
  byHand: (on, secondLook) =>
    `A member of staff has looked this system through by hand and confirmed it on ${on}.${secondLook ? " Another one has checked it." : ""}`,
  byHandNothing: "There were no data about you.",
  byHandFiles: "What was found is in these files:",
  foundFiles: { withheld: "Files", redacted: "Files with parts hidden" },
  filesHere: "Letters and files:",
  portable: "Data you can take to others (Article 20)",
  portableLead: "The files are in a format that other systems can read.",

  files: "The files of the copy",
  filesCaption: "Files and what they are",
  file: "File",
  holds: "Contents",
  fileReport: "This page",
  fileReadme: "What each file is",
  fileWithheld: "What is not included, and why",
  fileManifest: "Size and SHA-256 of each file",
  fileNote: "Our signature on manifest.json",
  fileCsv: (title) => `${title} – for spreadsheets`,
  fileJson: (title) => `${title} – for programs`,
};

/** The words of the report in Danish and English. */
export const reportTexts = { DA: da, EN: en } as const satisfies Record<Language, typeof da>;

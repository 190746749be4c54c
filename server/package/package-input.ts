import type { Language } from "../generated/schema.ts";

/** One record as the source gave it: values that are safe in JSON, by the system's own column names. */
export type PackagedRow = Record<string, unknown>;

/** One column of the copy: its name in the system, its title in words and its category of data (Art. 15(1)(b)). */
export type PackagedColumn = { name: string; title: string; category: string };

/** Records of one collection that are not handed out, on one ground (Art. 15(4); databeskyttelsesloven § 22). */
export type WithheldRecords = { ground: string; provision: string; text: string; count: number };

/** The records of one collection; `rows` can be read several times and MUST give `count` records each time. */
export type PackagedCollection = {
  collection: string;
  title: string;
  columns: PackagedColumn[];
  /** Columns that are left out of the copy, and why. */
  notCopied: { title: string; reason: string }[];
  count: number;
  withheld: WithheldRecords[];
  /** Parts that are hidden in records that are given, by ground. */
  redacted: WithheldRecords[];
  rows: () => AsyncIterable<PackagedRow>;
};

/** One system that was asked, with its collections in the order they are shown. */
export type PackagedSystem = {
  system: string;
  title: string;
  /** Why the answer does without this system; null when it was read. */
  leftOut: string | null;
  collections: PackagedCollection[];
  /** What people found in it by hand; left out where a machine read it. */
  byHand?: PackagedByHand;
  /** Files that belong to it, such as letters. */
  files?: PackagedFile[];
};

/** A system that people looked through: what they found is in the files, as they are unless parts are hidden. */
export type PackagedByHand = {
  confirmedAt: Date;
  /** Whether a second person looked. */
  secondLook: boolean;
  files: PackagedFile[];
  /** Files that are not given, by ground. */
  withheld: WithheldRecords[];
  /** Files that are given with parts hidden, by ground. */
  redacted: WithheldRecords[];
};

/** One file as it was found; `content` gives its bytes each time it is called. */
export type PackagedFile = { name: string; content: () => AsyncIterable<Buffer> };

/** The answer to one right, in the citizen's language (Art. 12(4); forvaltningsloven §§ 22-25). */
export type PackagedDecision = {
  right: string;
  outcome: "GRANTED" | "PARTLY" | "REFUSED";
  reasons: { provision: string; text: string; count: number }[];
  considerations: string | null;
  complaintGuidance: string | null;
};

/** One part of the information that goes with the copy (Art. 15(1)(a)-(h) and 15(2)). */
export type InformationSection = {
  letter: string;
  title: string;
  paragraphs: string[];
  table?: { head: string[]; rows: string[][] };
};

/** Everything that goes into a citizen's copy (Art. 15(3)), in the citizen's language. */
export type PackageInput = {
  language: Language;
  number: string;
  libraryName: string;
  controllerName: string;
  madeAt: Date;
  receivedAt: Date;
  subjectName: string;
  decisions: PackagedDecision[];
  information: InformationSection[];
  systems: PackagedSystem[];
  /** What can be moved to another controller (Art. 20); empty unless that was asked for and granted. */
  portable: PackagedSystem[];
};

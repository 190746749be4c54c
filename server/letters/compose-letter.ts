import { markdownBlocks } from "../platform/markdown-blocks.ts";
import type { Block, Document } from "../platform/document.ts";
import type { DecisionPart, LetterContent } from "./letter-fields.ts";
import { certificateBlocks, paragraphs, points, reasonBlocks } from "./letter-blocks.ts";
import { closingValues, commonValues, complaintValues, type LetterFrame } from "./letter-frame.ts";
import {
  dateInWords,
  dayInWords,
  extensionReasons,
  frameWords,
  identityWays,
  pauses,
  recipientActions,
  rightNames,
} from "./letter-words.ts";
import type { Letters, LettersIn } from "./load-letters.ts";
import type { Template } from "./parse-template.ts";
import type { TemplateName, TemplateValues } from "./template-fields.ts";

/**
 * A letter as one document, before it is PDF, HTML or text. Address, date, case number and the data protection
 * officer are part of every letter, and complaint and courts of every one that refuses something (Art. 12(4)):
 * no template can leave them out.
 */
export function composeLetter(letters: Letters, content: LetterContent, frame: LetterFrame): Document {
  const { language, organisation, caseNumber } = frame;
  const texts = letters[language];
  const { title, blocks } = bodyOf(texts, content, frame);
  const refuses = content.letter === "DECISION" && content.fields.decisions.some(isDenied);
  return {
    title,
    language,
    author: organisation.name,
    date: frame.date,
    header: `${organisation.name} · ${organisation.controller.name.value}`,
    footer: `${frameWords.case[language]} ${caseNumber}`,
    blocks: [
      ...opening(content, frame),
      ...blocks,
      ...paragraphs(("note" in content.fields && content.fields.note) || ""),
      ...(refuses ? ending(texts, "complaint", complaintValues(frame), frame) : []),
      ...ending(texts, "closing", closingValues(frame), frame),
    ],
  };
}

type Part = { title: string; blocks: Block[] };

function opening(content: LetterContent, { language, date, caseNumber, person }: LetterFrame): Block[] {
  const to = content.letter === "RECIPIENT_NOTICE" ? content.fields.recipient : person;
  return [
    { kind: "address", lines: [to.name, ...(to.address?.split("\n") ?? [])] },
    {
      kind: "facts",
      facts: [
        { name: frameWords.date[language], value: dateInWords(date, language) },
        { name: frameWords.caseNumber[language], value: caseNumber },
      ],
    },
  ];
}

/** The letter's own text, merged with its fields. */
function bodyOf(texts: LettersIn, content: LetterContent, frame: LetterFrame): Part {
  const { language } = frame;
  const { letter, fields } = content;
  const day = (value: string) => dayInWords(value, language);
  const write = <T extends TemplateName>(name: T, values: TemplateValues<T>) =>
    part(texts, name, values, frame);
  switch (letter) {
    case "RECEIPT":
      return write("receipt", {
        rights: points(fields.rights.map((right) => rightNames[right][language])),
        receivedOn: day(fields.receivedOn),
        targetOn: day(fields.targetOn),
        dueOn: day(fields.dueOn),
      });
    case "IDENTITY_NEEDED":
      return write("identity-needed", {
        why: paragraphs(fields.why),
        ways: points(fields.ways.map((way) => identityWays[way][language])),
        pause: paragraphs(pauses[`${fields.pausesDeadline}`][language]),
      });
    case "CLARIFICATION":
      return write("clarification", {
        question: paragraphs(fields.question),
        pause: paragraphs(pauses[`${fields.pausesDeadline}`][language]),
      });
    case "EXTENSION":
      return write("extension", {
        reason: extensionReasons[fields.reason][language],
        explanation: paragraphs(fields.explanation),
        formerDueOn: day(fields.formerDueOn),
        newDueOn: day(fields.newDueOn),
      });
    case "DELAY":
      return write("delay", {
        explanation: paragraphs(fields.explanation),
        dueOn: day(fields.dueOn),
        expectedOn: day(fields.expectedOn),
      });
    case "DECISION":
      return write("decision", { answers: fields.decisions.flatMap((one) => answer(texts, one, frame)) });
    case "ERASURE_CERTIFICATE":
      return write("erasure-certificate", { systems: certificateBlocks(fields, language) });
    case "RECIPIENT_NOTICE":
      return write("recipient-notice", {
        action: recipientActions[fields.action][language],
        doneOn: day(fields.doneOn),
        person: frame.person.name,
        what: paragraphs(fields.what),
      });
    case "RESTRICTION_LIFTED":
      return write("restriction-lifted", {
        restrictedOn: day(fields.restrictedOn),
        liftsOn: day(fields.liftsOn),
        what: paragraphs(fields.what),
        why: paragraphs(fields.why),
      });
    case "DATA_REMAINS":
      return write("data-remains", { remains: reasonBlocks(fields.remains, language) });
  }
}

function isDenied(part: DecisionPart): part is Exclude<DecisionPart, { outcome: "GRANTED" }> {
  return part.outcome !== "GRANTED";
}

const SECTION = { GRANTED: "granted", PARTLY: "partly", REFUSED: "refused" } as const;

/** The answer to one right, with reasons and considerations wherever something is refused. */
function answer(texts: LettersIn, decision: DecisionPart, frame: LetterFrame): Block[] {
  const template = texts.answers[decision.right][SECTION[decision.outcome]];
  const values = isDenied(decision)
    ? {
        reasons: reasonBlocks(decision.reasons, frame.language),
        considerations: paragraphs(decision.considerations),
      }
    : {};
  return merged(template, values, frame);
}

function part<T extends TemplateName>(
  texts: LettersIn,
  name: T,
  values: TemplateValues<T>,
  frame: LetterFrame,
): Part {
  const template = texts.texts[name];
  return { title: template.title, blocks: merged(template, values, frame) };
}

/** A part that ends letters; its title is for those who edit it, and is left out. */
function ending<T extends "complaint" | "closing">(
  texts: LettersIn,
  name: T,
  values: TemplateValues<T>,
  frame: LetterFrame,
): Block[] {
  return part(texts, name, values, frame).blocks.slice(1);
}

/** A template with its fields filled: texts inside lines, blocks where a field has a line of its own. */
function merged(
  template: Template,
  values: Readonly<Record<string, string | readonly Block[]>>,
  frame: LetterFrame,
): Block[] {
  const given = Object.entries({ ...commonValues(frame), ...values });
  return markdownBlocks(template.root, {
    inline: Object.fromEntries(
      given.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    ),
    block: Object.fromEntries(
      given.flatMap(([name, value]) => (typeof value === "string" ? [] : [[name, value]])),
    ),
  });
}

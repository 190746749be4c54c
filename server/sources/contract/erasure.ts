import { describedCollection } from "../map/data-map-schema.ts";
import { digestOf } from "../digest.ts";
import {
  findChangedStep,
  refuseUnusablePlan,
  type ErasureHooks,
  type ErasureOutcome,
} from "../sql/erasure/erasure-execute.ts";
import type { ErasurePermit } from "../erasure/erasure-permit.ts";
import { freezePlan, type ErasurePlan, type Obstacle } from "../sql/erasure/erasure-plan.ts";
import type { ErasureSession } from "../erasure/erasure-session.ts";
import type { ErasureStep } from "../sql/erasure/erasure-survey.ts";
import { faultError } from "../fault.ts";
import type { SearchedPerson } from "../source.ts";
import { refuseFatal, type Difference } from "../sql/sql-schema-check.ts";
import { askErase, type Asked } from "./calls.ts";
import type { EraseAnswer, EraseQuestion } from "./messages.ts";
import { identitiesToErase } from "./person.ts";
import { journalOf, surveyRecords, type ContractSurvey } from "./survey.ts";
import { contractJournalState, verifyContract } from "./verify.ts";

/** What would happen, by our own reading and by the system's dry run of the same question. */
type Look = {
  steps: ErasureStep[];
  surveys: ContractSurvey[];
  question: EraseQuestion | undefined;
  told: EraseAnswer | undefined;
};

/**
 * Erasing through the department contract (docs/decisions/0054-what-the-department-contract-promises.md). Our own reading says
 * which records go; the system's digest holds them still from that reading to the erasure.
 */
export function contractErasure(asked: Asked, differences: readonly Difference[]): ErasureSession {
  const { map } = asked;
  return {
    plan: async (person, permit, shared) => {
      refuseFatal(differences, `Nothing can be erased in ${map.system}`);
      const { steps, told } = await look(asked, person, permit, shared);
      return freezePlan(map, shared, steps, obstaclesIn(asked, steps, told));
    },
    dryRun: async (person, permit, plan) => {
      refuseUnusablePlan(map, plan);
      const { steps } = await look(asked, person, permit, plan.shared);
      return findChangedStep(plan.steps, steps) === undefined ? "ERASED" : "CHANGED";
    },
    execute: async (person, permit, plan, hooks) => {
      refuseFatal(differences, `Nothing can be erased in ${map.system}`);
      refuseUnusablePlan(map, plan);
      return execute(asked, person, permit, plan, hooks);
    },
    journalState: async (person, journal) => contractJournalState(asked, person, journal),
    verify: async (person, journal) => verifyContract(asked, person, journal),
  };
}

/**
 * The dry run comes first and its digest holds for what is read after it: a record that changes in between makes either
 * the digest or our reading another one.
 */
async function look(
  asked: Asked,
  person: SearchedPerson,
  { holds, today }: ErasurePermit,
  shared: ErasurePlan["shared"],
): Promise<Look> {
  const first = await surveyAll(asked, person, { holds, today, shared });
  const question = questionOf(asked, person, shared, first);
  if (!question) return { steps: first.map(({ step }) => step), surveys: first, question, told: undefined };
  const told = await askErase(asked, question);
  if (told === "CHANGED") throw new Error("a dry run is never refused as changed");
  const surveys = await surveyAll(asked, person, { holds, today, shared });
  refuseRestless(asked, first, surveys);
  const steps = surveys.map(({ step }) =>
    question.collections.some(({ collection }) => collection === step.collection)
      ? { ...step, digest: digestOf({ ours: step.digest, theirs: told.digest }) }
      : step,
  );
  return { steps, surveys, question: { ...question, dryRun: false, expect: told.digest }, told };
}

function refuseRestless(
  { map }: Asked,
  first: readonly ContractSurvey[],
  second: readonly ContractSurvey[],
): void {
  const stepsOf = (surveys: readonly ContractSurvey[]) => surveys.map(({ step }) => step);
  const changed = findChangedStep(stepsOf(first), stepsOf(second));
  if (changed === undefined) return;
  const message = `In ${map.system}, ${changed} was changed while it was read.`;
  throw faultError("BUSY", "UNAVAILABLE", message, [message]);
}

async function surveyAll(
  asked: Asked,
  person: SearchedPerson,
  choices: Parameters<typeof surveyRecords>[3],
): Promise<ContractSurvey[]> {
  const surveys: ContractSurvey[] = [];
  for (const name of Object.keys(asked.map.collections))
    surveys.push(await surveyRecords(asked, name, person, choices));
  return surveys;
}

/** Only collections from which something goes are named; undefined where nothing does. */
function questionOf(
  asked: Asked,
  person: SearchedPerson,
  shared: ErasurePlan["shared"],
  surveys: readonly ContractSurvey[],
): EraseQuestion | undefined {
  const going = surveys.filter(({ step }) => step.action === "delete" && step.count > 0);
  if (going.length === 0) return undefined;
  const collections = going.map(({ step: { collection }, keep }) => {
    const identities = identitiesToErase(describedCollection(asked.map, collection), person, shared);
    return { collection, identities, keep };
  });
  return { collections, dryRun: true, expect: null };
}

async function execute(
  asked: Asked,
  person: SearchedPerson,
  permit: ErasurePermit,
  plan: ErasurePlan,
  { beforeCommit, onStatement }: ErasureHooks,
): Promise<ErasureOutcome> {
  const { steps, surveys, question } = await look(asked, person, permit, plan.shared);
  const changed = findChangedStep(plan.steps, steps);
  if (changed !== undefined) return { outcome: "CHANGED", collection: changed };
  const journal = journalOf(asked.map, surveys);
  await beforeCommit?.(journal);
  if (!question) return { outcome: "ERASED", journal };
  const answer = await askErase(asked, question);
  if (answer === "CHANGED") {
    // An earlier call whose answer never came may have erased them all the same.
    const isDone = (await contractJournalState(asked, person, journal)) === "DONE";
    return isDone
      ? { outcome: "ERASED", journal }
      : { outcome: "CHANGED", collection: question.collections[0]?.collection ?? "" };
  }
  refuseOtherNumbers(asked, steps, answer);
  for (const { collection, erased: rows } of answer.collections)
    await onStatement?.({ collection, action: "DELETE", rows });
  return { outcome: "ERASED", journal };
}

/** It has happened, so nothing can be taken back: a person is told, and the records are read again all the same. */
function refuseOtherNumbers({ map }: Asked, steps: readonly ErasureStep[], answer: EraseAnswer): void {
  const other = otherNumbers(steps, answer);
  if (other.length === 0) return;
  const details = other.map(
    ({ step, erased }) =>
      `${step.collection}: ${step.count} were approved, the system says that it erased ${erased}.`,
  );
  const message = `The system ${map.system} erased other numbers than were approved. ${details.join(" ")}`;
  throw faultError("ERASED_OTHERWISE", "CONFLICT", message, details);
}

function otherNumbers(steps: readonly ErasureStep[], { collections }: EraseAnswer) {
  return collections.flatMap(({ collection, erased }) => {
    const step = steps.find((one) => one.collection === collection);
    return step && step.count !== erased ? [{ step, erased }] : [];
  });
}

/** A system that would erase something else than it shows cannot be trusted to erase what was approved. */
function obstaclesIn(
  { map }: Asked,
  steps: readonly ErasureStep[],
  told: EraseAnswer | undefined,
): Obstacle[] {
  return otherNumbers(steps, told ?? { dryRun: true, collections: [], digest: "" }).map(
    ({ step, erased }) => {
      const { collection, count } = step;
      const title = map.collections[collection]?.title ?? { da: collection, en: collection };
      const sentence = {
        da: `Systemet viser ${count} i »${title.da}«, men siger, at det ville slette ${erased}. Få afdelingen til at prøve det med npm run sources:contract.`,
        en: `The system shows ${count} in “${title.en}”, but says that it would erase ${erased}. Have the department check it with npm run sources:contract.`,
      };
      return { collection, sentence };
    },
  );
}

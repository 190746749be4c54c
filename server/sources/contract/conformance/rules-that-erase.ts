import { eraseAnswerSchema, type EraseAnswer, type EraseQuestion } from "../messages.ts";
import {
  dryRun,
  erasureOf,
  isSame,
  keyOf,
  readPerson,
  searched,
  told,
  wrong,
  type Records,
} from "./reading.ts";
import type { ContractRule } from "./rule.ts";
import { oneToKeep, personOf } from "./rules-with-a-person.ts";
import type { Trial } from "./trial.ts";

/** What erases the test person, one record first left out; only tried when it was asked for. */
export const RULES_THAT_ERASE: readonly ContractRule[] = [
  {
    id: "changed-since",
    says: "An erasure with the digest of something else is refused with 409, and nothing is erased.",
    remedy: "Lock the records, compute the digest of what would be erased, compare, and only then delete.",
    isAboutErasing: true,
    check: async (trial) => {
      const before = await readPerson(trial, personOf(trial));
      const [name, key] = await oneToKeep(trial);
      const { digest } = await dryRun(trial, erasureOf(trial, personOf(trial), { name, key }));
      const answer = await trial.ask("/erase", really(erasureOf(trial, personOf(trial)), digest));
      const isUntouched = isSame(before, await readPerson(trial, personOf(trial)));
      if (answer.status !== 409) throw wrong(`The status is ${answer.status}.`);
      if (!isUntouched) throw wrong("Records were erased or changed all the same.");
    },
  },
  {
    id: "erase-with-keep",
    says: "An erasure takes away exactly what its dry run said, and leaves what keep names.",
    remedy: "Erase in one transaction the records that were counted, and no others.",
    isAboutErasing: true,
    check: async (trial) => {
      const [name, key] = await oneToKeep(trial);
      await eraseAndCompare(trial, erasureOf(trial, personOf(trial), { name, key }));
      const left = await readPerson(trial, personOf(trial));
      const keys = keysIn(trial, left);
      if (keys.length !== 1 || keys[0] !== JSON.stringify([name, key]))
        throw wrong("Something else is left than the record that was to stay.");
    },
  },
  {
    id: "erase",
    says: "An erased person has no records any more, and a dry run finds nothing to erase.",
    remedy: "Delete the records; one that only loses its identifier is still about the person.",
    isAboutErasing: true,
    check: async (trial) => {
      const question = erasureOf(trial, personOf(trial));
      await eraseAndCompare(trial, question);
      if (keysIn(trial, await readPerson(trial, personOf(trial))).length > 0)
        throw wrong("Records are still there.");
      const again = await dryRun(trial, question);
      if (again.collections.some(({ erased, kept }) => erased + kept > 0))
        throw wrong("A dry run still finds something.");
    },
  },
];

/** Erases, compares the numbers with the dry run's, and sees that the bystander has what she had. */
async function eraseAndCompare(trial: Trial, question: EraseQuestion): Promise<void> {
  const before = await bystanderOf(trial);
  const planned = await dryRun(trial, question);
  const { status, body } = await trial.ask("/erase", really(question, planned.digest));
  const answer = eraseAnswerSchema.safeParse(body);
  if (status !== 200 || !answer.success)
    throw wrong(`POST /erase answers with status ${status} and not as described.`);
  refuseOtherNumbers(planned, answer.data);
  if (before && !isSame(before, (await bystanderOf(trial)) ?? new Map()))
    throw wrong("Records of the other test person were erased or changed.");
}

function refuseOtherNumbers(planned: EraseAnswer, done: EraseAnswer): void {
  if (done.dryRun) throw wrong("The answer to an erasure says that it was a dry run.");
  for (const { collection, erased, kept } of planned.collections) {
    const one = told(done, collection);
    if (one.erased !== erased || one.kept !== kept)
      throw wrong(`In ${collection}, ${one.erased} were erased and the dry run said ${erased}.`);
  }
}

async function bystanderOf(trial: Trial): Promise<Records | undefined> {
  return trial.bystander && readPerson(trial, trial.bystander);
}

function keysIn(trial: Trial, records: Records): string[] {
  return searched(trial, personOf(trial)).flatMap((described) =>
    (records.get(described.name) ?? []).map((record) =>
      JSON.stringify([described.name, keyOf(described, record)]),
    ),
  );
}

function really(question: EraseQuestion, digest: string): EraseQuestion {
  return { ...question, dryRun: false, expect: digest };
}

import type { Identity } from "../../map/identity-kinds.ts";
import type { ContractRecord } from "../messages.ts";
import { dryRun, erasureOf, isSame, keyOf, readAll, readPerson, searched, told, wrong } from "./reading.ts";
import type { ContractRule } from "./rule.ts";
import type { Trial } from "./trial.ts";

/** What is tried with the test person's records; none of it changes them. */
export const RULES_WITH_A_PERSON: readonly ContractRule[] = [
  {
    id: "found",
    says: "The test person has records, and several in at least one collection.",
    remedy:
      "Give the test person two records or more in each collection, so that what follows is tried in earnest.",
    check: async (trial) => {
      const records = await readPerson(trial, personOf(trial));
      if (![...records.values()].some((all) => all.length > 1))
        throw wrong("No collection has two records of the test person.");
    },
  },
  {
    id: "fields",
    says: "A record has its key and no field that the capabilities do not name; each key is there once.",
    remedy:
      "Name every field in the capabilities. The key is text or number, never empty, and one record's alone.",
    check: async (trial) => eachCollection(trial, refuseOddFields),
  },
  {
    id: "found-by",
    says: "A record says by which kinds of the identifiers asked for it was found.",
    remedy:
      "Put into foundBy the kind of each identifier of the question that this record has, and no other.",
    check: async (trial) => {
      const { kind } = personOf(trial);
      await eachCollection(trial, (name, records) => {
        if (records.some(({ foundBy }) => foundBy.join() !== kind))
          throw wrong(`In ${name} a record was found by something else than ${kind}.`);
      });
    },
  },
  {
    id: "pages",
    says: "Small pages hold the same records in the same order as a large one, each once.",
    remedy: "Order by the key, and begin the next page after the last record of the one before.",
    check: async (trial) => {
      const [large, small] = [
        await readPerson(trial, personOf(trial)),
        await readPerson(trial, personOf(trial), 1),
      ];
      if (!isSame(large, small))
        throw wrong("Pages of one record are not the same records as one page of all.");
    },
  },
  {
    id: "exact",
    says: "An identifier is compared as it stands: it is no pattern, and no part of a statement.",
    remedy:
      "Compare with = and a bound parameter; never with like, and never by putting the value into a statement.",
    check: async (trial) => {
      const { kind, value } = personOf(trial);
      // Each would find the test person where it is taken for more than a value, and nobody else.
      for (const other of [
        `${value}%`,
        `${value}*`,
        `${value}' or 'a'='b`,
        `${value}" or "a"="b`,
        ` ${value}`,
      ])
        for (const { name } of searched(trial, personOf(trial)))
          if ((await readAll(trial, name, [{ kind, value: other }], 1)).length > 0)
            throw wrong(`In ${name}, an identifier that nobody has finds the test person's records.`);
    },
  },
  {
    id: "no-identifier",
    says: "A question without an identifier, or with a kind that is not searched by, is refused with 400.",
    remedy:
      "Refuse an empty list and unknown kinds, instead of leaving the condition out: that would be everybody.",
    check: async (trial) => {
      const [first] = searched(trial, personOf(trial));
      for (const identities of [[], [{ kind: "noSuchKind", value: trial.nobody }]]) {
        const question = { collection: first?.name, identities, pageSize: 1, cursor: null };
        const { status } = await trial.ask("/query", question);
        if (status !== 400) throw wrong(`The status is ${status}.`);
      }
    },
  },
  {
    id: "dry-run-changes-nothing",
    says: "After a dry run everything is as before.",
    remedy: "Roll the transaction back, or only count.",
    isAboutErasing: true,
    // The first dry run for the person: what an earlier one had erased would not be missed.
    check: async (trial) => {
      const before = await readPerson(trial, personOf(trial));
      await dryRun(trial, erasureOf(trial, personOf(trial)));
      if (!isSame(before, await readPerson(trial, personOf(trial))))
        throw wrong("Records were changed by a dry run.");
    },
  },
  {
    id: "dry-run-counts",
    says: "A dry run counts exactly the records that a query gives.",
    remedy: "Select what is to be erased with the same condition as the query, in one place of the program.",
    isAboutErasing: true,
    check: async (trial) => {
      const answer = await dryRun(trial, erasureOf(trial, personOf(trial)));
      for (const [name, records] of await readPerson(trial, personOf(trial)))
        if (told(answer, name).erased !== records.length || told(answer, name).kept !== 0)
          throw wrong(
            `In ${name}, the dry run counts ${told(answer, name).erased} and the query gives ${records.length}.`,
          );
    },
  },
  {
    id: "keep",
    says: "A record named under keep stays, and is counted as kept.",
    remedy: "Take the records of keep out of what is erased, by comparing their whole key.",
    isAboutErasing: true,
    check: async (trial) => {
      const [name, key] = await oneToKeep(trial);
      const all = told(await dryRun(trial, erasureOf(trial, personOf(trial))), name);
      const some = told(await dryRun(trial, erasureOf(trial, personOf(trial), { name, key })), name);
      if (some.erased !== all.erased - 1 || some.kept !== 1)
        throw wrong(
          `In ${name}, ${some.erased} would be erased and ${some.kept} kept when one of ${all.erased} is to stay.`,
        );
    },
  },
  {
    id: "digest",
    says: "The digest is the same as long as the same would be erased, and another one otherwise.",
    remedy:
      "Make it from every field of every record that would be erased, in the order of their keys, and from nothing else.",
    isAboutErasing: true,
    check: async (trial) => {
      const question = erasureOf(trial, personOf(trial));
      const [one, again] = [await dryRun(trial, question), await dryRun(trial, question)];
      if (one.digest !== again.digest) throw wrong("The same dry run twice gives two digests.");
      const [name, key] = await oneToKeep(trial);
      const other = await dryRun(trial, erasureOf(trial, personOf(trial), { name, key }));
      if (other.digest === one.digest) throw wrong("With a record more to stay, the digest is the same.");
    },
  },
];

/** The test person; these rules are only tried with one. */
export function personOf({ person }: Trial): Identity {
  if (person) return person;
  throw new Error("the rule is only tried with a person");
}

/** The first record of the collection that has most of the test person's. */
export async function oneToKeep(trial: Trial): Promise<[string, Record<string, string | number>]> {
  const all = [...(await readPerson(trial, personOf(trial)))].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  const [name = "", records = []] = all[0] ?? [];
  const described = searched(trial, personOf(trial)).find((one) => one.name === name);
  if (!records[0] || !described) throw wrong("The test person has no record that could stay.");
  return [name, keyOf(described, records[0])];
}

async function eachCollection(
  trial: Trial,
  check: (name: string, records: readonly ContractRecord[], trial: Trial) => void,
): Promise<void> {
  for (const [name, records] of await readPerson(trial, personOf(trial))) check(name, records, trial);
}

function refuseOddFields(name: string, records: readonly ContractRecord[], trial: Trial): void {
  const described = searched(trial, personOf(trial)).find((one) => one.name === name);
  if (!described) return;
  for (const record of records) {
    if (Object.keys(record.fields).some((field) => !described.fields.includes(field)))
      throw wrong(`A record of ${name} has a field that the capabilities do not name.`);
    const values = Object.values(keyOf(described, record)) as unknown[];
    if (values.some((value) => (typeof value !== "string" && typeof value !== "number") || value === ""))
      throw wrong(`A record of ${name} has no whole key.`);
  }
  const keys = records.map((record) => JSON.stringify(keyOf(described, record)));
  if (new Set(keys).size !== keys.length) throw wrong(`Two records of ${name} have the same key.`);
}

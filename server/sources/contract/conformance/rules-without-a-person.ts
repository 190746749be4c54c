import { capabilitiesSchema, healthSchema, refusalSchema } from "../messages.ts";
import { dryRun, readAll, wrong } from "./reading.ts";
import type { ContractRule } from "./rule.ts";
import { capabilitiesOf, type RawAnswer, type Trial } from "./trial.ts";

/** What is tried without asking about anybody. */
export const RULES_WITHOUT_A_PERSON: readonly ContractRule[] = [
  {
    id: "health",
    says: "GET /health answers 200 with its state and the version of the contract.",
    remedy: 'Answer {"status":"ok","contract":"1"}, and 503 while the system cannot work.',
    check: async ({ ask }) => {
      const answer = await ask("/health");
      if (answer.status !== 200 || !healthSchema.safeParse(answer.body).success)
        throw notAsDescribed("GET /health", answer);
    },
  },
  {
    id: "capabilities",
    says: "GET /capabilities names every collection with its key, its fields and the identifiers it is searched by.",
    remedy:
      "Answer as the schema Capabilities describes; erase is true only where POST /erase is there, with dryRun.",
    check: async (trial) => {
      const answer = await trial.ask("/capabilities");
      const parsed = capabilitiesSchema.safeParse(answer.body);
      if (answer.status !== 200 || !parsed.success) throw notAsDescribed("GET /capabilities", answer);
      const names = parsed.data.collections.map(({ name }) => name);
      if (new Set(names).size !== names.length) throw wrong("Two collections have the same name.");
      const odd = parsed.data.collections.find(
        ({ key, fields }) => !key.every((one) => fields.includes(one)),
      );
      if (odd) throw wrong(`The key of ${odd.name} is not among its fields.`);
      trial.capabilities = parsed.data;
    },
  },
  {
    id: "access",
    says: "Whoever does not show that they may ask is refused with 401 or 403.",
    remedy: "Check the credentials before anything else, at every call but GET /health.",
    check: async (trial) => {
      for (const [path, body] of [["/capabilities"], ["/query", nobodyIn(trial)]] as const) {
        const { status } = await trial.ask(path, body, { withoutAuth: true });
        if (status !== 401 && status !== 403)
          throw wrong(`${path} answers with status ${status} to a caller without credentials.`);
      }
    },
  },
  {
    id: "nobody",
    says: "An identifier that nobody has, whatever its form, finds no record: 200 with an empty list.",
    remedy:
      "Compare the identifier as it stands; refuse neither its form nor its length below 1,000 characters.",
    check: async (trial) => {
      for (const { name, identities } of capabilitiesOf(trial).collections)
        for (const kind of identities) {
          const found = await readAll(trial, name, [{ kind, value: trial.nobody } as never], 1);
          if (found.length > 0)
            throw wrong(`${name} gives records for an identifier of the kind ${kind} that nobody has.`);
        }
    },
  },
  {
    id: "private",
    says: "Answers are JSON, and nothing on the way may keep them.",
    remedy: "Send content-type: application/json and cache-control: no-store with every answer.",
    check: async (trial) => {
      const { headers } = await trial.ask("/query", nobodyIn(trial));
      if (!/^application\/json\b/i.test(String(headers["content-type"])))
        throw wrong("POST /query answers with another content-type.");
      if (!/\bno-store\b/i.test(String(headers["cache-control"])))
        throw wrong("POST /query answers without cache-control: no-store.");
    },
  },
  refusal("broken-json", "A question that is no JSON is refused with 400.", 400, () => '{"collection":'),
  refusal("unknown-collection", "A collection that is not there is refused with 404.", 404, (trial) => ({
    ...nobodyIn(trial),
    collection: "no-such-collection",
  })),
  refusal("page-size", "A page size above 1,000 is refused with 400.", 400, (trial) => ({
    ...nobodyIn(trial),
    pageSize: 1_001,
  })),
  {
    id: "dry-run-of-nobody",
    says: "A dry run for nobody says that nothing would be erased.",
    remedy: "Answer 200 with 0 erased and 0 kept for each collection of the question, and a digest.",
    isAboutErasing: true,
    check: async (trial) => {
      const answer = await dryRun(trial, eraseNobody(trial));
      if (answer.collections.some(({ erased, kept }) => erased + kept > 0))
        throw wrong("It counts records for somebody who is not there.");
    },
  },
  {
    id: "digest-required",
    says: "An erasure without the digest of a dry run is refused with 400, one with another digest with 409.",
    remedy:
      "Refuse dryRun: false with expect: null (400), and an expect that is not the digest of now (409, CHANGED).",
    isAboutErasing: true,
    check: async (trial) => {
      const question = { ...eraseNobody(trial), dryRun: false };
      const without = await trial.ask("/erase", question);
      if (without.status !== 400) throw wrong(`Without a digest the status is ${without.status}.`);
      const other = await trial.ask("/erase", { ...question, expect: "the-digest-of-something-else" });
      if (other.status !== 409) throw wrong(`With another digest the status is ${other.status}.`);
    },
  },
];

function refusal(
  id: string,
  says: string,
  status: number,
  question: (trial: Trial) => unknown,
): ContractRule {
  return {
    id,
    says,
    remedy: `Answer ${status} with {"error":"A_CODE"}: no text of the question, no page in HTML, and never 500.`,
    check: async (trial) => {
      const answer = await trial.ask("/query", question(trial));
      if (answer.status !== status) throw wrong(`The status is ${answer.status}.`);
      if (!refusalSchema.safeParse(answer.body).success) throw wrong("The answer has no code under error.");
    },
  };
}

function nobodyIn(trial: Trial) {
  const [first] = capabilitiesOf(trial).collections;
  const identities = [{ kind: first?.identities[0], value: trial.nobody }];
  return { collection: first?.name, identities, pageSize: 1, cursor: null };
}

function eraseNobody(trial: Trial) {
  const { collection = "", identities } = nobodyIn(trial);
  return {
    collections: [{ collection, identities: identities as never, keep: [] }],
    dryRun: true,
    expect: null,
  };
}

function notAsDescribed(call: string, { status, body }: RawAnswer): Error {
  return wrong(
    `${call} answers with status ${status} and ${body === undefined ? "no JSON" : "JSON of another form"}.`,
  );
}

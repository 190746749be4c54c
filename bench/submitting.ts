import { randomUUID } from "node:crypto";
import type { SubmitDataRequestInput } from "../server/generated/schema.ts";
import { visit } from "../tour/people.ts";
import type { HelperProcess } from "./helper-process.ts";
import { press } from "./load.ts";
import { recordSubmission } from "./record-submission.ts";
import { replay } from "./replay.ts";
import type { Row } from "./report.ts";

const query = `mutation Submit($input: SubmitDataRequestInput!) { submitDataRequest(input: $input) { dataRequest { id number } receipt { leafHash } } }`;

/** Submitting requests, against bare connections that send Postgres the same statements and do nothing else. */
export async function measureSubmitting(
  baseUrl: string,
  database: { url: string; dataDir: string },
): Promise<Row> {
  const { token } = await visit(baseUrl, "anne");
  const input = newInput();
  const statements = await recordSubmission(database, token, input);
  const best = await inTurns(
    async () => pressSubmissions(`${baseUrl}/graphql`, token),
    async () => replay(database.url, statements, input.idempotencyKey),
  );
  return { row: "submitting", ...best, aim: 0.33 };
}

/** Submitting while a sequencer places the events, against the same without one. */
export async function measureSequencerCost(
  baseUrl: string,
  startSequencer: () => Promise<HelperProcess>,
): Promise<Row> {
  const { token } = await visit(baseUrl, "anne");
  const submit = async () => pressSubmissions(`${baseUrl}/graphql`, token);
  const best = await inTurns(async () => {
    const sequencer = await startSequencer();
    try {
      return await submit();
    } finally {
      await sequencer.stop();
    }
  }, submit);
  return { row: "submitting while sequenced", ...best, aim: 0.9 };
}

const TURNS = 3;

/** The best of some turns each: what disturbs the machine disturbs both, and both are warm. */
async function inTurns(
  press: () => Promise<number>,
  pressLimit: () => Promise<number>,
): Promise<{ ours: number; limit: number }> {
  const best = { ours: 0, limit: 0 };
  for (let turn = 0; turn < TURNS; turn += 1) {
    best.ours = Math.max(best.ours, await press());
    best.limit = Math.max(best.limit, await pressLimit());
  }
  return best;
}

/** Submits new requests as fast as they are taken; answers how many a second. */
export async function pressSubmissions(url: string, token: string): Promise<number> {
  await refuseUnlessAccepted(url, token);
  return press({
    url,
    token,
    requests: [{ setupRequest: (request) => ({ ...request, body: newBody() }) }],
  });
}

function newInput(): SubmitDataRequestInput {
  return { rights: ["ACCESS"], language: "EN", idempotencyKey: randomUUID() };
}

function newBody(): string {
  return JSON.stringify({ query, variables: { input: newInput() } });
}

/** GraphQL answers a refusal with 200, which would be counted as a submission: one is looked at beforehand. */
async function refuseUnlessAccepted(url: string, token: string): Promise<void> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const response = await fetch(url, { method: "POST", headers, body: newBody() });
  if ((await response.text()).includes('"errors"')) throw new Error("a submission was refused");
}

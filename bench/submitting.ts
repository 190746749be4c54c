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
  const url = `${baseUrl}/graphql`;
  const ours = await pressSubmissions(url, token);
  return {
    row: "submitting",
    ours,
    limit: await replay(database.url, statements, input.idempotencyKey),
    aim: 0.33,
  };
}

/** Submitting while the sequencer places the events, against the same service without a worker. */
export async function measureSequencerCost(
  sequencing: HelperProcess,
  startWithout: () => Promise<HelperProcess>,
): Promise<Row> {
  const ours = await pressService(sequencing);
  await sequencing.stop();
  const without = await startWithout();
  try {
    return { row: "submitting while sequenced", ours, limit: await pressService(without), aim: 0.9 };
  } finally {
    await without.stop();
  }
}

async function pressService({ url }: HelperProcess): Promise<number> {
  const { token } = await visit(url, "anne");
  return pressSubmissions(`${url}/graphql`, token);
}

async function pressSubmissions(url: string, token: string): Promise<number> {
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

import { randomUUID } from "node:crypto";
import { operations } from "../../tour/operations.ts";
import { must, type Visitor } from "../../tour/people.ts";

type Submitted = { submitDataRequest: { dataRequest: { id: string } } };

/** A request of somebody's, for her copy and for erasure. */
export async function givenRequestOf({ api }: Visitor): Promise<string> {
  const input = { rights: ["ACCESS", "ERASURE"], language: "EN", idempotencyKey: randomUUID() };
  return (await must(api<Submitted>(operations.submit, { input }))).submitDataRequest.dataRequest.id;
}

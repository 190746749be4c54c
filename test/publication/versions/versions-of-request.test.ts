import { randomUUID } from "node:crypto";
import { operations } from "../../../tour/operations.ts";
import { must, visit } from "../../../tour/people.ts";
import { useService } from "../../support/run-service.ts";

const service = useService();

test("a request shows the six versions that were in force when it was received", async () => {
  const { api } = await visit(service.baseUrl, "anne");
  const input = { rights: ["ACCESS"], language: "DA", idempotencyKey: randomUUID() };
  const { submitDataRequest } = await must(
    api<{ submitDataRequest: { dataRequest: { id: string } } }>(operations.submit, { input }),
  );

  const { dataRequest } = await must(
    api<{ dataRequest: { versionsInForce: { document: string; effectiveOn: string }[] } }>(
      "query($id: ID!) { dataRequest(id: $id) { versionsInForce { document effectiveOn } } }",
      { id: submitDataRequest.dataRequest.id },
    ),
  );

  expect(dataRequest.versionsInForce).toEqual(
    [
      "ACCESSIBILITY_STATEMENT",
      "COOKIE_INFORMATION",
      "LEGAL_FRAMEWORK",
      "ORGANISATION",
      "PRIVACY_POLICY",
      "PROCESSING_ACTIVITIES",
    ].map((document) => ({ document, effectiveOn: "2026-11-01" })),
  );
});

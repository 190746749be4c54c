import { randomUUID } from "node:crypto";
import { ANNE } from "../sample/personas.ts";
import { must, visit, type Visitor } from "../tour/people.ts";
import { useService } from "./support/run-service.ts";

const service = useService();
const NODE = `query Node($id: ID!) { node(id: $id) { __typename id ... on DataRequest { number } } }`;
const SUBMIT = `mutation S($input: SubmitDataRequestInput!) { submitDataRequest(input: $input) { dataRequest { id number } } }`;

type Found = { node: { __typename: string; id: string; number?: string } | null };
type Submitted = { submitDataRequest: { dataRequest: { id: string; number: string } } };

let anne: Visitor;
let request: Submitted["submitDataRequest"]["dataRequest"];

beforeAll(async () => {
  anne = await visit(service.baseUrl, "anne");
  const input = { rights: ["ACCESS"], language: "DA", idempotencyKey: randomUUID() };
  request = (await must(anne.api<Submitted>(SUBMIT, { input }))).submitDataRequest.dataRequest;
}, 60_000);

const reads = async () =>
  Number(
    (await service.database.db("audit_events").count("* as n").where({ kind: "data_request.read" }))[0]?.[
      "n"
    ],
  );

test("whoever may read a request finds it by its id alone", async () => {
  const { node } = await must(anne.api<Found>(NODE, { id: request.id }));

  expect(node).toEqual({ __typename: "DataRequest", ...request });
});

test("staff who find it leave the same trace as by its own field", async () => {
  const signe = await visit(service.baseUrl, "signe");
  const before = await reads();

  const { node } = await must(signe.api<Found>(NODE, { id: request.id }));

  expect(node?.number).toBe(request.number);
  expect(await reads()).toBe(before + 1);
});

test("another citizen, the auditor and nobody at all are told what is told of an id that does not exist", async () => {
  const before = await reads();
  const others = [(await visit(service.baseUrl, "mikkel")).api, (await visit(service.baseUrl, "ravn")).api];
  const ids = [request.id, randomUUID(), "not-an-id", ANNE.cpr];

  for (const api of others)
    for (const id of ids)
      expect(await api<Found>(NODE, { id })).toMatchObject({ data: { node: null }, codes: [] });
  const stranger = await fetch(`${service.baseUrl}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: NODE, variables: { id: request.id } }),
  });

  expect(await stranger.json()).toEqual({ data: { node: null } });
  expect(await reads()).toBe(before);
});

import { randomUUID } from "node:crypto";
import { MIKKEL } from "../../sample/personas.ts";
import { must, visit } from "../../tour/people.ts";
import { useService } from "../support/run-service.ts";

const service = useService();

const REGISTER = `mutation Register($input: RegisterDataRequestInput!) {
  registerDataRequest(input: $input) { dataRequest { id state version channel receivedAt deadline { dueOn } } } }`;
const FROM = `query From($receivedAt: DateTime!) { deadlineFrom(receivedAt: $receivedAt) { dueOn daysLeft overdue } }`;
const VERIFY = `mutation Verify($input: VerifyIdentityInput!) { verifyIdentity(input: $input) { dataRequest { id state assurance } } }`;
const MINE = `query Mine { dataRequests { nodes { id onBehalf subject { name } } } }`;
const SUBMIT = `mutation Submit($input: SubmitDataRequestInput!) { submitDataRequest(input: $input) { dataRequest { id state onBehalf } } }`;
const CHILDREN = `query Children { me { children { id name } } }`;

type Nodes = { dataRequests: { nodes: { id: string; onBehalf: boolean; subject: { name: string } }[] } };
type Changed = {
  dataRequest: { id: string; state: string; version: number; onBehalf: boolean; deadline: { dueOn: string } };
};

test("a letter's clock starts when it came, its writer is verified at the counter, and she finds the case herself", async () => {
  const signe = await visit(service.baseUrl, "signe");
  const input = {
    rights: ["ACCESS"],
    channel: "LETTER",
    receivedAt: "2026-01-15T12:37:00Z",
    subject: { name: MIKKEL.name, cpr: MIKKEL.cpr },
    idempotencyKey: randomUUID(),
  };

  const { registerDataRequest } = await must(
    signe.api<{ registerDataRequest: Changed }>(REGISTER, { input }),
  );
  const { id, version, state, deadline } = registerDataRequest.dataRequest;

  expect(state).toBe("IDENTITY_PENDING");
  expect(deadline.dueOn).toBe("2026-02-16");
  const seen = { id, version, method: "IN_PERSON" };
  const { verifyIdentity } = await must(signe.api<{ verifyIdentity: Changed }>(VERIFY, { input: seen }));
  expect(verifyIdentity.dataRequest).toMatchObject({ state: "OPEN", assurance: "IN_PERSON" });
  const mikkel = await visit(service.baseUrl, "mikkel");
  const mine = await must(mikkel.api<Nodes>(MINE));
  expect(mine.dataRequests.nodes).toEqual([{ id, onBehalf: false, subject: { name: MIKKEL.name } }]);
});

test("staff see how late a letter is before it is registered; a day to come is refused, and no citizen may ask", async () => {
  const signe = await visit(service.baseUrl, "signe");
  const mikkel = await visit(service.baseUrl, "mikkel");
  const before = await service.database.db("data_requests").count();

  const { deadlineFrom } = await must(
    signe.api<{ deadlineFrom: { dueOn: string; daysLeft: number; overdue: boolean } }>(FROM, {
      receivedAt: "2026-01-15T12:37:00Z",
    }),
  );

  expect(deadlineFrom).toMatchObject({ dueOn: "2026-02-16", overdue: true });
  expect(deadlineFrom.daysLeft).toBeLessThan(0);
  const tomorrow = { receivedAt: new Date(Date.now() + 86_400_000).toISOString() };
  expect((await signe.api(FROM, tomorrow)).codes).toEqual(["INVALID_INPUT"]);
  expect((await mikkel.api(FROM, { receivedAt: "2026-01-15T12:37:00Z" })).codes).toEqual(["NOT_FOUND"]);
  expect(await service.database.db("data_requests").count()).toEqual(before);
});

test("a mother asks for her child, and nobody else sees it", async () => {
  const karen = await visit(service.baseUrl, "karen");
  const { me } = await must(karen.api<{ me: { children: { id: string; name: string }[] } }>(CHILDREN));
  const input = { rights: ["ACCESS"], onBehalfOf: me.children[0]?.id, idempotencyKey: randomUUID() };

  const { submitDataRequest } = await must(karen.api<{ submitDataRequest: Changed }>(SUBMIT, { input }));

  expect(submitDataRequest.dataRequest).toMatchObject({ state: "OPEN", onBehalf: true });
  const mine = await must(karen.api<Nodes>(MINE));
  expect(mine.dataRequests.nodes.map(({ subject }) => subject.name)).toEqual([me.children[0]?.name]);
  const anne = await visit(service.baseUrl, "anne");
  expect((await must(anne.api<Nodes>(MINE))).dataRequests.nodes).toEqual([]);
});

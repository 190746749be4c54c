import { forgetIdentityEvidence } from "../../../server/retention/forget-identity-evidence.ts";
import { readIdentity } from "../../../server/requests/identity/read-identity.ts";
import { proveIdentity } from "../../../server/requests/identity/prove-identity.ts";
import { readSubject } from "../../../server/requests/subject.ts";
import { rejectIdentity } from "../../../server/requests/identity/reject-identity.ts";
import { unassured } from "../../../server/requests/identity/needed-assurance.ts";
import { verifyIdentity } from "../../../server/requests/identity/verify-identity.ts";
import { suffices } from "../../../policies/assurance.ts";
import type { VerifyIdentityInput } from "../../../server/generated/schema.ts";
import { useDesk, type Who } from "../../support/desk.ts";

const desk = useDesk("2026-09-01T07:00:00Z");
const note = "The passport ends in 4711 and is valid until 2031.";

async function pending() {
  desk.setNow("2026-09-01T07:00:00Z");
  return desk.submit("annesCard");
}

async function verify(who: Who, id: string, more: Partial<VerifyIdentityInput> = {}) {
  const { version } = await desk.read(id);
  const seen = { method: "IN_PERSON" as const, document: "PASSPORT" as const, note };
  return verifyIdentity(desk.as(who), { id, version, ...seen, ...more });
}

test("staff record what they saw at the counter: who, what, when, with the note under a key of its own", async () => {
  const { id, vaultKeyId } = await pending();

  const { dataRequest } = await verify("signe", id);

  expect(dataRequest).toMatchObject({ state: "OPEN", assurance: "IN_PERSON" });
  const { checks, assurance } = await readIdentity(desk.as("signe"), dataRequest);
  expect(assurance).toBe("IN_PERSON");
  expect(checks).toMatchObject([
    {
      outcome: "ACCEPTED",
      method: "IN_PERSON",
      document: "PASSPORT",
      note,
      checkedBy: desk.personId("signe"),
    },
  ]);
  expect(checks[0]?.forgetOn).toBe("2026-10-01");
  const [row] = await desk.database.db("identity_checks").where({ data_request_id: id });
  expect(row.vault_key_id).not.toBe(vaultKeyId);
  expect(row.sealed_note.toString("utf8")).not.toContain("4711");
  expect((await readIdentity(desk.as("anne"), dataRequest)).checks).toEqual([]);
});

test("the evidence is forgotten on its day, by its key, and that it was checked stays", async () => {
  const { id } = await pending();
  await verify("signe", id);
  const [{ vault_key_id: key }] = await desk.database.db("identity_checks").where({ data_request_id: id });

  desk.setNow("2026-09-30T12:00:00Z");
  await forgetIdentityEvidence(desk.asSystem());
  expect(await desk.database.db("vault_keys").where({ id: key })).toHaveLength(1);
  desk.setNow("2026-10-01T12:00:00Z");
  await forgetIdentityEvidence(desk.asSystem());

  expect(await desk.database.db("vault_keys").where({ id: key })).toEqual([]);
  const { checks } = await readIdentity(desk.as("signe"), await desk.read(id));
  expect(checks).toMatchObject([{ document: "PASSPORT", note: null, outcome: "ACCEPTED" }]);
});

test("what does not prove who she is is rejected with a reason, and she may show something else", async () => {
  const { id, version } = await pending();
  const shown = { document: "OTHER" as const, reason: "EXPIRED" as const, note: "The card expired in 2019." };

  const { dataRequest } = await rejectIdentity(desk.as("signe"), { id, version, ...shown });

  expect(dataRequest).toMatchObject({ state: "IDENTITY_PENDING", assurance: null, version: version + 1 });
  expect((await verify("signe", id, { method: "DOCUMENT" })).dataRequest).toMatchObject({
    assurance: "DOCUMENT",
  });
  const { checks } = await readIdentity(desk.as("signe"), await desk.read(id));
  expect(checks.map(({ outcome }) => outcome).sort()).toEqual(["ACCEPTED", "REJECTED"]);
  expect((await desk.events(id)).map(({ kind }) => kind)).toContain("data_request.identity_rejected");
});

test("who logs on anew with MitID has proven who she is, and the question about it has its answer", async () => {
  const { id, version } = await pending();

  const { dataRequest } = await proveIdentity(desk.as("anne"), { id, version });

  expect(dataRequest).toMatchObject({ state: "OPEN", assurance: "MITID_SUBSTANTIAL" });
  expect((await desk.events(id)).at(-1)).toEqual({
    kind: "data_request.identity_proven",
    body: { method: "MITID_SUBSTANTIAL" },
  });
});

test("a number that only MitID has proven becomes the one the request is about", async () => {
  const request = await desk.submit("anne");
  await desk.put(request.id, { state: "IDENTITY_PENDING", assurance: null, cpr_index: null });

  const { id, version } = request;
  const { dataRequest } = await proveIdentity(desk.as("anne"), { id, version });

  expect(dataRequest.cprIndex).toBe(desk.as("anne").actor?.cprIndex);
  const { cpr } = await readSubject(desk.database.db, desk.as("anne").vault, dataRequest);
  expect(cpr).not.toBeNull();
});

test.each([
  ["a card and PIN again", "annesCard", "LOGIN_TOO_OLD"],
  ["another citizen's MitID", "mikkel", "NOT_FOUND"],
  ["a caseworker", "signe", "FORBIDDEN"],
] as const)("%s proves nothing", async (_, who, code) => {
  const { id, version } = await pending();

  await desk.expectRefusal(async () => proveIdentity(desk.as(who), { id, version }), code);
});

test.each([
  ["a log-on as if it had been seen", { method: "MITID_SUBSTANTIAL" }, "INVALID_INPUT"],
  ["an unknown document", { document: "SELFIE" }, "INVALID_INPUT"],
  ["a note without end", { note: "x".repeat(1_001) }, "INVALID_INPUT"],
] as const)("staff cannot record %s", async (_, more, code) => {
  const { id } = await pending();

  await desk.expectRefusal(async () => verify("signe", id, more as Partial<VerifyIdentityInput>), code);
});

test("a person already proven is not checked again", async () => {
  const { id } = await desk.submit("anne");

  await desk.expectRefusal(async () => verify("signe", id), "INVALID_TRANSITION");
});

test("a library card with its PIN never opens what needs MitID; the counter and a document do", () => {
  expect(suffices.MITID_SUBSTANTIAL).not.toContain("LIBRARY_CARD_PIN");
  expect(suffices.MITID_SUBSTANTIAL).not.toContain("EMAIL");
  const needed = [
    { category: "cpr", least: "MITID_SUBSTANTIAL" as const, sufficient: [...suffices.MITID_SUBSTANTIAL] },
    { category: "loans", least: "LIBRARY_CARD_PIN" as const, sufficient: [...suffices.LIBRARY_CARD_PIN] },
  ];

  expect(unassured(needed, "LIBRARY_CARD_PIN").map(({ category }) => category)).toEqual(["cpr"]);
  expect(unassured(needed, null)).toHaveLength(2);
  expect(unassured(needed, "IN_PERSON")).toEqual([]);
});

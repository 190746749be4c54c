import { randomUUID } from "node:crypto";
import { MIKKEL } from "../../../sample/personas.ts";
import { openAttachment } from "../../../server/messages/send-attachment.ts";
import { decideDataRequest } from "../../../server/requests/decisions/decide-data-request.ts";
import { presentActions } from "../../../server/requests/present-data-request.ts";
import { readIdentity } from "../../../server/requests/identity/read-identity.ts";
import { registerDataRequest } from "../../../server/requests/reception/register-data-request.ts";
import { rejectIdentity } from "../../../server/requests/identity/reject-identity.ts";
import { readRepresentation } from "../../../server/requests/identity/representation.ts";
import { verifyIdentity } from "../../../server/requests/identity/verify-identity.ts";
import { forgetIdentityEvidence } from "../../../server/retention/forget-identity-evidence.ts";
import { placeLegalHold } from "../../../server/sources/holds/legal-holds.ts";
import { startCollection } from "../../../server/sources/collection/start-collection.ts";
import type { RepresentationInput } from "../../../server/generated/schema.ts";
import { useDesk } from "../../support/desk.ts";
import { upload } from "../../support/upload.ts";

const desk = useDesk("2026-09-01T07:00:00Z");

beforeEach(() => desk.setNow("2026-09-01T07:00:00Z"));

async function letterFromMikkel(representation?: RepresentationInput) {
  const { dataRequest } = await registerDataRequest(desk.as("signe"), {
    ...{
      rights: ["ACCESS"],
      channel: "LETTER",
      language: "DA",
      receivedAt: new Date("2026-08-20T10:00:00Z"),
    },
    ...{ subject: { name: MIKKEL.name, cpr: MIKKEL.cpr }, idempotencyKey: randomUUID() },
    ...(representation && { representation }),
  });
  return dataRequest;
}

const power: RepresentationInput = {
  ...{ kind: "POWER_OF_ATTORNEY", name: "Advokat Ask Birk", rights: ["ACCESS"], expiresOn: "2026-12-20" },
};
const seen = async (id: string) => ({ id, version: (await desk.read(id)).version });
const verified = async (id: string, evidenceIds: string[]) =>
  verifyIdentity(desk.as("signe"), {
    ...{ ...(await seen(id)), method: "DOCUMENT", document: "PASSPORT", evidenceIds },
  });
const rowsOf = async (id: string) => desk.database.db("attachments").where({ id });

test("staff attach the letter a request came by; its bytes are sealed and every reading is an event", async () => {
  const { id } = await letterFromMikkel();

  const scan = await upload(desk.as("signe"), id, "REQUEST_EVIDENCE");

  expect((await openAttachment(desk.as("per"), scan)).filename).toBe("scan.pdf");
  const chunks = await desk.database.db("attachment_chunks").where({ attachment_id: scan });
  expect(chunks.some(({ sealed }) => sealed.includes("pasnummer"))).toBe(false);
  expect((await desk.events(id)).map(({ kind }) => kind)).toContain("attachment.read");
  await desk.expectRefusal(async () => openAttachment(desk.as("mikkel"), scan), "NOT_FOUND");
});

test("a scan is kept with the check that was made by it, and both go on the check's day while the check stays", async () => {
  const { id } = await letterFromMikkel();
  const scan = await upload(desk.as("signe"), id, "IDENTITY_EVIDENCE");

  const { dataRequest } = await verified(id, [scan]);

  const { checks } = await readIdentity(desk.as("signe"), dataRequest);
  expect(checks).toMatchObject([
    { document: "PASSPORT", evidence: [{ id: scan, state: "READY" }], forgetOn: "2026-10-01" },
  ]);
  desk.setNow("2026-09-30T21:59:00Z");
  await forgetIdentityEvidence(desk.asSystem());
  expect(await rowsOf(scan)).toHaveLength(1);
  desk.setNow("2026-10-01T02:27:00Z");
  await forgetIdentityEvidence(desk.asSystem());
  expect(await rowsOf(scan)).toEqual([]);
  expect(await desk.database.db("attachment_chunks").where({ attachment_id: scan })).toEqual([]);
  const after = await readIdentity(desk.as("signe"), await desk.read(id));
  expect(after.checks).toMatchObject([{ document: "PASSPORT", outcome: "ACCEPTED", evidence: [] }]);
});

test("evidence that nobody made a check by goes after as many days", async () => {
  const { id } = await letterFromMikkel();
  const scan = await upload(desk.as("signe"), id, "IDENTITY_EVIDENCE");

  desk.setNow("2026-10-01T06:59:00Z");
  await forgetIdentityEvidence(desk.asSystem());
  expect(await rowsOf(scan)).toHaveLength(1);
  desk.setNow("2026-10-01T07:01:00Z");
  await forgetIdentityEvidence(desk.asSystem());

  expect(await rowsOf(scan)).toEqual([]);
});

test("the evidence of somebody under a legal hold waits, with its note, until the hold has ended", async () => {
  const { id } = await letterFromMikkel();
  const scan = await upload(desk.as("signe"), id, "IDENTITY_EVIDENCE");
  const why = { document: "OTHER", reason: "UNREADABLE", note: "The scan cannot be read." } as const;
  await rejectIdentity(desk.as("signe"), { ...(await seen(id)), ...why, evidenceIds: [scan] });
  const loose = await upload(desk.as("signe"), id, "IDENTITY_EVIDENCE");
  await placeLegalHold(desk.as("per"), {
    ...{ cpr: MIKKEL.cpr, ground: "ART17_3_E", reason: "En retssag." },
    expiresOn: "2026-11-30",
  });
  const notes = async () =>
    desk.database
      .db("identity_checks")
      .where({ data_request_id: id })
      .whereNotNull("vault_key_id")
      .pluck("id");
  const before = await notes();
  expect(before).toHaveLength(1);

  desk.setNow("2026-11-30T12:00:00Z");
  await forgetIdentityEvidence(desk.asSystem());

  expect(await rowsOf(scan)).toHaveLength(1);
  expect(await rowsOf(loose)).toHaveLength(1);
  expect(await notes()).toEqual(before);
  desk.setNow("2026-12-01T12:00:00Z");
  await forgetIdentityEvidence(desk.asSystem());
  expect([...(await rowsOf(scan)), ...(await rowsOf(loose)), ...(await notes())]).toEqual([]);
});

test("a rejected document is kept with its rejection", async () => {
  const { id } = await letterFromMikkel();
  const scan = await upload(desk.as("signe"), id, "IDENTITY_EVIDENCE");
  const why = { document: "OTHER", reason: "UNREADABLE", note: "The scan cannot be read." } as const;

  const { dataRequest } = await rejectIdentity(desk.as("signe"), {
    ...{ ...(await seen(id)), ...why, evidenceIds: [scan] },
  });

  const { checks } = await readIdentity(desk.as("per"), dataRequest);
  expect(checks).toMatchObject([{ outcome: "REJECTED", evidence: [{ id: scan }] }]);
});

test.each([
  [
    "of another case",
    async () => upload(desk.as("signe"), (await letterFromMikkel()).id, "IDENTITY_EVIDENCE"),
  ],
  ["of another purpose", async (id: string) => upload(desk.as("signe"), id, "REQUEST_EVIDENCE")],
  [
    "that was refused",
    async (id: string) => upload(desk.as("signe"), id, "IDENTITY_EVIDENCE", Buffer.from("text")),
  ],
  ["that does not exist", async () => randomUUID()],
  ["with no id at all", async () => "scan.pdf"],
])("a check by a file %s is refused", async (_, file) => {
  const { id } = await letterFromMikkel();
  const scan = await file(id);

  await desk.expectRefusal(async () => verified(id, [scan]), "INVALID_INPUT", /file/);
});

test("a case by power of attorney goes on when the document is attached, and not before", async () => {
  const { id } = await letterFromMikkel(power);
  await verified(id, []);
  const start = async () => startCollection(desk.as("signe"), await seen(id));
  expect(presentActions(desk.as("signe"), await desk.read(id))).not.toContain("START_COLLECTION");
  await desk.expectRefusal(start, "INVALID_TRANSITION", /not attached/);
  const grant = [{ right: "ACCESS" as const, outcome: "GRANTED" as const }];
  await desk.put(id, { state: "REVIEW" });
  await desk.expectRefusal(
    async () => decideDataRequest(desk.as("per"), { ...(await seen(id)), decisions: grant }),
    "INVALID_TRANSITION",
    /not attached/,
  );
  await desk.put(id, { state: "OPEN" });

  const document = await upload(desk.as("signe"), id, "POWER_OF_ATTORNEY");

  expect(await readRepresentation(desk.as("signe"), await desk.read(id))).toMatchObject({
    ...{ name: "Advokat Ask Birk", expiresOn: "2026-12-20", documents: [{ id: document, state: "READY" }] },
  });
  expect((await start()).dataRequest.state).toBe("COLLECTING");
});

test("a document that was refused as it came is none", async () => {
  const { id } = await letterFromMikkel(power);
  await verified(id, []);
  await upload(desk.as("signe"), id, "POWER_OF_ATTORNEY", Buffer.from("this is no PDF"));

  expect(presentActions(desk.as("signe"), await desk.read(id))).not.toContain("START_COLLECTION");
});

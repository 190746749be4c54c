import { randomUUID } from "node:crypto";
import type { IdentityConfig } from "../../server/identity/identity-config.ts";
import { startSession } from "../../server/identity/start-session.ts";
import { createAttachmentUpload } from "../../server/messages/create-attachment-upload.ts";
import { forgetVisits } from "../../server/retention/forget-visits.ts";
import { useDesk } from "../support/desk.ts";

const desk = useDesk("2026-03-02T08:00:00Z");
const HOUR = { sessionMinutes: { citizen: 60, staff: 480 } } as IdentityConfig;

const forgetAt = async (now: string) => {
  desk.setNow(now);
  await forgetVisits(desk.asSystem());
};
const count = async (table: string, where: object) => (await desk.database.db(table).where(where)).length;

/** Somebody who looks in once and makes no request. */
async function visitor() {
  desk.setNow("2026-03-02T08:00:00Z");
  const session = await startSession(desk.asSystem(), HOUR, {
    ...{ name: "Gerda Gæst", cpr: "0101901234", roles: ["CITIZEN"], assurance: "MITID_SUBSTANTIAL" },
    ...{ children: [], issuer: "https://idp.example", subject: randomUUID(), email: null },
  });
  const person = await desk.database.db("people").where({ id: session.personId }).first();
  return { session, person };
}

test("a file that was announced and never put with a message goes after a day", async () => {
  desk.setNow("2026-03-02T08:00:00Z");
  const request = await desk.submit("karen");
  const { attachment } = await createAttachmentUpload(desk.as("karen"), {
    ...{
      dataRequestId: request.id,
      purpose: "MESSAGE",
      filename: "brev.pdf",
      contentType: "application/pdf",
    },
    ...{ size: 10, sha256: "0".repeat(64) },
  });

  await forgetAt("2026-03-03T07:59:59Z");
  expect(await count("attachments", { id: attachment.id })).toBe(1);
  await forgetAt("2026-03-03T08:00:01Z");

  expect(await count("attachments", { id: attachment.id })).toBe(0);
});

test("who has a case, or has acted for the library, stays", async () => {
  desk.setNow("2026-03-02T08:00:00Z");
  await desk.submit("anne");

  await forgetAt("2036-01-01T00:00:00Z");

  for (const who of ["anne", "signe", "per"] as const)
    expect({ who, rows: await count("people", { id: desk.personId(who) }) }).toEqual({ who, rows: 1 });
  expect(await count("people", { id: desk.personId("mikkel") })).toBe(0);
});

test("a log-on goes three months after its end, and the person with her key a year after her last", async () => {
  const { session, person } = await visitor();

  await forgetAt("2026-06-02T07:59:59Z");
  expect(await count("sessions", { id: session.id })).toBe(1);
  await forgetAt("2026-06-02T08:00:01Z");
  expect(await count("sessions", { id: session.id })).toBe(0);
  await forgetAt("2027-03-02T07:59:59Z");
  expect(await count("people", { id: person.id })).toBe(1);
  await forgetAt("2027-03-02T08:00:01Z");

  expect(await count("people", { id: person.id })).toBe(0);
  expect(await count("vault_keys", { id: person.vault_key_id })).toBe(0);
  expect((await desk.events(person.id)).at(-1)).toEqual({ kind: "person.forgotten", body: {} });
});

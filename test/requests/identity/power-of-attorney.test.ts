import { randomUUID } from "node:crypto";
import { KAREN, LIV, MIKKEL } from "../../../sample/personas.ts";
import type { SubmitDataRequestInput } from "../../../server/generated/schema.ts";
import { readMe } from "../../../server/identity/read-me.ts";
import { isVisible } from "../../../server/requests/change-data-request.ts";
import { readRepresentation } from "../../../server/requests/identity/representation.ts";
import { readSubject } from "../../../server/requests/subject.ts";
import { submitDataRequest } from "../../../server/requests/reception/submit-data-request.ts";
import { verifyIdentity } from "../../../server/requests/identity/verify-identity.ts";
import { startCollection } from "../../../server/sources/collection/start-collection.ts";
import { useDesk, type Who } from "../../support/desk.ts";

const desk = useDesk("2026-11-25T09:00:00Z");

const GIVEN = { name: MIKKEL.name, cpr: MIKKEL.cpr, expiresOn: "2026-12-31" };
const ask = async (who: Who, more: Partial<SubmitDataRequestInput> = {}) =>
  submitDataRequest(desk.as(who), {
    ...{ rights: ["ACCESS"], language: "DA", idempotencyKey: randomUUID(), powerOfAttorney: GIVEN },
    ...more,
  });

test("Anne asks for Mikkel by power of attorney: it is about him, she is named as holder, and his log-on sees it", async () => {
  const { dataRequest, receipt } = await ask("anne");

  expect(receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
  expect(dataRequest).toMatchObject({ state: "IDENTITY_PENDING", onBehalf: true, assurance: null });
  const { db, vault } = desk.asSystem();
  expect(await readSubject(db, vault, dataRequest)).toMatchObject({ name: MIKKEL.name, cpr: MIKKEL.cpr });
  expect(await readRepresentation(desk.as("anne"), dataRequest)).toMatchObject({
    ...{ kind: "POWER_OF_ATTORNEY", rights: ["ACCESS"], expiresOn: "2026-12-31" },
    name: expect.stringMatching(/^Anne/),
  });
  const sees = (who: Who) => {
    const { actor } = desk.as(who);
    return actor !== null && isVisible(dataRequest, actor);
  };
  expect([sees("anne"), sees("mikkel"), sees("karen")]).toEqual([true, true, false]);
});

test("nothing is read before staff have seen the document, and nothing after it has run out", async () => {
  const { dataRequest } = await ask("anne");
  const { id } = dataRequest;
  await desk.expectRefusal(
    async () => startCollection(desk.as("signe"), { id, version: dataRequest.version }),
    "INVALID_TRANSITION",
  );

  const { dataRequest: seen } = await verifyIdentity(desk.as("signe"), {
    ...{ id, version: dataRequest.version, method: "DOCUMENT", document: "OTHER", note: "Fuldmagt set." },
  });
  expect(seen.state).toBe("OPEN");
  desk.setNow("2027-01-02T09:00:00Z");
  await desk.expectRefusal(
    async () => startCollection(desk.as("signe"), { id, version: seen.version }),
    "INVALID_TRANSITION",
    /run out/,
  );
  desk.setNow("2026-11-25T09:00:00Z");
});

test.each([
  ["one that has run out", { powerOfAttorney: { ...GIVEN, expiresOn: "2026-11-24" } }, /run out/],
  ["a day that is none", { powerOfAttorney: { ...GIVEN, expiresOn: "2026-02-30" } }, /./],
  ["nobody's name", { powerOfAttorney: { ...GIVEN, name: " " } }, /./],
  ["a child beside it", { onBehalfOf: "somebody" }, /one person at a time/],
])("a power of attorney with %s is refused", async (_, more, message) => {
  await desk.expectRefusal(async () => ask("anne", more), "INVALID_INPUT", message);
});

test("nobody holds a power of attorney from herself", async () => {
  const powerOfAttorney = { ...GIVEN, cpr: `${KAREN.cpr.slice(0, 6)}-${KAREN.cpr.slice(6)}` };

  await desk.expectRefusal(async () => ask("karen", { powerOfAttorney }), "INVALID_INPUT", /your own number/);
});

test("a guardian is told for which child she may ask, and when a reason is needed", async () => {
  const at = async (instant: string) => {
    desk.setNow(instant);
    return (await readMe(desk.as("karen")).catch(() => null))?.children;
  };

  expect(await at("2026-11-25T09:10:00Z")).toMatchObject([{ name: LIV.name, guardianMay: "ASK" }]);
});

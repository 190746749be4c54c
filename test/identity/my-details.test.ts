import { changeMyDetails } from "../../server/identity/change-my-details.ts";
import { readDetails } from "../../server/identity/read-details.ts";
import { noticeAddress } from "../../server/letters/notice-address.ts";
import { sendMessage } from "../../server/messages/send-message.ts";
import { useDesk, type Who } from "../support/desk.ts";

const mail = { send: async () => ({ outcome: "SENT" as const }) };
const desk = useDesk("2026-11-25T09:00:00Z", { outbound: { mail } as never });

const CHOICE = { language: "EN", contactEmail: "Anne@Ny.example", emailNotices: true } as const;
const detailsOf = async (who: Who) => {
  const { db, vault } = desk.as(who);
  return readDetails(db, vault, desk.personId(who));
};
const version = async (who: Who) => (await detailsOf(who)).version;
const choose = async (who: Who, more: object = {}) =>
  changeMyDetails(desk.as(who), { ...CHOICE, version: await version(who), ...more });

test("who has chosen nothing is written to when there is news", async () => {
  expect(await detailsOf("mikkel")).toEqual({
    ...{ language: null, contactEmail: null, emailNotices: true, version: 0 },
  });
});

test("a citizen chooses language and address, gets a receipt, and changes her mind", async () => {
  const { details, receipt } = await choose("anne");
  expect(details).toMatchObject({ ...CHOICE, version: await version("anne") });
  expect(receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);

  await choose("anne", { contactEmail: null, language: "DA" });
  expect(await detailsOf("anne")).toMatchObject({ language: "DA", contactEmail: null });
});

test("the address lies sealed, and the log says only whether there is one", async () => {
  await choose("anne");

  const { rows } = await desk.database.db.raw("select person_details::text as row from person_details");
  expect(JSON.stringify(rows)).not.toMatch(/ny\.example|6e792e6578616d706c65/i);
  const events = await desk.database.db("audit_events").where({ kind: "person.details_changed" });
  expect(JSON.stringify(events)).not.toMatch(/example/i);
  expect(JSON.stringify(events)).toMatch(/"hasEmail":true/);
});

test("news goes to the address chosen, also about a request made before; and nowhere when she wants none", async () => {
  const request = await desk.submit("anne", { contactEmail: "gammel@post.example" });
  const address = async () => {
    const { db, vault } = desk.asSystem();
    return noticeAddress(db, vault, request);
  };
  const write = async (text: string) =>
    sendMessage(desk.as("signe"), {
      ...{ dataRequestId: request.id, text, attachmentIds: [], idempotencyKey: `key ${text}` },
    });
  const notices = async () => desk.database.db("deliveries").where({ data_request_id: request.id });

  await choose("anne", { contactEmail: null });
  expect(await address()).toBe("gammel@post.example");
  await choose("anne");
  expect(await address()).toBe("Anne@Ny.example");
  await write("Der er nyt.");
  expect(await notices()).toHaveLength(1);

  await choose("anne", { emailNotices: false });
  expect(await address()).toBeNull();
  await write("Der er mere.");
  expect(await notices()).toHaveLength(1);
});

test.each([
  ["no address at all", { contactEmail: "hej" }],
  ["two addresses", { contactEmail: "a@b.dk, c@d.dk e" }],
  ["a NUL", { contactEmail: "a\0@b.dk" }],
  ["a book", { contactEmail: `${"x".repeat(250)}@b.dk` }],
  ["a language we have not", { language: "FR" }],
])("%s is refused", async (_, more) => {
  const seen = await version("anne");

  await desk.expectRefusal(async () => choose("anne", more), "INVALID_INPUT");
  expect(await version("anne")).toBe(seen);
});

test("a change on top of an unseen one is refused, and of two at once one stands", async () => {
  const seen = await version("karen");
  const outcomes = await Promise.allSettled(
    ["a@karen.example", "b@karen.example"].map(async (contactEmail) =>
      changeMyDetails(desk.as("karen"), { ...CHOICE, contactEmail, version: seen }),
    ),
  );

  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await desk.expectRefusal(
    async () => changeMyDetails(desk.as("karen"), { ...CHOICE, version: seen }),
    "CONFLICT",
  );
});

test.each(["signe", "per", "ravn"] as const)("%s, who is no citizen, has no such details", async (who) => {
  await desk.expectRefusal(async () => choose(who, { version: 0 }), "FORBIDDEN");
});

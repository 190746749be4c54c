import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "../../tour/api.ts";
import { accessJourney, namesIn } from "../../tour/access-journey.ts";
import { erasureJourney } from "../../tour/erasure-journey.ts";
import { saveLetters } from "../../tour/letters.ts";
import { longerJourney } from "../../tour/longer-journey.ts";
import { visit } from "../../tour/people.ts";
import { readingJourney } from "../../tour/reading-journey.ts";
import { ANNE, MIKKEL } from "../../sample/personas.ts";
import { useService } from "../support/run-service.ts";

const service = useService();
const silent = () => undefined;

test("anybody reads the policy and the law, a citizen gets her data, and the auditor finds every step in an unbroken log", async () => {
  await readingJourney.asAnybody(service.baseUrl, silent);

  const access = await accessJourney(service.baseUrl, silent);

  expect(access.found).toBeGreaterThan(20);
  expect(access.files).toEqual(
    expect.arrayContaining(["index.html", "manifest.json", expect.stringMatching(/-decision\.pdf$/)]),
  );
  expect(await namesIn(access.zip)).toEqual(access.files);
  const { events, verification } = await readingJourney.asAuditor(service.baseUrl, access.id, silent);
  expect(events.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      "data_request.received",
      "collection.started",
      "collection.system_finished",
      "items.decided",
      "data_request.decided",
      "package.built",
      "package.download_granted",
      "package.downloaded",
    ]),
  );
  expect(verification).toMatchObject({ ok: true });
}, 120_000);

test("a citizen who owes nothing is erased, by another person than the planner, and nothing is left", async () => {
  const erased = await erasureJourney(service.baseUrl, "mikkel", silent);

  expect(erased.refusedForPlanner).toEqual(["FORBIDDEN"]);
  expect(erased.complete).toBe(true);
  expect(erased.collections.find(({ collection }) => collection === "patrons")).toMatchObject({
    erased: 1,
    residue: 0,
  });
}, 120_000);

test("an open loan and an unpaid fee are kept with a reason, and the rest goes", async () => {
  const erased = await erasureJourney(service.baseUrl, "anne", silent);

  expect(erased.outcome).toBe("PARTLY");
  expect(erased.complete).toBe(true);
  const kept = erased.collections
    .filter((collection) => collection.kept > 0)
    .map(({ collection }) => collection);
  expect(kept).toEqual(expect.arrayContaining(["loans", "fees", "patrons"]));
}, 120_000);

test("the clock stops while a citizen is asked, is extended once, and she gets each letter as it was sent", async () => {
  const folder = mkdtempSync(join(tmpdir(), "indsigt-letters-"));
  const longer = await longerJourney(service.baseUrl, silent);

  expect(longer.stopsClock).toBe(true);
  expect(longer.extendedTo > longer.dueOn).toBe(true);
  expect(longer.secondExtension).toEqual(["INVALID_TRANSITION"]);
  const karen = await visit(service.baseUrl, "karen");
  const kinds = ["RECEIPT", "CLARIFICATION", "EXTENSION"];
  expect(await saveLetters(karen, longer.id, { folder, kinds }, silent)).toEqual(kinds);
  expect(readdirSync(folder)).toHaveLength(3);
  rmSync(folder, { recursive: true });
}, 120_000);

test("each step owed a letter, and it was sent: receipt, question, extension, decision, certificate, and what remains", async () => {
  const unsent = async () => service.database.db("letters").whereNot({ state: "SENT" }).first();
  await until(unsent, (letter) => letter === undefined);

  const kinds = await service.database.db("letters").distinct("kind").orderBy("kind").pluck("kind");
  expect(kinds).toEqual([
    ...["CLARIFICATION", "DATA_REMAINS", "DECISION", "ERASURE_CERTIFICATE", "EXTENSION", "RECEIPT"],
  ]);
}, 120_000);

test("no personal value reaches the log", async () => {
  const { rows } = await service.database.db.raw(
    "select string_agg(e::text, ' ') as everything from audit_events e",
  );

  for (const person of [ANNE, MIKKEL]) {
    for (const value of [person.cpr, person.name, person.email, person.cardNumber]) {
      expect(rows[0].everything).not.toContain(value);
    }
  }
}, 120_000);

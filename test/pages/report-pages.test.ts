import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { answerErrors } from "../../server/answer-errors.ts";
import { contextOf } from "../../server/context.ts";
import { documentRoutes } from "../../server/pages/document-routes.ts";
import { failurePage } from "../../server/pages/error-routes.ts";
import { numbersPage } from "../../server/pages/numbers-page.ts";
import { announced, loadPlannedDowntime, watchPlannedDowntime } from "../../server/pages/planned-downtime.ts";
import type { PreparedReading } from "../../server/pages/reading.ts";
import { statusPage } from "../../server/pages/status-page.ts";
import { readTheme } from "../../server/pages/theme.ts";
import { openDatabase } from "../../server/platform/database.ts";
import { createLog } from "../../server/platform/log.ts";
import { createBoundedMemory } from "../../server/public-reads/bounded-memory.ts";
import { watchEdition } from "../../server/public-reads/edition.ts";
import { depsOf } from "../support/deps-of.ts";
import { useService } from "../support/run-service.ts";

const policies = mkdtempSync(join(tmpdir(), "indsigt-policies-"));
cpSync("policies", policies, { recursive: true });
let now = new Date("2026-12-01T12:00:00Z");
const service = useService(() => now, { POLICIES_DIR: policies });
const log = createLog({ level: "silent" });

const plan = (yaml: string) => writeFileSync(join(policies, "planned-downtime.yaml"), yaml);
const MACHINE = `planned:
  - announceFrom: "2026-12-02T08:00:00+01:00"
    from: "2026-12-03T20:00:00+01:00"
    to: "2026-12-03T22:00:00+01:00"
    reason: { da: "Vi skifter en maskine ud.", en: "We are replacing a machine." }
`;
const page = async (path: string) => (await fetch(service.baseUrl + path)).text();

afterAll(() => rmSync(policies, { recursive: true, force: true }));

test.each([
  ["/tal", "Biblioteket har ikke gjort sine tal offentlige."],
  ["/en/numbers", "The library has not made its numbers public."],
])("%s says that the numbers are not public until the operator says so", async (path, words) => {
  const html = await page(path);

  expect(html).toContain(words);
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toMatch(/<script/);
});

const PERIOD = { from: "2025-12-01", to: "2026-11-30" };
const SHOWN = { smallNumber: 5, computedOn: "2026-12-01" };

test("numbers are said with their period, as people write them in Danish", () => {
  const numbers = {
    ...PERIOD,
    ...{ received: { count: 1234, isMasked: false }, shareOnTime: 0.985, medianDays: 12.5 },
  };
  const { html } = numbersPage("DA", numbers, SHOWN).body;

  expect(html).toContain('<time datetime="2025-12-01">1. december 2025</time>');
  expect(html).toContain("<dd>1.234</dd>");
  expect(html).toMatch(/<dd>99\s%<\/dd>/);
  expect(html).toContain("<dd>12,5 dage</dd>");
});

test("a small number is hidden and no median is told of too few, in either language", () => {
  const numbers = {
    ...PERIOD,
    ...{ received: { count: null, isMasked: true }, shareOnTime: null, medianDays: null },
  };

  expect(numbersPage("DA", numbers, SHOWN).body.html).toContain("små tal (under 5) skjules");
  const { html } = numbersPage("EN", numbers, SHOWN).body;
  expect(html.match(/too few answers/g)).toHaveLength(2);
  expect(html).toContain("small numbers (below 5) are hidden");
});

test("the page on service status says what works and when it was looked at, and is kept by nobody", async () => {
  const response = await fetch(`${service.baseUrl}/driftsstatus`);
  const html = await response.text();

  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(html).toContain("Alt virker.");
  expect(html.match(/badge-success/g)).toHaveLength(3);
  expect(html).toContain("Sidst undersøgt");
  expect(html).not.toMatch(/postgres|queue|migration|graphile|<script/i);
});

test("what does not work is said, with when it is back where that is planned", () => {
  const checkedAt = new Date("2026-12-03T19:30:00Z");
  const status = { works: { web: true, signIn: false, collection: true }, checkedAt };
  const planned = {
    ...{ announceFrom: new Date("2026-12-02T07:00:00Z"), from: new Date("2026-12-03T19:00:00Z") },
    ...{ to: new Date("2026-12-03T21:00:00Z"), reason: { da: "Vi flytter.", en: "We are moving." } },
  };

  expect(statusPage("DA", status, [], checkedAt).body.html).toMatch(/Vi ved ikke endnu, hvornår/);
  const { html } = statusPage("EN", status, [planned], checkedAt).body;
  expect(html).toContain("Something does not work");
  expect(html.match(/badge-error/g)).toHaveLength(1);
  expect(html).toMatch(/expect it to work again on <time datetime="2026-12-03T21:00:00.000Z">/);
  expect(html).toMatch(/alert-warning.*down as planned.*We are moving\./s);
});

test("planned downtime is announced in time on the front page, without a restart, and goes when it is over", async () => {
  expect(await page("/")).not.toContain("holder snart pause");

  plan(MACHINE);
  now = new Date("2026-12-02T12:00:00Z");
  const before = await page("/");
  expect(before).toMatch(/alert-warning.*holder snart pause.*kl\. 20\.00.*Vi skifter en maskine ud\./s);
  expect(await page("/en")).toMatch(/will soon be down.*We are replacing a machine\./s);
  now = new Date("2026-12-03T19:30:00Z");
  expect(await page("/")).toContain("holder planlagt pause");
  expect(await page("/driftsstatus")).toContain("holder planlagt pause");

  now = new Date("2026-12-03T21:00:00Z");
  expect(await page("/")).not.toMatch(/alert-warning/);
});

test("a plan that cannot be read leaves what was known, and stops a start with its line named", async () => {
  plan(MACHINE);
  let time = new Date("2026-12-02T12:00:00Z");
  const read = watchPlannedDowntime({ policiesDir: policies, clock: () => time, log });
  expect(await read()).toHaveLength(1);

  plan(MACHINE.replace("2026-12-03T22", "2026-12-03T19"));
  time = new Date("2026-12-02T12:02:00Z");
  expect(await read()).toHaveLength(1);
  await expect(loadPlannedDowntime(policies)).rejects.toThrow(
    /planned-downtime\.yaml: planned\.0: is not in order\. Write announceFrom, from and to/,
  );
  plan("planned: []\n");
  time = new Date("2026-12-02T12:04:00Z");
  expect(await read()).toEqual([]);
});

test.each([
  ["without a zone", MACHINE.replace("22:00:00+01:00", "22:00:00")],
  ["without English", MACHINE.replace(', en: "We are replacing a machine."', "")],
  ["of a misspelt key", MACHINE.replace("announceFrom", "anounceFrom")],
])("a plan %s is refused", async (_, yaml) => {
  plan(yaml);

  await expect(loadPlannedDowntime(policies)).rejects.toThrow(/planned-downtime\.yaml: planned\.0/);
});

test("of several, the first to come stands first, and what is over or not yet told is left out", () => {
  const at = (from: string, announceFrom: string) => ({
    ...{ announceFrom: new Date(announceFrom), from: new Date(from), reason: { da: from, en: from } },
    to: new Date(new Date(from).getTime() + 3_600_000),
  });
  const later = at("2026-12-09T20:00:00Z", "2026-12-01T00:00:00Z");
  const sooner = at("2026-12-05T20:00:00Z", "2026-12-01T00:00:00Z");
  const over = at("2026-12-01T10:00:00Z", "2026-12-01T00:00:00Z");
  const untold = at("2026-12-06T20:00:00Z", "2026-12-03T00:00:00Z");

  expect(announced([later, over, untold, sooner], new Date("2026-12-02T00:00:00Z"))).toEqual([sooner, later]);
});

test("while no connection is free, people and programs are told to come back and when; then the text is there", async () => {
  const pool = { poolMax: 1, applicationName: "test", acquireTimeoutMs: 100 };
  const db = openDatabase(service.database.url, pool);
  const edition = watchEdition({ databaseUrl: service.database.url, clock: () => now, log });
  const deps = {
    contextOf: () =>
      contextOf(
        depsOf(db, () => now),
        null,
        "request",
      ),
    ...{ theme: readTheme(), edition, memory: createBoundedMemory<PreparedReading>(1) },
  };
  const app = express().use(documentRoutes(deps), failurePage(deps), answerErrors({ log }));
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const ask = async (accept: string) =>
    fetch(`http://127.0.0.1:${port}/behandlinger.pdf`, { headers: { accept } });
  const holding = await db.transaction();

  const [person, program] = await Promise.all([ask("text/html"), ask("application/pdf")]);

  expect([person.status, program.status]).toEqual([503, 503]);
  expect([person, program].map(({ headers }) => headers.get("retry-after"))).toEqual(["5", "5"]);
  expect(await person.text()).toContain("Tjenesten holder pause");
  expect(await program.json()).toMatchObject({ errors: [{ extensions: { code: "UNAVAILABLE" } }] });
  await holding.rollback();
  expect((await ask("application/pdf")).status).toBe(200);
  server.close();
  await edition.stop();
  await db.destroy();
});

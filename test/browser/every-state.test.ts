import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page, Route } from "playwright-core";
import { auditor } from "../../web/src/i18n/da/auditor.ts";
import { citizen } from "../../web/src/i18n/da/citizen.ts";
import { contact } from "../../web/src/i18n/da/contact.ts";
import { people as peopleWords } from "../../web/src/i18n/da/people.ts";
import { publishing } from "../../web/src/i18n/da/publishing.ts";
import { registers } from "../../web/src/i18n/da/registers.ts";
import { staff } from "../../web/src/i18n/da/staff.ts";
import { statistics } from "../../web/src/i18n/da/statistics.ts";
import { describeInBrowser, sidewaysScroll, violations } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { usePeople } from "../support/people-in-browser.ts";
import { useService } from "../support/run-service.ts";
import { givenAsked, givenCollected, givenPlanned } from "../support/staff-pages.ts";

const service = useService();
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
const ADVICE = `mutation ($input: RecordAdviceInput!) { recordAdvice(input: $input) { receipt { eventId } } }`;
const BREACH = `mutation ($input: RegisterBreachInput!) { registerBreach(input: $input) { receipt { eventId } } }`;
const COMPLAINT = `mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { receipt { eventId } } }`;
const VERSION = `query ($id: ID!) { dataRequest(id: $id) { version } }`;
const OPERATIONS = JSON.parse(readFileSync("web/src/generated/persisted-documents.json", "utf8")) as Readonly<
  Record<string, string>
>;

/** How the API answers what a screen asks for; what surrounds the screens, and every change, is answered as ever. */
type Way = "WELL" | "HOLD" | "INTERNAL" | "UNAUTHENTICATED" | "FORBIDDEN" | "LONG";

/** A name as long as an attacker, or a slip of the finger, makes it: words, and one that never ends. */
const LONG = `${"Anne-Birgitte ".repeat(400)}${"x".repeat(4_400)}`;
/** Where what people write stands in an answer; of an `at` of a list nothing is said. */
const WRITTEN =
  /"(name|text|scope|question|answer|filename|reason|note|considerations|about|nature|value|field|wrong|right)":"[^"]*"/g;

type Api = { way: Way; open: ReadonlySet<string>; held: Route[]; answered: number; long: string[] };

/** Stands between a page and the API from now on. */
async function between(page: Page): Promise<Api> {
  const api: Api = { way: "WELL", open: new Set(), held: [], answered: 0, long: [] };
  await page.route("**/auth/renew", async (route) =>
    api.way === "UNAUTHENTICATED" ? route.fulfill({ status: 401 }) : route.continue(),
  );
  await page.route("**/graphql", async (route) => {
    const [, kind, name = ""] = operationOf(route);
    if (kind !== "query" || api.open.has(name)) return route.continue();
    if (api.way === "HOLD") return void api.held.push(route);
    await answer(route, api.way);
    api.answered += 1;
  });
  return api;
}

function operationOf(route: Route): readonly string[] {
  const { extensions } = route.request().postDataJSON() as {
    extensions: { persistedQuery: { sha256Hash: string } };
  };
  return (
    /(query|mutation) (\w+)/.exec(OPERATIONS[`sha256:${extensions.persistedQuery.sha256Hash}`] ?? "") ?? []
  );
}

async function answer(route: Route, way: Way): Promise<void> {
  if (way === "WELL" || way === "HOLD") return route.continue();
  if (way === "LONG") {
    const response = await route.fetch();
    const text = (await response.text()).replaceAll(WRITTEN, (_, key: string) => `"${key}":"${LONG}"`);
    return route.fulfill({ response, body: text });
  }
  const errors = [{ message: "", extensions: { code: way } }];
  await route.fulfill({ json: { data: null, errors }, headers: { "x-request-id": `number-of-${way}` } });
}

/** Goes there as a link of the application does, so that nothing is loaded anew. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState(null, "", ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent("popstate"))`,
  );
}

const again = (page: Page) => page.getByRole("main").getByRole("button", { name: /^(Prøv igen|Try again)$/ });

async function say(page: Page, language: "English" | "Dansk"): Promise<void> {
  await page.getByRole("button", { name: language, exact: true }).click();
  await page.locator(`html[lang="${language === "English" ? "en" : "da"}"]`).waitFor({ state: "attached" });
}

/** What is wrong with a screen while it waits, when it fails, when the log-on has ended, and when it is another's. */
async function faultsWithoutAnswer(
  page: Page,
  api: Api,
  path: string,
  ask?: () => Promise<void>,
): Promise<string[]> {
  const faults: string[] = [];
  const expectThat = (isSo: boolean, fault: string) => void (isSo || faults.push(`${path}: ${fault}`));
  const main = page.getByRole("main");
  const hears = async (text: string | RegExp) =>
    main
      .getByText(text)
      .first()
      .waitFor({ timeout: 5_000 })
      .then(
        () => true,
        () => false,
      );

  api.way = "HOLD";
  await go(page, path);
  await ask?.();
  await eventually(async () => expect(api.held.length).toBeGreaterThan(0));
  await page.clock.fastForward(2_500);
  const waits = main.getByRole("status").getByText("Henter …").first();
  expectThat(
    await waits.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    ),
    "does not say that it waits",
  );

  api.way = "INTERNAL";
  for (const route of api.held.splice(0)) await answer(route, "INTERNAL");
  for (const text of [
    "Det kunne ikke hentes",
    "Der er en fejl hos os.",
    "Intet er gået tabt.",
    "Fejlens nummer: number-of-INTERNAL",
  ])
    expectThat(await hears(text), `a failure does not say: ${text}`);
  const said = main.getByRole("alert").first();
  expectThat(
    await said.getByRole("button", { name: "Kopiér nummeret" }).isVisible(),
    "its number cannot be copied",
  );
  const heading = await main
    .getByRole("heading", { level: 1 })
    .innerText()
    .catch(() => "");
  expectThat(
    heading !== "" && (await page.title()).startsWith(`${heading} – `),
    `a failure has the heading "${heading}"`,
  );
  await say(page, "English");
  expectThat(await hears("It could not be fetched"), "a failure is not told in English");
  expectThat((await sidewaysScroll(page)) <= 0, "a failure scrolls sideways in English");
  await say(page, "Dansk");
  expectThat((await sidewaysScroll(page)) <= 0, "a failure scrolls sideways");

  const askAgain = ask ?? (async () => again(page).first().click());
  api.way = "UNAUTHENTICATED";
  await askAgain();
  expectThat(await hears("Du er ikke længere logget på."), "an ended log-on is not told");
  const back = await main.getByRole("link", { name: "Log på igen" }).first().getAttribute("href");
  expectThat(
    (back ?? "").startsWith(`/auth/sign-in?returnTo=${encodeURIComponent(path)}`),
    `leads back to ${String(back)}`,
  );

  api.way = "FORBIDDEN";
  await askAgain();
  expectThat(
    await hears(/Siden findes ikke, eller du har ikke adgang|Din rolle giver ikke adgang/),
    "what is another's is not told",
  );
  return faults;
}

/** What is wrong with a screen whose texts have 10,000 characters, and that then fails while it is looked at again. */
async function faultsWithLongText(page: Page, api: Api, path: string): Promise<string[]> {
  api.way = "LONG";
  const before = api.answered;
  await go(page, path);
  await eventually(async () => expect(api.answered).toBeGreaterThan(before));
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  await page.locator("main .loading").first().waitFor({ state: "detached" });
  if ((await page.getByRole("main").innerText()).includes(LONG.slice(0, 500))) api.long.push(path);
  const wider = await sidewaysScroll(page);
  const faults = wider > 0 ? [`${path}: ${String(wider)} px sideways with long text`] : [];

  const headings = async () => page.getByRole("main").getByRole("heading").allInnerTexts();
  const shown = await headings();
  api.way = "INTERNAL";
  const answered = api.answered;
  await page.clock.fastForward(31_000);
  await page.evaluate(`document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))`);
  await eventually(async () => expect(api.answered).toBeGreaterThan(answered));
  const kept = await headings();
  const lost = shown.filter((heading) => !kept.includes(heading));
  return [...faults, ...lost.map((heading) => `${path}: what was shown is gone: ${heading.slice(0, 60)}`)];
}

describeInBrowser("every screen", () => {
  const people = usePeople(service);

  /** Walks through screens of one person on a telephone, each in both ways. */
  const faultsIn = async (
    name: string,
    start: string,
    paths: readonly string[],
    open: readonly string[] = [],
  ) => {
    const { page } = await people.signIn(name, start, { viewport: { width: 320, height: 700 } });
    await page.clock.install();
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    const api = await between(page);
    api.open = new Set(["Frame", ...open]);
    const faults: string[] = [];
    for (const path of paths) faults.push(...(await faultsWithoutAnswer(page, api, path)));
    expect(await violations(page)).toEqual([]);
    for (const path of paths) faults.push(...(await faultsWithLongText(page, api, path)));
    return { faults, long: api.long };
  };

  test.each([
    ["Anne", [["/min-side", citizen.cases.none]]],
    [
      "Per",
      [
        ["/sagsbehandling", staff.queue.none],
        ["/sagsbehandling/post", contact.paper.none],
        ["/sagsbehandling/statistik", statistics.none],
        ["/sagsbehandling/udgivelse", publishing.none],
        ["/sagsbehandling/brud", registers.breaches.none],
        ["/sagsbehandling/klager", registers.complaints.none],
        ["/sagsbehandling/personer", peopleWords.noTokens],
        ["/sagsbehandling/fravaer", peopleWords.absence.allHandled],
      ],
    ],
    [
      "Ravn",
      [
        ["/revision/udtraek", auditor.export.none],
        ["/revision/opslag", auditor.lookups.none],
      ],
    ],
  ] as const)("with nothing to show says so to %s", async (name, screens) => {
    const { page } = await people.signIn(name, screens[0][0]);

    for (const [path, words] of screens) {
      await go(page, path);
      await page.getByText(words).first().waitFor();
    }
  });

  test("of a citizen says that it waits, what failed and how to go on, and holds 10,000 characters", async () => {
    const { id } = await givenAsked(service.baseUrl, "anne");
    await people.as("anne", SEND, {
      input: { dataRequestId: id, text: "Hej", idempotencyKey: randomUUID() },
    });
    const parts = ["", "/beskeder", "/filer", "/kvittering", "/data", "/opslag"];

    const paths = [
      "/min-side",
      "/min-side/oplysninger",
      ...parts.map((part) => `/min-side/sager/${id}${part}`),
    ];
    const { faults, long } = await faultsIn("Anne", "/min-side/ny", paths);
    expect(faults).toEqual([]);
    expect(long).toEqual([
      "/min-side/oplysninger",
      `/min-side/sager/${id}`,
      `/min-side/sager/${id}/beskeder`,
    ]);
  }, 120_000);

  test("of the staff does", async () => {
    const { id } = await givenAsked(service.baseUrl, "mikkel");
    const now = new Date().toISOString();
    await people.as("per", BREACH, { input: { awareAt: now, facts: { nature: "En liste lå fremme." } } });
    await people.as("per", COMPLAINT, { input: { receivedAt: now, about: "Svaret kom for sent." } });
    const pages = ["", "/post", "/statistik", "/udgivelse", "/brud", "/klager", "/sikringer", "/personer"];
    const more = ["/fravaer", "/systemer", "/skabeloner"];
    const parts = ["", "/afgoerelse", "/rettigheder", "/sletning", "/log"].map(
      (part) => `/sager/${id}${part}`,
    );

    // a page between two parts of the case: one that is left and opened again is asked for again
    const paths = [...pages, ...more].flatMap((page, at) => [page, ...parts.slice(at, at + 1)]);
    const of = (part: string) => `/sagsbehandling${part}`;
    const { faults, long } = await faultsIn("Per", "/sagsbehandling/registrer", paths.map(of));
    expect(faults).toEqual([]);
    const named = ["", "/brud", "/klager", "/personer", "/fravaer", ...parts];
    expect(long).toEqual(expect.arrayContaining(named.map(of)));
  }, 180_000);

  test("of a case does, while the case itself stands", async () => {
    const { id } = await givenCollected(service.baseUrl, "karen");
    const planned = await givenPlanned(service.baseUrl, "mikkel");
    const points = [{ field: "Gebyr", wrong: "50 kr.", right: "0 kr." }];
    const wrong = await givenAsked(service.baseUrl, "anne", ["RECTIFICATION"], { rectification: points });
    await people.as("karen", SEND, {
      input: { dataRequestId: id, text: "Hej", idempotencyKey: randomUUID() },
    });
    const { dataRequest } = await people.as<{ dataRequest: { version: number } }>("per", VERSION, { id });
    const { version } = dataRequest;
    await people.as("per", ADVICE, { input: { id, version, text: "Giv hende alt.", dissent: false } });
    await givenAsked(service.baseUrl, "karen", ["ACCESS"], undefined, "Mine lån");
    const parts = [
      "indsamling",
      "data",
      "sloering",
      "beskeder",
      "afgoerelse",
      "modtagere",
      "breve",
      "dubletter",
    ];

    const paths = [
      ...parts.map((part) => `/sagsbehandling/sager/${id}/${part}`),
      `/sagsbehandling/sager/${wrong.id}/rettigheder`,
      `/sagsbehandling/sager/${planned.id}/sletning`,
    ];
    const open = ["StaffCase", "Colleagues", "LogAlarms"];
    const { faults, long } = await faultsIn("Signe", `/sagsbehandling/sager/${id}/log`, paths, open);
    expect(faults).toEqual([]);
    const written = ["data", "sloering", "beskeder", "afgoerelse", "dubletter"];
    expect(long).toEqual(
      expect.arrayContaining([
        ...written.map((part) => `/sagsbehandling/sager/${id}/${part}`),
        `/sagsbehandling/sager/${wrong.id}/rettigheder`,
      ]),
    );
  }, 180_000);

  test("of an auditor does", async () => {
    const [event] = await service.database.db("audit_events").select("id").limit(1);
    const parts = ["", "/kontrol", "/udtraek", "/opslag", `/haendelser/${String(event?.["id"])}`];

    const paths = parts.map((part) => `/revision${part}`);
    expect((await faultsIn("Ravn", "/revision/stikproeve", paths)).faults).toEqual([]);
  }, 120_000);

  test("of an auditor who draws a sample does, and says of an empty period that it is empty", async () => {
    const { page } = await people.signIn("Ravn", "/revision", { viewport: { width: 320, height: 700 } });
    await page.clock.install();
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    const api = await between(page);
    api.open = new Set(["Frame"]);
    const draw = async () => page.getByRole("button", { name: auditor.sample.draw }).click();

    expect(await faultsWithoutAnswer(page, api, "/revision/stikproeve", draw)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    api.way = "WELL";
    await go(page, "/revision/kontrol"); // so that the form begins with the period of the next address
    await page.getByRole("button", { name: auditor.sample.draw }).waitFor({ state: "detached" });
    await go(page, "/revision/stikproeve?fra=2001-01-01&til=2001-01-31");
    await draw();
    await page.getByText(auditor.sample.none).waitFor();
  }, 120_000);
});

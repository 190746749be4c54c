import { randomUUID } from "node:crypto";
import { openProofFile } from "../../server/audit/proof-file.ts";
import { parseVkey } from "../../server/audit/note.ts";
import { operations } from "../../tour/operations.ts";
import { must, visit } from "../../tour/people.ts";
import { readPdf } from "../support/pdf.ts";
import { useService } from "../support/run-service.ts";
import { checkProof } from "../../web/src/log/check-proof.ts";

const service = useService();
const NAMES = /Anne|Holm|@|\b\d{6}-\d{4}\b/;

let eventId = "";
let tokens: Record<"anne" | "mikkel" | "ravn" | "signe", string>;

const get = async (path: string, token?: string) =>
  fetch(`${service.baseUrl}${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });

/** Asks again while the event waits for its place. */
async function proven(path: string, token: string): Promise<Response> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await get(path, token);
    if (answer.status !== 503) return answer;
    await answer.text();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the event got no place in ten seconds");
}

beforeAll(async () => {
  const anne = await visit(service.baseUrl, "anne");
  const input = { rights: ["ACCESS"], idempotencyKey: randomUUID() };
  const done = anne.api<{ submitDataRequest: { receipt: { eventId: string } } }>(operations.submit, {
    input,
  });
  eventId = (await must(done)).submitDataRequest.receipt.eventId;
  const bearer = async (key: "mikkel" | "ravn" | "signe") => (await visit(service.baseUrl, key)).token;
  tokens = {
    anne: anne.token,
    mikkel: await bearer("mikkel"),
    ravn: await bearer("ravn"),
    signe: await bearer("signe"),
  };
});

test("a citizen takes her receipt as a file that is checked without us, in a program and in a browser", async () => {
  const answer = await proven(`/receipts/${eventId}.tlog-proof`, tokens.anne);
  const file = await answer.text();
  const vkeys = (await (await get("/log/vkeys")).text()).trimEnd().split("\n");

  expect(answer.headers.get("content-disposition")).toContain("kvittering.tlog-proof");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const entry = openProofFile(Buffer.from(file), vkeys.map(parseVkey)).entry.toString();
  expect(entry).toContain(eventId);
  expect(entry).not.toMatch(NAMES);
  expect((await checkProof(file, vkeys)).isProven).toBe(true);
});

test.each([
  ["da", "Kvittering fra hændelsesloggen"],
  ["en", "Receipt from the audit log"],
])("her receipt in %s holds the whole proof, as a page and as PDF", async (lang, title) => {
  const file = await (await proven(`/receipts/${eventId}.tlog-proof`, tokens.anne)).text();
  const html = await (await get(`/receipts/${eventId}.html?lang=${lang}`, tokens.anne)).text();
  const pdf = Buffer.from(
    await (await get(`/receipts/${eventId}.pdf?lang=${lang}`, tokens.anne)).arrayBuffer(),
  );

  expect(html).toContain(`<h1>${title}</h1>`);
  const onPaper = html
    .slice(html.indexOf("c2sp.org/tlog-proof@v1"))
    .replaceAll("\\<br>", "")
    .replaceAll("<br>", "\n")
    .replace(/<\/p>[^]*/, "");
  expect(unescaped(onPaper)).toBe(file);
  expect(html).not.toMatch(/<script/);
  expect(readPdf(pdf).text.replaceAll(/\s/g, "")).toContain("c2sp.org/tlog-proof@v1");
});

function unescaped(html: string): string {
  return html
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

test.each(["tlog-proof", "pdf", "html"])(
  "to others her receipt as %s is not there; to the auditor it is",
  async (form) => {
    const path = `/receipts/${eventId}.${form}`;
    expect((await proven(path, tokens.anne)).status).toBe(200);

    expect((await get(path, tokens.mikkel)).status).toBe(404);
    expect((await get(path, tokens.signe)).status).toBe(404);
    expect((await get(path)).status).toBe(401);
    expect((await get(path, tokens.ravn)).status).toBe(200);
    expect((await get(`/receipts/${randomUUID()}.${form}`, tokens.ravn)).status).toBe(404);
    expect((await get(`/receipts/x.${form}`, tokens.ravn)).status).toBe(404);
  },
);

test.each([
  ["/kontroller-kvittering", "Kontrollér en kvittering"],
  ["/en/check-receipt", "Check a receipt"],
])("%s is a page for anybody, with one small script of our own", async (path, title) => {
  const answer = await get(path);
  const html = await answer.text();

  expect(answer.status).toBe(200);
  expect(html).toContain(`<h1>${title}</h1>`);
  expect(html.match(/<script[^>]*>/g)).toEqual([
    expect.stringMatching(/^<script type="module" src="\/assets\//),
  ]);
});

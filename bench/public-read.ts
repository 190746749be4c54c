import { createHash } from "node:crypto";
import { openDatabase } from "../server/platform/database.ts";
import { startHelper } from "./helper-process.ts";
import { pressInTurn, type Press } from "./load.ts";
import type { Row } from "./report.ts";

const query =
  "query Policy { privacyPolicy(language: EN) { title version { effectiveOn sha256 } sections { id title } } }";
const sha256Hash = createHash("sha256").update(query).digest("hex");
const extensions = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }));
const body = JSON.stringify({ query });
const MEANT = { "apollo-require-preflight": "1" };

type Answer = { text: string; etag: string };

/**
 * Reading the privacy policy by text and by hash, and asking whether it is still the same: against a plain Node server
 * that has the same bytes in memory, and against Apollo Server with the same data in memory.
 */
export async function measurePublicReads(baseUrl: string, databaseUrl: string): Promise<Row[]> {
  await trustDocument(databaseUrl);
  const post: Press = { url: `${baseUrl}/graphql`, body };
  const get: Press = { url: `${baseUrl}/graphql?extensions=${extensions}`, method: "GET", headers: MEANT };
  const { text, etag } = await answerOf(get);
  const plain = await startHelper("./plain-server.ts", { PLAIN_ANSWER: text, PLAIN_ETAG: etag });
  const apollo = await startHelper("./bare-apollo.ts", { APOLLO_POLICY: policyIn(text) });
  try {
    const known: Press = { ...get, headers: { ...MEANT, "if-none-match": etag }, expectStatus: 304 };
    const [byText, plainByText, bare] = await pressInTurn([
      { ...post, expectBody: text },
      { ...post, expectBody: text, url: plain.url },
      { ...post, expectBody: text, url: apollo.url },
    ]);
    const [byHash, plainByHash] = await pressInTurn([
      { ...get, expectBody: text },
      { ...get, expectBody: text, url: plain.url },
    ]);
    const [confirmed, plainConfirmed] = await pressInTurn([known, { ...known, url: plain.url }]);
    return [
      { row: "public read, POST, to plain node", ours: byText, limit: plainByText, aim: 0.5 },
      { row: "public read, GET by hash, to plain node", ours: byHash, limit: plainByHash, aim: 0.5 },
      { row: "public read, POST, to bare Apollo", ours: byText, limit: bare, aim: 6 },
      { row: "public read, GET by hash, to bare Apollo", ours: byHash, limit: bare, aim: 6 },
      { row: "not modified, to plain node", ours: confirmed, limit: plainConfirmed, aim: 0.6 },
    ];
  } finally {
    await plain.stop();
    await apollo.stop();
  }
}

/** As the build of the web would: a GET asks for a document by its hash. */
async function trustDocument(databaseUrl: string): Promise<void> {
  const db = openDatabase(databaseUrl, { poolMax: 1, applicationName: "indsigt-bench" });
  try {
    await db("trusted_documents").insert({ sha256: sha256Hash, text: query, seen_at: new Date() });
  } finally {
    await db.destroy();
  }
}

async function answerOf({ url, headers }: Press): Promise<Answer> {
  const response = await fetch(url, { headers: headers ?? {} });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error("the privacy policy cannot be read");
  return { text, etag: response.headers.get("etag") ?? "" };
}

function policyIn(answer: string): string {
  return JSON.stringify((JSON.parse(answer) as { data: { privacyPolicy: unknown } }).data.privacyPolicy);
}

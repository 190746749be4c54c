import { startHelper } from "./helper-process.ts";
import { press } from "./load.ts";
import type { Row } from "./report.ts";

const query = `query Policy { privacyPolicy(language: EN) { title version { effectiveOn sha256 } sections { id title } } }`;

/** Reading the privacy policy, against a plain Node server that answers the same bytes. */
export async function measurePublicRead(baseUrl: string): Promise<Row> {
  const url = `${baseUrl}/graphql`;
  const body = JSON.stringify({ query });
  const expectBody = await answerOf(url, body);
  const ours = await press({ url, body, expectBody });
  const plain = await startHelper("./plain-server.ts", { PLAIN_ANSWER: expectBody });
  try {
    return { row: "public read", ours, limit: await press({ url: plain.url, body, expectBody }), aim: 0.5 };
  } finally {
    await plain.stop();
  }
}

async function answerOf(url: string, body: string): Promise<string> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error("the privacy policy cannot be read");
  return text;
}

import { readUrl } from "../../platform/read-url.ts";
import { faultError } from "../fault.ts";
import type { HttpAnswer, HttpCall } from "./http-call.ts";
import { recordsOf, valueAt } from "./http-records.ts";
import type { HttpCollection, HttpMap } from "../map/http-system-schema.ts";
import type { Identity } from "../map/identity-kinds.ts";

/** One system, the way to ask it, and one of its collections. */
export type HttpReading = {
  map: HttpMap;
  baseUrl: string;
  call: HttpCall;
  name: string;
  collection: HttpCollection;
};

/** Some records, the whole answer they were in, and what asks for the next page; undefined after the last. */
export type HttpPage = { rows: Record<string, unknown>[]; body: unknown; next: string | undefined };

/** No person has so many pages; a system that goes on for ever is stopped rather than followed. */
const MOST_PAGES = 10_000;

/** The pages of one collection for one identifier, from a position on that an earlier page gave. */
export async function* httpPages(
  reading: HttpReading,
  identity: Identity,
  from?: string,
): AsyncGenerator<HttpPage> {
  const { map, call, name, collection } = reading;
  let position = from;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const url = addressOf(reading, identity, position);
    const answer = await call({ url, what: name });
    if (answer.status === 404) {
      if (collection.notFound === "nothing" && position === undefined) return;
      throw refused(map, name, "it answers that there is no such place (404)");
    }
    const rows = recordsOf(map, name, collection, answer.body);
    const next = nextOf(reading, answer, url, position, rows.length);
    if (next !== undefined && next === position) throw refused(map, name, "its pages go in a circle");
    yield { rows, body: answer.body, next };
    if (next === undefined) return;
    position = next;
  }
  throw refused(map, name, `it has more than ${MOST_PAGES} pages`);
}

/** The address of a page. An identifier is written so that it is one part of the path, whatever it holds. */
function addressOf(
  { map, baseUrl, name, collection }: HttpReading,
  { kind, value }: Identity,
  position: string | undefined,
): URL {
  const { path, parameters, pagination } = collection;
  // "." and ".." would be taken out of the path.
  if (/^\.*$/.test(value.trim())) throw refused(map, name, "the identifier cannot be searched with");
  const base = baseUrl.replace(/\/$/, "");
  if (position !== undefined && pagination?.kind === "link") return sameHost(map, name, base, position);
  const url = new URL(base + path.replaceAll(`{${kind}}`, () => encodeURIComponent(value)));
  for (const [key, text] of Object.entries(parameters))
    url.searchParams.set(
      key,
      text.replaceAll(`{${kind}}`, () => value),
    );
  if (pagination && pagination.kind !== "link") {
    const first = pagination.kind === "page" ? String(pagination.first) : undefined;
    const at = position ?? (pagination.kind === "offset" ? "0" : first);
    if (at !== undefined) url.searchParams.set(pagination.parameter, at);
  }
  return url;
}

/** A link to the next page stays where the map says the system is. */
function sameHost(map: HttpMap, name: string, base: string, position: string): URL {
  const url = readUrl(position, base);
  if (!url) throw refused(map, name, "the link to its next page cannot be read");
  if (url.origin !== new URL(base).origin) throw refused(map, name, "the next page is at another address");
  return url;
}

function nextOf(
  { collection: { pagination } }: HttpReading,
  answer: HttpAnswer,
  url: URL,
  position: string | undefined,
  rows: number,
): string | undefined {
  switch (pagination?.kind) {
    case undefined:
      return undefined;
    case "page":
      return rows === 0 ? undefined : String(Number(position ?? pagination.first) + 1);
    case "offset":
      return rows === 0 ? undefined : String(Number(position ?? 0) + rows);
    case "cursor": {
      const next = valueAt(answer.body, pagination.next);
      return typeof next === "string" && next !== "" ? next : undefined;
    }
    case "link":
      return answer.next ? readUrl(answer.next, url.href)?.href : undefined;
  }
}

function refused({ system }: HttpMap, name: string, why: string): Error {
  const message = `The system ${system} cannot be read: in ${name}, ${why}.`;
  return faultError("ANSWER_UNUSABLE", "CONFLICT", message, [`${name}: ${why}.`]);
}

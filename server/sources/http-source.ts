import { AppError } from "../errors.ts";
import { readUrl } from "../platform/read-url.ts";
import { faultError } from "./fault.ts";
import { withHttp, type HttpCall, type Secrets } from "./http-call.ts";
import { httpPages, type HttpReading } from "./http-pages.ts";
import { valueAt } from "./http-records.ts";
import type { HttpMap } from "./http-system-schema.ts";
import { SHARED_KINDS, type Identity, type IdentityKind } from "./identity-kinds.ts";
import type { SearchedPerson, Session, Source } from "./source.ts";
import type { CollectedPage } from "./sql-collect.ts";
import type { Discovery } from "./sql-discover.ts";

/** A card leads to another at most so many times. */
const ROUNDS = 5;

/** Joins a data map with the address of its system. It is read; people erase in it. */
export function httpSource(map: HttpMap, baseUrl: string, secrets: Secrets): Source {
  refuseUnsafe(map.system, baseUrl);
  return {
    map,
    capabilities: { canCollect: true, canErase: false, canDryRun: false },
    byHand: map.byHand,
    collections: Object.keys(map.collections),
    withSession: async (use) =>
      withHttp(map, secrets, async (call) => use(sessionOf({ map, baseUrl, call }))),
  };
}

/** What names a person goes over TLS, except to this machine. */
function refuseUnsafe(system: string, baseUrl: string): void {
  const url = readUrl(baseUrl);
  const isHere = url?.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url && (url.protocol === "https:" || isHere) && !url.username && !url.search) return;
  const message = `The address of the system ${system} must begin with https:// and hold no account and no question mark.`;
  throw new AppError("INVALID_INPUT", message);
}

type Asked = { map: HttpMap; baseUrl: string; call: HttpCall };

function sessionOf(asked: Asked): Session {
  return {
    differences: async () => [],
    discover: (person) => discover(asked, person),
    pages: (name, person, { after }) => pages(readingOf(asked, name), person, after),
    erasure: undefined,
  };
}

function readingOf(asked: Asked, name: string): HttpReading {
  const collection = Object.hasOwn(asked.map.collections, name) ? asked.map.collections[name] : undefined;
  if (collection) return { ...asked, name, collection };
  throw new AppError("INVALID_INPUT", `The data map does not describe a collection ${name}.`);
}

/** What the person's own records tell of who else she is; what an address alone leads to tells nothing. */
async function discover(asked: Asked, person: SearchedPerson): Promise<Discovery> {
  let known = [...person.identities];
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await yielded(asked, known);
    const fresh = found.filter((one) => !known.some((other) => isSame(one, other)));
    if (fresh.length === 0) {
      refuseUnsearchable(asked.map, known);
      const patronIds = found.flatMap(({ kind, value }) => (kind === "patronId" ? [value] : []));
      return { identities: known, patronIds: [...new Set(patronIds)].sort() };
    }
    known = [...new Map([...known, ...fresh].map((one) => [`${one.kind}\0${one.value}`, one])).values()];
  }
  return { identities: known, patronIds: [] };
}

/** A system that finds nobody by what is known has not been searched, and is not said to hold nothing. */
function refuseUnsearchable({ system, collections }: HttpMap, known: readonly Identity[]): void {
  const needed = new Set(Object.values(collections).flatMap(({ identity }) => Object.keys(identity)));
  const missing = [...needed].filter((kind) => !known.some((one) => one.kind === kind));
  if (missing.length === 0) return;
  const message = `The system ${system} finds people by ${missing.join(", ")}, which nobody has told of this one.`;
  throw faultError("NO_IDENTIFIER", "CONFLICT", message, [message]);
}

async function yielded(asked: Asked, known: readonly Identity[]): Promise<Identity[]> {
  const found: Identity[] = [];
  for (const [name, { yields, identity }] of Object.entries(asked.map.collections)) {
    if (!yields) continue;
    const reading = readingOf(asked, name);
    for (const one of known.filter(({ kind }) => identity[kind] && !SHARED_KINDS.has(kind)))
      for await (const { body } of httpPages(reading, one)) found.push(...yieldsOf(reading, body));
  }
  return found;
}

function yieldsOf({ collection }: HttpReading, body: unknown): Identity[] {
  const records = collection.records ? valueAt(body, collection.records) : body;
  return Object.entries(collection.yields ?? {}).flatMap(([kind, place]) =>
    [valueAt(records, place)]
      .flat(3)
      .filter((value) => typeof value === "string" || typeof value === "number")
      .map(String)
      .filter((value) => value.trim() !== "")
      .map((value) => ({ kind: kind as IdentityKind, value })),
  );
}

/** The records of one collection by each identifier it finds by; a cursor says by which, and where among its pages. */
async function* pages(
  reading: HttpReading,
  { identities, accepted }: SearchedPerson,
  after: string | undefined,
): AsyncGenerator<CollectedPage> {
  const { identity } = reading.collection;
  const used = identities
    .filter(({ kind }) => identity[kind] !== undefined)
    .filter(({ kind, value }) => kind !== "patronId" || !accepted || accepted.includes(value))
    .sort((one, other) => (one.value < other.value ? -1 : 1));
  const [done, position] = after === undefined ? [0, null] : (JSON.parse(after) as [number, string | null]);
  for (const [index, one] of used.entries()) {
    if (index < done) continue;
    const from = index === done ? (position ?? undefined) : undefined;
    for await (const { rows, next } of httpPages(reading, one, from)) {
      const cursor = JSON.stringify(next === undefined ? [index + 1, null] : [index, next]);
      const doubts = SHARED_KINDS.has(one.kind)
        ? rows.map((_, place) => ({ place, doubt: "SHARED_IDENTIFIER" as const }))
        : [];
      if (rows.length > 0) yield { rows, doubts, cursor };
    }
  }
}

function isSame(one: Identity, other: Identity): boolean {
  return one.kind === other.kind && one.value === other.value;
}

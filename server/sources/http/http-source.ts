import { describedCollection } from "../map/data-map-schema.ts";
import { discoverRounds, refuseUnsearchable } from "../discover-rounds.ts";
import { withHttp, type HttpCall } from "./http-call.ts";
import { credentialsOf, type Secrets } from "./http-credentials.ts";
import { httpPages, type HttpReading } from "./http-pages.ts";
import { identitiesAt, valueAt } from "./http-records.ts";
import type { HttpMap } from "../map/http-system-schema.ts";
import { SHARED_KINDS, type Identity } from "../map/identity-kinds.ts";
import { refuseUnsafeAddress } from "./refuse-unsafe-address.ts";
import type { SearchedPerson, Session, Source } from "../source.ts";
import type { CollectedPage } from "../sql/sql-collect.ts";

/** Joins a data map with the address of its system. It is read; people erase in it. */
export function httpSource(map: HttpMap, baseUrl: string, secrets: Secrets): Source {
  refuseUnsafeAddress(`the system ${map.system}`, baseUrl);
  const credentials = credentialsOf(map, secrets);
  return {
    map,
    capabilities: { canCollect: true, canErase: false, canDryRun: false },
    byHand: map.byHand,
    collections: Object.keys(map.collections),
    withSession: async (use) =>
      withHttp(map, credentials, async (call) => use(sessionOf({ map, baseUrl, call }))),
  };
}

type Asked = { map: HttpMap; baseUrl: string; call: HttpCall };

function sessionOf(asked: Asked): Session {
  return {
    differences: async () => [],
    discover: ({ identities }) =>
      discoverRounds(
        identities,
        async (known) => yielded(asked, known),
        (known) => refuseUnsearchable(asked.map, known),
      ),
    pages: (name, person, { after }) => pages(readingOf(asked, name), person, after),
    erasure: undefined,
  };
}

function readingOf(asked: Asked, name: string): HttpReading {
  return { ...asked, name, collection: describedCollection(asked.map, name) };
}

/** What the person's own records tell of who else she is; what an address alone leads to tells nothing. */
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
  return identitiesAt(records, collection.yields);
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

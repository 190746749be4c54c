import { describedCollection } from "../map/data-map-schema.ts";
import { identitiesAt, recordsOf } from "../http/http-records.ts";
import { discoverRounds, refuseUnsearchable } from "../discover-rounds.ts";
import { SHARED_KINDS, type Identity } from "../map/identity-kinds.ts";
import type { SearchedPerson, Session } from "../source.ts";
import type { CollectedPage } from "../sql/sql-collect.ts";
import { askCapabilities, type Asked } from "./calls.ts";
import { contractDifferences } from "./differences.ts";
import { contractErasure } from "./erasure.ts";
import { isAccepted, isShared, personPages } from "./person.ts";

/** A conversation with a system that keeps the contract, however it is reached. */
export async function contractSession(asked: Asked): Promise<Session> {
  const capabilities = await askCapabilities(asked);
  const differences = contractDifferences(asked.map, capabilities);
  return {
    differences: async () => differences,
    discover: ({ identities }) =>
      discoverRounds(
        identities,
        async (known) => yielded(asked, known),
        (known) => refuseUnsearchable(asked.map, known),
      ),
    pages: (name, person, { after }) => pages(asked, name, person, after),
    erasure: capabilities.erase ? contractErasure(asked, differences) : undefined,
  };
}

/** What her own records tell of who else she is; what an address alone leads to tells nothing. */
async function yielded(asked: Asked, known: readonly Identity[]): Promise<Identity[]> {
  const found: Identity[] = [];
  const identities = known.filter(({ kind }) => !SHARED_KINDS.has(kind));
  for (const [name, collection] of Object.entries(asked.map.collections)) {
    if (!collection.yields) continue;
    for await (const { records } of personPages(asked, name, { identities }))
      found.push(...records.flatMap((record) => identitiesAt(record.fields, collection.yields)));
  }
  return found;
}

/** The person's records of one collection; a page's cursor says what comes after it. */
async function* pages(
  asked: Asked,
  name: string,
  person: SearchedPerson,
  after: string | undefined,
): AsyncGenerator<CollectedPage> {
  const collection = describedCollection(asked.map, name);
  const from = after === undefined ? null : (JSON.parse(after) as { next: string | null }).next;
  if (after !== undefined && from === null) return;
  for await (const { records, next } of personPages(asked, name, person, from)) {
    const hers = records.filter((record) => isAccepted(collection, record, person));
    const rows = hers.flatMap(({ fields }) => recordsOf(asked.map, name, collection, fields));
    const doubts = hers.flatMap((record, place) =>
      isShared(record) ? [{ place, doubt: "SHARED_IDENTIFIER" as const }] : [],
    );
    if (rows.length > 0) yield { rows, doubts, cursor: JSON.stringify({ next }) };
  }
}

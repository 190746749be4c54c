import type { Knex } from "knex";
import type { Context } from "../../context.ts";
import type { DataRequest } from "../../requests/data-request-store.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { findCollection, type Collection } from "../map/data-map-schema.ts";
import { findPageOfRequest } from "./find-page-of-request.ts";
import { readFindingPage } from "../collection/finding-store.ts";
import type { FoundRow } from "../sql/page-rows.ts";
import { placeOfItem } from "./item-id.ts";

/** One record that was found for a request, opened, with where it came from. */
export type FoundRecord = { system: string; name: string; collection: Collection; row: FoundRow };

/** Opens one record by its item id, if it belongs to this request. */
export async function readFoundRecord(
  ctx: Context,
  db: Knex,
  request: DataRequest,
  itemId: string,
): Promise<FoundRecord | undefined> {
  const place = placeOfItem(itemId);
  const page = place && (await findPageOfRequest(db, request.id, place.findingPageId));
  if (!place || !page || place.position >= page.rows) return undefined;
  const [system = "", name = ""] = page.qualified.split(".");
  const map = ctx.sources.get(system)?.map;
  const collection = map && findCollection(map, name);
  const { key } = await readVaultKey(db, ctx.vault, request.vaultKeyId);
  const row = (await readFindingPage(db, key, place.findingPageId))[place.position];
  return collection && row ? { system, name, collection, row } : undefined;
}

import type { Knex } from "knex";
import type { SystemRecipient } from "../generated/schema.ts";
import { recipientsOf } from "../publication/activities/activity-text.ts";
import type { ProcessingActivities } from "../publication/policies/processing-activities-schema.ts";
import type { DataMap } from "../sources/map/data-map-schema.ts";
import { listOpenNotices } from "./recipient-store.ts";

/** Who is given the data of a system: by a record of processing, and by the system's map (Art. 19). */
export async function readSystemRecipients(
  db: Knex,
  record: ProcessingActivities | undefined,
): Promise<(map: DataMap) => SystemRecipient[]> {
  if (!record) return () => [];
  const open = await listOpenNotices(db);
  return ({ collections }) => {
    const all = Object.values(collections);
    const touched = new Set(
      all.flatMap(({ columns }) => Object.values(columns).map(({ activity }) => activity)),
    );
    const byRecord = record.activities.filter(({ key }) => touched.has(key)).flatMap((one) => one.recipients);
    const byMap = all.flatMap(({ recipients = [] }) => recipients);
    return recipientsOf(record, [...byRecord, ...byMap]).map(({ key, name }) => ({
      recipient: key,
      name: name.value,
      openNotices: open.get(key)?.count ?? 0,
      waiting: open.get(key)?.waiting ?? [],
    }));
  };
}

import type { Context } from "../context.ts";
import type { SystemRecipient } from "../generated/schema.ts";
import { recipientsOf } from "../publication/activity-text.ts";
import { findRecordOn } from "../publication/for-request.ts";
import { copenhagenDate } from "../requests/calendar.ts";
import type { DataMap } from "../sources/data-map-schema.ts";
import { countOpenNotices } from "./recipient-store.ts";

/** Who is given the data of a system: by the record of processing in force today, and by the system's map (Art. 19). */
export async function readSystemRecipients(ctx: Context): Promise<(map: DataMap) => SystemRecipient[]> {
  const record = await findRecordOn(ctx.db, copenhagenDate(ctx.clock()));
  const open = await countOpenNotices(ctx.db);
  if (!record) return () => [];
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
      openNotices: open.get(key) ?? 0,
    }));
  };
}

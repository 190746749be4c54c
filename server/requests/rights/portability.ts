import type { RefusalGround } from "../../generated/schema.ts";
import type {
  Activity,
  ProcessingActivities,
} from "../../publication/policies/processing-activities-schema.ts";
import { rightOnBasis } from "../../publication/legal/rights-by-basis.ts";
import type { Collection } from "../../sources/map/data-map-schema.ts";

/** Whether the data of one activity can be moved, and why not where they cannot (Art. 20). */
export type PortableActivity = {
  key: string;
  title: Activity["name"];
  included: boolean;
  ground: RefusalGround | null;
  records: number;
};

/** A collection that was read, with how many of its records may be given out. */
export type ReadCollection = { collection: Collection; records: number };

/**
 * The columns of a collection that can be moved: provided by the person, on consent (Art. 20(1)). Where an
 * activity has several legal bases, the data map says which one a column rests on; otherwise it is not moved.
 */
export function portableColumns(record: ProcessingActivities, { columns }: Collection): string[] {
  return Object.entries(columns).flatMap(([name, column]) => {
    const activity = record.activities.find(({ key }) => key === column.activity);
    const bases = activity?.legalBasis.map(({ article6 }) => article6) ?? [];
    const basis = column.basis ?? (bases.length === 1 ? bases[0] : undefined);
    const isMovable =
      column.providedByPerson === true &&
      column.copy !== false &&
      basis !== undefined &&
      rightOnBasis("PORTABILITY", basis).reach === "APPLIES";
    return isMovable ? [name] : [];
  });
}

/** What portability covers of what was read, activity by activity, in the order of the record. */
export function portabilityOf(
  record: ProcessingActivities,
  read: readonly ReadCollection[],
): PortableActivity[] {
  return record.activities.flatMap((activity) => {
    const touched = read.filter(
      ({ collection, records }) => records > 0 && touches(collection, activity.key),
    );
    if (touched.length === 0) return [];
    const moved = touched.filter(({ collection }) =>
      portableColumns(record, collection).some((name) => collection.columns[name]?.activity === activity.key),
    );
    const included = moved.length > 0;
    const isWhole = included && activity.legalBasis.every(isMovableBasis);
    const records = moved.reduce((sum, part) => sum + part.records, 0);
    return [
      {
        key: activity.key,
        title: activity.name,
        included,
        ground: isWhole ? null : whyNot(activity),
        records,
      },
    ];
  });
}

function touches({ columns }: Collection, activity: string): boolean {
  return Object.values(columns).some((column) => column.activity === activity);
}

function isMovableBasis({ article6 }: Activity["legalBasis"][number]): boolean {
  return rightOnBasis("PORTABILITY", article6).reach === "APPLIES";
}

function whyNot({ legalBasis }: Activity): RefusalGround {
  const isPublicTask = legalBasis.some(({ article6 }) => article6 === "e");
  return isPublicTask ? "ART20_3_PUBLIC_TASK" : "ART20_NOT_CONSENT_OR_CONTRACT";
}

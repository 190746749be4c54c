import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import type { ProcessingActivities } from "../../../server/publication/policies/processing-activities-schema.ts";
import { portabilityOf, portableColumns } from "../../../server/requests/rights/portability.ts";
import type { Collection } from "../../../server/sources/map/data-map-schema.ts";
import { loadDataMaps } from "../../../server/sources/map/load-data-map.ts";

const [map] = loadDataMaps("policies/data-map");
let record: ProcessingActivities;

beforeAll(async () => {
  record = (await loadPolicies("policies")).processingActivities;
});

function collectionOf(name: string): Collection {
  const found = map?.collections[name];
  if (!found) throw new Error(`the data map has no ${name}`);
  return found;
}

test("what a person provided on consent can be moved", () => {
  expect(portableColumns(record, collectionOf("newsletter_subscriptions"))).toEqual(
    expect.arrayContaining(["email", "topics"]),
  );
  expect(portableColumns(record, collectionOf("loan_history"))).toContain("title");
});

test.each(["loans", "fees", "staff_notes", "messages", "patron_addresses"])(
  "%s serves the public task and is not moved",
  (name) => {
    expect(portableColumns(record, collectionOf(name))).toEqual([]);
  },
);

test("where an activity rests on several bases, only a column that says it rests on consent is moved", () => {
  const patrons = collectionOf("patrons");
  const provided = (basis?: "a" | "e"): Collection => ({
    ...patrons,
    columns: {
      email: { ...patrons.columns["email"], providedByPerson: true, ...(basis && { basis }) } as never,
    },
  });

  expect(portableColumns(record, provided())).toEqual([]);
  expect(portableColumns(record, provided("e"))).toEqual([]);
  expect(portableColumns(record, provided("a"))).toEqual(["email"]);
});

test("each activity that was found is told, included or with its ground", () => {
  const read = [
    { collection: collectionOf("loan_history"), records: 3 },
    { collection: collectionOf("loans"), records: 2 },
    { collection: collectionOf("fees"), records: 0 },
  ];

  const told = portabilityOf(record, read).map(({ key, included, ground, records }) => [
    key,
    included,
    ground,
    records,
  ]);

  expect(told).toEqual([
    ["lending", false, "ART20_3_PUBLIC_TASK", 0],
    ["loan-history", true, null, 3],
  ]);
});

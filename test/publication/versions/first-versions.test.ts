import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import { hasPublishedAll } from "../../../server/publication/versions/has-published-all.ts";
import { publishFirstVersions } from "../../../server/publication/versions/publish-policies.ts";
import { useDatabase } from "../../support/test-database.ts";
import { POLICIES } from "../policies/policies-directory.ts";
import { contextOf, counts } from "../test-context.ts";

const database = useDatabase();
const policies = await loadPolicies(POLICIES);
const system = () => contextOf(database, "SYSTEM");

test("two new processes that start at once publish each document once", async () => {
  const both = await Promise.all([
    publishFirstVersions(system(), policies),
    publishFirstVersions(system(), policies),
  ]);

  expect(both.flatMap(({ published }) => published)).toHaveLength(6);
  expect(await counts(database)).toEqual({ versions: 6, events: 6 });
  expect(await hasPublishedAll(database.db)).toBe(true);
});

test("a process that starts later leaves new texts waiting for a person", async () => {
  const organisation = { ...policies.organisation, name: "Nyt navn", effectiveOn: "2027-01-01" };

  const { published, waiting, refusals } = await publishFirstVersions(system(), {
    ...policies,
    organisation,
  });

  expect(published).toEqual([]);
  expect(waiting.map(({ file }) => file)).toEqual(["organisation.yaml"]);
  expect(refusals).toEqual([]);
  expect(await counts(database)).toEqual({ versions: 6, events: 6 });
});

test("a process starts although policies/ holds a text that cannot be published, and says which", async () => {
  const organisation = { ...policies.organisation, name: "Nyt navn" };

  const { published, refusals } = await publishFirstVersions(system(), { ...policies, organisation });

  expect(published).toEqual([]);
  expect(refusals).toMatchObject([{ candidate: { file: "organisation.yaml" }, reason: "TEXT_CHANGED" }]);
  expect(await counts(database)).toEqual({ versions: 6, events: 6 });
});

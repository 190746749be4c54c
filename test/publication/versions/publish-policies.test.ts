import pg from "pg";
import type { Role } from "../../../policies/access.ts";
import type { Context } from "../../../server/context.ts";
import { contentHash } from "../../../server/publication/versions/canonical.ts";
import { article15Of, readOrganisationFor } from "../../../server/publication/activities/for-request.ts";
import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import type { Policies } from "../../../server/publication/policies/policies.ts";
import { publishPolicies } from "../../../server/publication/versions/publish-policies.ts";
import {
  PUBLISHED_CHANNEL,
  findVersionOn,
  listVersions,
  listVersionsInForce,
} from "../../../server/publication/versions/published-version-store.ts";
import { publicationQueries } from "../../../server/publication/resolvers.ts";
import {
  readLegalFramework,
  readLegalReference,
} from "../../../server/publication/legal/read-legal-framework.ts";
import {
  readOrganisation,
  readPrivacyPolicy,
  readProcessingActivities,
} from "../../../server/publication/read-publication.ts";
import { useDatabase } from "../../support/test-database.ts";
import { POLICIES } from "../policies/policies-directory.ts";
import { codeOf, contextOf as contextIn, counts as countsIn } from "../test-context.ts";

const database = useDatabase();
const policies = await loadPolicies(POLICIES);
const DOCUMENTS = [
  "ACCESSIBILITY_STATEMENT",
  "COOKIE_INFORMATION",
  "LEGAL_FRAMEWORK",
  "ORGANISATION",
  "PRIVACY_POLICY",
  "PROCESSING_ACTIVITIES",
];

function contextOf(role: Role | null): Context {
  return contextIn(database, role);
}

function withOrganisation(change: Partial<Policies["organisation"]>): Policies {
  return { ...policies, organisation: { ...policies.organisation, ...change } };
}

/** The text of the policy does not change with the name, so only the organisation is a new version. */
const renamedLater = withOrganisation({ name: "Bibliotekerne i Aalborg", effectiveOn: "2027-01-01" });

const counts = async () => countsIn(database);

test.each<[Role | null, string]>([
  [null, "UNAUTHENTICATED"],
  ["CITIZEN", "NOT_FOUND"],
  ["CASEWORKER", "FORBIDDEN"],
  ["AUDITOR", "FORBIDDEN"],
])("%s may not publish, and nothing is stored or logged", async (role, code) => {
  expect(await codeOf(publishPolicies(contextOf(role), policies))).toBe(code);

  expect(await counts()).toEqual({ versions: 0, events: 0 });
});

test("before the first publication there is nothing to read", async () => {
  const ctx = contextOf(null);

  expect(await readOrganisation(ctx, {})).toBeNull();
  expect(await readPrivacyPolicy(ctx, { language: "DA" })).toBeNull();
  expect(await readLegalFramework(ctx, {})).toBeNull();
  expect(await readLegalReference(ctx, { key: "gdpr" })).toBeNull();
  expect(await readProcessingActivities(ctx, {})).toBeNull();
  expect(await listVersionsInForce(database.db, "2026-11-24")).toEqual([]);
});

test("two processes that start at once publish each document once, with an event and a receipt each", async () => {
  const both = await Promise.all([
    publishPolicies(contextOf("SYSTEM"), policies),
    publishPolicies(contextOf("SYSTEM"), policies),
  ]);

  const published = both.flat();
  expect(published.map(({ document }) => document).sort()).toEqual(DOCUMENTS);
  expect(await counts()).toEqual({ versions: 6, events: 6 });
  for (const { receipt, version } of published) {
    const event = await database.db("audit_events").where({ id: receipt.eventId }).first();
    expect(event).toMatchObject({ kind: "publication.published", actor_role: "SYSTEM", body: { version } });
  }
});

test("what did not change is not published again", async () => {
  expect(await publishPolicies(contextOf("SYSTEM"), policies)).toEqual([]);

  expect(await counts()).toEqual({ versions: 6, events: 6 });
});

test("the hash of each version can be computed again from what is stored", async () => {
  const rows = await database.db("published_versions").select("sha256", "content");

  expect(rows).toHaveLength(6);
  for (const { sha256, content } of rows) expect(contentHash(content)).toBe(sha256);
});

test.each([
  ["the same day", { name: "Andet navn" }, "The text differs from the version published from 2026-11-01"],
  ["an earlier day", { name: "Andet navn", effectiveOn: "2026-10-01" }, "versions come in order"],
  ["yesterday", { name: "Andet navn", effectiveOn: "2026-11-23" }, "2026-11-23 has passed"],
])(
  "a changed text from %s is a conflict that says what to do, and nothing is published",
  async (_, change, message) => {
    const changed = withOrganisation(change);
    const thrown: unknown = await publishPolicies(contextOf("DPO"), changed).catch((error: unknown) => error);

    expect(thrown).toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining(message),
      fields: [
        {
          path: ["organisation.yaml", "effectiveOn"],
          message: expect.stringContaining("Give it"),
        },
      ],
    });
    expect(await counts()).toEqual({ versions: 6, events: 6 });
  },
);

test("a changed record without a new edition of the policy that shows it is a conflict of the policy too", async () => {
  const { processingActivities: record } = policies;
  const changed = { ...record, effectiveOn: "2027-01-01", activities: record.activities.slice(1) };

  const thrown: unknown = await publishPolicies(contextOf("DPO"), {
    ...policies,
    processingActivities: changed,
  }).catch((error: unknown) => error);

  expect(thrown).toMatchObject({
    code: "CONFLICT",
    fields: [{ path: ["privacy-policy/2026-11-01", "effectiveOn"] }],
  });
  expect(await counts()).toEqual({ versions: 6, events: 6 });
});

test("a changed text from a later day is a new version; each day has the text that was in force", async () => {
  const published = await publishPolicies(contextOf("DPO"), renamedLater);

  expect(published).toMatchObject([{ document: "ORGANISATION", effectiveOn: "2027-01-01" }]);
  const ctx = contextOf(null);
  expect(await readOrganisation(ctx, { on: "2026-10-31" })).toBeNull();
  expect(await readOrganisation(ctx, {})).toMatchObject({ name: "Aalborg Bibliotekerne" });
  expect(await readOrganisation(ctx, { on: "2026-12-31" })).toMatchObject({ name: "Aalborg Bibliotekerne" });
  expect(await readOrganisation(ctx, { on: "2027-01-01" })).toMatchObject({
    name: "Bibliotekerne i Aalborg",
  });
});

test("the versions in force are one of each document, and can be read again by their ids", async () => {
  const inForce = await listVersionsInForce(database.db, "2026-11-24");

  expect(inForce).toHaveLength(6);
  expect(inForce.every(({ effectiveOn }) => effectiveOn === "2026-11-01")).toBe(true);
  expect(
    await listVersions(
      database.db,
      inForce.map(({ id }) => id),
    ),
  ).toEqual(inForce);
  expect(await listVersionsInForce(database.db, "2027-01-01")).toHaveLength(6);
});

test("a published version cannot be changed or removed, even by hand", async () => {
  await expect(database.db("published_versions").update({ change_note_da: "x" })).rejects.toThrow(
    "never changes",
  );
  await expect(database.db("published_versions").delete()).rejects.toThrow("never changes");
});

test("the policy is served in the language asked for, with its version and hash", async () => {
  const da = await readPrivacyPolicy(contextOf(null), { language: "DA" });
  const en = await readPrivacyPolicy(contextOf(null), { language: "EN" });

  expect(da?.title).toBe("Privatlivspolitik for Aalborg Bibliotekerne");
  expect(en?.version).toEqual(da?.version);
  expect(en?.sections.map(({ id }) => id)).toEqual(da?.sections.map(({ id }) => id));
  expect((await findVersionOn(database.db, "PRIVACY_POLICY", "2026-11-24"))?.version.sha256).toBe(
    da?.version.sha256,
  );
});

test("the legal framework can be read whole, by kind and by key, with the successor of what expired", async () => {
  const ctx = contextOf(null);

  expect((await readLegalFramework(ctx, {}))?.references).toHaveLength(42);
  const agreements = await readLegalFramework(ctx, { kind: "AGREEMENT" });
  expect(agreements?.references.map(({ kind }) => kind)).toEqual(["AGREEMENT", "AGREEMENT", "AGREEMENT"]);
  expect(await readLegalReference(ctx, { key: "rammeaftale-centralbibliotekerne-2021-2024" })).toMatchObject({
    validTo: "2024-12-31",
    supersededBy: { key: "aftale-centralbiblioteksvirksomhed-2025-2028" },
  });
  expect(await readLegalReference(ctx, { key: "mitid-loven" })).toMatchObject({
    citation: null,
    url: null,
    confidence: "UNCONFIRMED",
  });
  expect(await readLegalReference(ctx, { key: "unknown" })).toBeNull();
});

test("the record tells each activity with names instead of keys, and the law behind it", async () => {
  const record = await readProcessingActivities(contextOf(null), {});

  expect(record?.activities).toHaveLength(16);
  expect(record?.activities.find(({ key }) => key === "loan-history")).toMatchObject({
    categories: [{ en: "Loan history" }, { en: "Consents" }],
    legalBases: [{ basis: "CONSENT", legalReferences: [{ key: "gdpr" }] }],
    retention: [{ demo: true }, { demo: true }],
  });
});

test("an access reply takes its information from the versions in force when the request was received", async () => {
  const inForce = await listVersionsInForce(database.db, "2026-11-24");
  const ids = inForce.map(({ id }) => id);
  const later = (await listVersionsInForce(database.db, "2027-02-01")).map(({ id }) => id);

  expect(await readOrganisationFor(database.db, ids)).toEqual({
    name: "Aalborg Bibliotekerne",
    controllerName: "Aalborg Kommune",
  });
  expect((await readOrganisationFor(database.db, later)).name).toBe("Bibliotekerne i Aalborg");
  expect((await readOrganisationFor(database.db, [])).name).toBe("Aalborg Bibliotekerne");
  expect((await article15Of(database.db, ids, "EN", ["loans"])).map(({ letter }) => letter)).toContain(
    "15(2)",
  );
});

test("every public read of the schema has its resolver", () => {
  expect(Object.keys(publicationQueries).sort()).toEqual([
    "amendmentTasks",
    "legalFramework",
    "legalReference",
    "organisation",
    "privacyPolicy",
    "processingActivities",
    "publicationDraft",
    "publishedDocument",
    "version",
    "versionDifference",
    "versions",
  ]);
});

test("another process hears of a new version once it is there, and nothing of one that was refused", async () => {
  const listener = new pg.Client({ connectionString: database.url });
  await listener.connect();
  try {
    const heard: string[] = [];
    listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await listener.query(`listen ${PUBLISHED_CHANNEL}`);

    await codeOf(publishPolicies(contextOf("DPO"), withOrganisation({ name: "Andet navn" })));
    const [published] = await publishPolicies(
      contextOf("DPO"),
      withOrganisation({ name: "Andet navn", effectiveOn: "2028-01-01" }),
    );
    await listener.query("select 1");

    expect(heard).toEqual([published?.version]);
  } finally {
    await listener.end();
  }
});

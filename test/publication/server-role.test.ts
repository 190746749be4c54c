import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Role } from "../../policies/access.ts";
import { contextOf as actingContext, type Context } from "../../server/context.ts";
import { openDatabase } from "../../server/platform/database.ts";
import { SERVER_ROLE } from "../../server/platform/row-security.ts";
import { loadPolicies } from "../../server/publication/policies/load-policies.ts";
import { proposeVersion } from "../../server/publication/versions/propose-version.ts";
import { publishFirstVersions } from "../../server/publication/versions/publish-policies.ts";
import { publishVersion } from "../../server/publication/versions/publish-version.ts";
import { readAmendmentTasks } from "../../server/publication/legal/read-amendment-tasks.ts";
import { readPublicationDraft } from "../../server/publication/versions/read-publication-draft.ts";
import { reportAmendments } from "../../server/publication/legal/report-amendments.ts";
import { resolveAmendmentTask } from "../../server/publication/legal/resolve-amendment-task.ts";
import { useDatabase } from "../support/test-database.ts";
import { POLICIES, usePoliciesCopies } from "./policies/policies-directory.ts";
import { contextOf } from "./test-context.ts";

const database = useDatabase();
const copyPolicies = usePoliciesCopies();
const policies = await loadPolicies(POLICIES);
const ELI = "https://www.retsinformation.dk/eli/lta";
const WRITER = randomUUID();
const APPROVER = randomUUID();
let server: Knex;
let policiesDir: string;

/** A person or the system, as web and worker see them: through the server's role and row-level security. */
function as(role: Role, personId: string | null): Context {
  const ctx = contextOf({ db: server, url: database.url }, role, { personId, policiesDir });
  return actingContext(ctx, ctx.actor, "test");
}

beforeAll(async () => {
  server = openDatabase(database.url, { poolMax: 2, applicationName: "test", role: SERVER_ROLE });
  const copy = await copyPolicies();
  policiesDir = copy.directory;
  await publishFirstVersions(as("SYSTEM", null), policies);
  await copy.edit("organisation.yaml", /^effectiveOn: .*$/m, "effectiveOn: 2027-02-01");
  await copy.edit("organisation.yaml", /^name: .*$/m, 'name: "Biblioteket"');
});

afterAll(async () => server.destroy());

test("with the server's rights alone one officer puts a text forward and another publishes it", async () => {
  const { waiting } = await readPublicationDraft(as("DPO", WRITER));
  const chosen = { document: "ORGANISATION", sha256: waiting[0]?.candidate.sha256 ?? "" } as const;

  await proposeVersion(as("DPO", WRITER), chosen);
  const { version } = await publishVersion(as("DPO", APPROVER), chosen);

  expect(
    await database.db("published_versions").where({ id: version.id }).first("proposed_by", "published_by"),
  ).toEqual({ proposed_by: WRITER, published_by: APPROVER });
});

test("who put a text forward is shown to no citizen, caseworker or auditor, whatever a resolver does", async () => {
  for (const role of ["CITIZEN", "CASEWORKER", "AUDITOR"] as const) {
    expect(await as(role, randomUUID()).db("publication_proposals").select("document")).toEqual([]);
  }
  expect(await as("DPO", APPROVER).db("publication_proposals").select("document")).toHaveLength(1);
});

test("with the server's rights alone a changed act becomes a task that the officer closes, and others do not see", async () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Nyt</title><id>${ELI}</id><updated>2026-11-20T08:00:00Z</updated>
    <entry><id>${ELI}/2026/1501</id><title>Bekendtgørelse af forvaltningsloven</title><updated>2026-11-20T08:00:00Z</updated></entry></feed>`;

  await reportAmendments(as("SYSTEM", null), policies.legalFramework, feed);
  const [task] = await readAmendmentTasks(as("DPO", APPROVER), {});

  expect(task).toMatchObject({ referenceKey: "forvaltningsloven", outcome: null });
  expect(await as("CASEWORKER", WRITER).db("amendment_tasks").select("id")).toEqual([]);
  await resolveAmendmentTask(as("DPO", APPROVER), { id: task?.id ?? "", outcome: "UPDATED" });
  expect(await readAmendmentTasks(as("DPO", APPROVER), {})).toEqual([]);
});

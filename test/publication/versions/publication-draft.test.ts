import { randomUUID } from "node:crypto";
import { graphql } from "graphql";
import type { Role } from "../../../policies/access.ts";
import { createSchema } from "../../../server/app.ts";
import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import { proposeVersion } from "../../../server/publication/versions/propose-version.ts";
import { publishFromCommandLine } from "../../../server/publication/versions/publish-cli.ts";
import { publishFirstVersions } from "../../../server/publication/versions/publish-policies.ts";
import { publishVersion } from "../../../server/publication/versions/publish-version.ts";
import { readPublicationDraft } from "../../../server/publication/versions/read-publication-draft.ts";
import { useDatabase } from "../../support/test-database.ts";
import { POLICIES, usePoliciesCopies, type PoliciesCopy } from "../policies/policies-directory.ts";
import { codeOf, contextOf, counts } from "../test-context.ts";

const database = useDatabase();
const copyPolicies = usePoliciesCopies();
const schema = createSchema();
const WRITER = randomUUID();
const APPROVER = randomUUID();
let copy: PoliciesCopy;

beforeAll(async () => {
  await publishFirstVersions(contextOf(database, "SYSTEM"), await loadPolicies(POLICIES));
  copy = await copyPolicies();
});

const as = (role: Role | null, personId: string | null = WRITER) =>
  contextOf(database, role, { personId: role === "SYSTEM" ? null : personId, policiesDir: copy.directory });

const DRAFT = `{
  publicationDraft {
    problems { file place message words { da en } }
    gate { document language item gap remedy remedyWords { da en } }
    waiting {
      document file effectiveOn sha256 changeNote { en } refusal refusalWords { da en } proposedBy proposedAt
      follows { effectiveOn }
      preview(language: EN) { title sections { id title html } }
      difference(language: EN) { summary sections { id kind html } }
    }
  }
}`;

type Draft = Awaited<ReturnType<typeof draftOf>>;

async function draftOf(role: Role | null = "DPO") {
  const { data, errors } = await graphql({ schema, source: DRAFT, contextValue: as(role) });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)).publicationDraft;
}

const waitingOf = async (document: string): Promise<Draft["waiting"][number]> =>
  (await draftOf()).waiting.find((each: { document: string }) => each.document === document);

async function rename(name: string): Promise<void> {
  await copy.edit("organisation.yaml", /^name: .*$/m, `name: "${name}"`);
  const vision = /(key: vision[\s\S]*?text:\n\s+da: "[^"]*"\n\s+en: )"[^"]*"/;
  await copy.edit("organisation.yaml", vision, `$1"${name} has a vision."`);
}

async function announce(name: string, effectiveOn: string): Promise<void> {
  await copy.edit("organisation.yaml", /^effectiveOn: .*$/m, `effectiveOn: ${effectiveOn}`);
  await rename(name);
}

test("when nothing has changed in policies/, nothing waits and the gate is whole", async () => {
  const draft = await draftOf();

  expect(draft).toMatchObject({ problems: [], waiting: [] });
  expect(draft.gate.length).toBeGreaterThan(30);
  expect(draft.gate.every(({ gap }: { gap: string | null }) => gap === null)).toBe(true);
});

test("a changed text is shown as it would be read, with what would change", async () => {
  await announce("Bibliotekerne", "2027-02-01");

  const draft = await draftOf();

  expect(draft.waiting).toMatchObject([
    {
      document: "ORGANISATION",
      file: "organisation.yaml",
      effectiveOn: "2027-02-01",
      refusal: null,
      proposedBy: null,
      follows: { effectiveOn: "2026-11-01" },
      preview: { title: "About the library" },
      difference: { summary: expect.stringContaining("in 1 section") },
    },
  ]);
  const [waiting] = draft.waiting;
  expect(waiting.preview.sections.find(({ id }: { id: string }) => id === "vision").html).toContain(
    "Bibliotekerne has a vision.",
  );
  expect(
    waiting.difference.sections.filter(({ kind }: { kind: string }) => kind === "CHANGED"),
  ).toMatchObject([{ id: "vision" }]);
});

test.each<[Role | null, string]>([
  [null, "UNAUTHENTICATED"],
  ["CITIZEN", "NOT_FOUND"],
  ["CASEWORKER", "FORBIDDEN"],
  ["AUDITOR", "FORBIDDEN"],
])("%s sees no draft, puts nothing forward and publishes nothing", async (role, code) => {
  const { sha256 } = await waitingOf("ORGANISATION");
  const before = await counts(database);

  expect(await codeOf(readPublicationDraft(as(role)))).toBe(code);
  expect(await codeOf(proposeVersion(as(role), { document: "ORGANISATION", sha256 }))).toBe(code);
  expect(await codeOf(publishVersion(as(role), { document: "ORGANISATION", sha256 }))).toBe(code);

  expect(await counts(database)).toEqual(before);
  expect(await database.db("publication_proposals").select("document")).toEqual([]);
});

test("a text that has changed since it was read is not published, and nothing is logged", async () => {
  const before = await counts(database);
  const chosen = { document: "ORGANISATION", sha256: "0".repeat(64) } as const;

  expect(await codeOf(publishVersion(as("DPO"), chosen))).toBe("CONFLICT");
  expect(await codeOf(proposeVersion(as("DPO"), chosen))).toBe("CONFLICT");

  expect(await counts(database)).toEqual(before);
});

test("one officer puts a text forward, another publishes it, and both are on record", async () => {
  const { sha256 } = await waitingOf("ORGANISATION");
  const chosen = { document: "ORGANISATION", sha256 } as const;

  const proposed = await proposeVersion(as("DPO", WRITER), chosen);
  expect(await codeOf(proposeVersion(as("DPO", APPROVER), chosen))).toBe("CONFLICT");
  expect(await waitingOf("ORGANISATION")).toMatchObject({ proposedBy: WRITER });
  const { version, receipt } = await publishVersion(as("DPO", APPROVER), chosen);

  expect(version).toMatchObject({ document: "ORGANISATION", effectiveOn: "2027-02-01", sha256 });
  expect(
    await database.db("published_versions").where({ id: version.id }).first("proposed_by", "published_by"),
  ).toEqual({ proposed_by: WRITER, published_by: APPROVER });
  const events = await database.db("audit_events").whereIn("id", [proposed.receipt.eventId, receipt.eventId]);
  expect(events).toContainEqual(expect.objectContaining({ kind: "publication.proposed", actor_id: WRITER }));
  expect(events).toContainEqual(
    expect.objectContaining({
      kind: "publication.published",
      actor_id: APPROVER,
      body: expect.objectContaining({ proposedBy: WRITER, version: version.id, sha256 }),
    }),
  );
  expect((await draftOf()).waiting).toEqual([]);
});

test("two officers who publish the same text at once make one version of it", async () => {
  await announce("Biblioteket", "2027-03-01");
  const { sha256 } = await waitingOf("ORGANISATION");
  const before = await counts(database);
  const chosen = { document: "ORGANISATION", sha256 } as const;

  const both = await Promise.all([
    codeOf(publishVersion(as("DPO", WRITER), chosen)),
    codeOf(publishVersion(as("DPO", APPROVER), chosen)),
  ]);

  expect(both.sort()).toEqual(["CONFLICT", undefined]);
  expect(await counts(database)).toEqual({ versions: before.versions + 1, events: before.events + 1 });
});

test("a text that may not be published is shown with the reason, and is not published", async () => {
  await rename("Andet");
  const before = await counts(database);

  const waiting = await waitingOf("ORGANISATION");
  const chosen = { document: "ORGANISATION", sha256: waiting.sha256 } as const;

  expect(waiting.refusal).toContain("a published text never changes");
  expect(await codeOf(proposeVersion(as("DPO"), chosen))).toBe("CONFLICT");
  expect(await codeOf(publishVersion(as("DPO"), chosen))).toBe("CONFLICT");
  expect(await counts(database)).toEqual(before);
});

test("a policy is not published before the register it shows", async () => {
  await announce("Senere", "2027-04-01");
  const edition = (day: string) => `cookie-information/${day}`;
  await copy.copyFolder(edition("2026-11-01"), edition("2027-05-01"));
  for (const file of ["da.md", "en.md"]) {
    await copy.edit(`${edition("2027-05-01")}/${file}`, /^effectiveOn: .*$/m, "effectiveOn: 2027-05-01");
  }
  const { sha256 } = await waitingOf("COOKIE_INFORMATION");

  const refused: unknown = await publishVersion(as("DPO"), { document: "COOKIE_INFORMATION", sha256 }).catch(
    (error: unknown) => error,
  );

  expect(refused).toMatchObject({
    code: "CONFLICT",
    message: "Publish ORGANISATION from 2027-04-01 first.",
  });
});

test("the command line publishes all that waits, in order, and says what it did", async () => {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);

  expect(await publishFromCommandLine(as("SYSTEM"), copy.directory, print)).toBe(true);
  expect(await publishFromCommandLine(as("SYSTEM"), copy.directory, print)).toBe(true);

  expect(lines).toEqual([
    expect.stringMatching(
      /^ORGANISATION from 2027-04-01: version [0-9a-f-]{36}, sha256 [0-9a-f]{64}, event /,
    ),
    expect.stringMatching(/^COOKIE_INFORMATION from 2027-05-01: /),
    "Nothing waits to be published.",
  ]);
});

test("with something wrong in policies/ the officer sees every gap, and nothing can be published", async () => {
  await copy.edit("privacy-policy/2026-11-01/en.md", "  13-2-f: automated-decisions\n", "");
  await copy.edit("legal-framework.yaml", "kind: act", "kind: law");
  const before = await counts(database);
  const lines: string[] = [];

  const draft = await draftOf();

  expect(draft.waiting).toEqual([]);
  expect(draft.problems.map(({ file }: { file: string }) => file).sort()).toEqual([
    "legal-framework.yaml",
    "privacy-policy/2026-11-01/en.md",
  ]);
  expect(draft.gate.filter(({ gap }: { gap: string | null }) => gap !== null)).toEqual([
    {
      ...{ document: "PRIVACY_POLICY", language: "EN", item: "13-2-f", gap: "NOT_NAMED" },
      remedy: "is missing. Add it.",
      remedyWords: { da: "mangler. Tilføj det.", en: "is missing. Add it." },
    },
  ]);
  const chosen = { document: "ORGANISATION", sha256: "0".repeat(64) } as const;
  expect(await codeOf(publishVersion(as("DPO"), chosen))).toBe("INVALID_INPUT");
  expect(await publishFromCommandLine(as("SYSTEM"), copy.directory, (line) => void lines.push(line))).toBe(
    false,
  );
  expect(lines.join("\n")).toContain("covers.13-2-f: is missing. Add it.");
  expect(await counts(database)).toEqual(before);
});

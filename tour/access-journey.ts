import { createHash, randomUUID } from "node:crypto";
import { fromBuffer, type Entry } from "yauzl";
import { until } from "./api.ts";
import { operations } from "./operations.ts";
import { must, visit, type Tell, type Visitor } from "./people.ts";

/** A case as the tour reads it. */
export type Request = {
  id: string;
  number: string;
  state: string;
  version: number;
  deadline: {
    dueOn: string;
    daysLeft: number;
    explanation: { rule: string; result: string; text: { en: string } }[];
  };
  systems: {
    title: { en: string };
    state: string;
    collections: { title: { en: string }; count: number; undecided: number }[];
  }[];
  decisions: {
    right: string;
    outcome: string;
    reasons: { ground: string; count: number; text: { en: string } }[];
  }[];
  package: { state: string; sizeBytes: number } | null;
};

/** What the journey came to, for the test that follows it. */
export type AccessResult = {
  id: string;
  number: string;
  found: number;
  files: string[];
  zip: Buffer;
  url: string;
  token: string;
};

/** A citizen asks for her data and gets them: submit, collect, withhold, decide, fetch (Art. 15). */
export async function accessJourney(baseUrl: string, tell: Tell): Promise<AccessResult> {
  const anne = await visit(baseUrl, "anne");
  const signe = await visit(baseUrl, "signe");
  const per = await visit(baseUrl, "per");

  const { id, number } = await submit(anne, "ACCESS", tell);
  const found = await collect(signe, id, tell);
  const withheld = await withholdNotes(signe, id, tell);
  await decide(per, id, withheld, tell);
  const file = await fetchPackage(anne, id, tell);
  return { id, number, found, ...file, token: anne.token };
}

/** Submits one right, and tells the deadline with its reasons. */
export async function submit(citizen: Visitor, right: "ACCESS" | "ERASURE", tell: Tell): Promise<Request> {
  const input = { rights: [right], language: "EN", idempotencyKey: randomUUID() };
  const { submitDataRequest } = await must(
    citizen.api<{ submitDataRequest: { dataRequest: Request; receipt: { leafHash: string } } }>(
      operations.submit,
      { input },
    ),
  );
  const { dataRequest: request, receipt } = submitDataRequest;
  tell(`  The citizen submits. Case ${request.number}, state ${request.state}.`);
  tellDeadline(request, tell);
  tell(`  Receipt: ${receipt.leafHash}`);
  return request;
}

/** Tells when the answer is due, and each step to it. */
export function tellDeadline({ deadline }: Request, tell: Tell): void {
  tell(`  Answer due on ${deadline.dueOn} (${deadline.daysLeft} days):`);
  for (const step of deadline.explanation) tell(`    ${step.rule}  ${step.result}  ${step.text.en}`);
}

async function collect(staff: Visitor, id: string, tell: Tell): Promise<number> {
  const { dataRequest: seen } = await must(staff.api<{ dataRequest: Request }>(operations.request, { id }));
  await must(staff.api(operations.collect, { input: { id, version: seen.version } }));
  const read = async () =>
    (await must(staff.api<{ dataRequest: Request }>(operations.request, { id }))).dataRequest;
  const done = await until(read, ({ state }) => state === "REVIEW");
  let found = 0;
  for (const system of done.systems) {
    tell(`  ${system.title.en}: ${system.state}`);
    for (const { title, count, undecided } of system.collections) {
      found += count;
      tell(
        `    ${String(count).padStart(4)}  ${title.en}${undecided > 0 ? `  (${undecided} to look at)` : ""}`,
      );
    }
  }
  return found;
}

type Item = { id: string; collection: string; values: { column: string; value: string | null }[] };

/** The caseworker reads each free text; the note about another patron is withheld, the rest released. */
async function withholdNotes(staff: Visitor, id: string, tell: Tell): Promise<number> {
  const { dataRequest } = await must(
    staff.api<{ dataRequest: { items: { nodes: Item[] } } }>(operations.undecided, { id }),
  );
  const items = dataRequest.items.nodes.map((item) => {
    const isAboutAnother = item.values.some(({ value }) => value?.includes("Bent Hald Kristensen"));
    return isAboutAnother
      ? { itemId: item.id, decision: "WITHHOLD", ground: "RIGHTS_OF_OTHERS" }
      : { itemId: item.id, decision: "RELEASE" };
  });
  const { dataRequest: seen } = await must(staff.api<{ dataRequest: Request }>(operations.request, { id }));
  await must(staff.api(operations.decideItems, { input: { id, version: seen.version, items } }));
  const withheld = items.filter(({ decision }) => decision === "WITHHOLD").length;
  tell(
    `  The caseworker releases ${items.length - withheld} and withholds ${withheld}: it is about another borrower (Art. 15(4)).`,
  );
  return withheld;
}

async function decide(dpo: Visitor, id: string, withheld: number, tell: Tell): Promise<void> {
  const { dataRequest: seen } = await must(dpo.api<{ dataRequest: Request }>(operations.request, { id }));
  const considerations = "One staff note names another borrower, whose rights weigh more.";
  const decisions = [
    withheld > 0
      ? { right: "ACCESS", outcome: "PARTLY", considerations }
      : { right: "ACCESS", outcome: "GRANTED" },
  ];
  const { decideDataRequest } = await must(
    dpo.api<{ decideDataRequest: { dataRequest: Request } }>(operations.decide, {
      input: { id, version: seen.version, decisions },
    }),
  );
  for (const { right, outcome, reasons } of decideDataRequest.dataRequest.decisions) {
    tell(
      `  The DPO decides ${right}: ${outcome}. ${reasons.map((reason) => `${reason.count} × ${reason.text.en}`).join(" ")}`,
    );
  }
}

async function fetchPackage(
  citizen: Visitor,
  id: string,
  tell: Tell,
): Promise<{ files: string[]; zip: Buffer; url: string }> {
  const read = async () =>
    (await must(citizen.api<{ dataRequest: Request }>(operations.request, { id }))).dataRequest;
  await until(read, (request) => request.package?.state === "READY");
  const { createPackageDownload: grant } = await must(
    citizen.api<{ createPackageDownload: { url: string; sha256: string } }>(operations.download, {
      input: { dataRequestId: id },
    }),
  );
  const response = await fetch(grant.url, { headers: { authorization: `Bearer ${citizen.token}` } });
  const zip = Buffer.from(await response.arrayBuffer());
  const isSame = createHash("sha256").update(zip).digest("hex") === grant.sha256;
  const files = await namesIn(zip);
  tell(
    `  The citizen fetches her copy: ${zip.length} bytes, ${files.length} files, SHA-256 ${isSame ? "as promised" : "WRONG"}.`,
  );
  tell(`    ${files.slice(0, 6).join("  ")} …`);
  const again = await fetch(grant.url, { headers: { authorization: `Bearer ${citizen.token}` } });
  tell(`  The same link a second time: ${again.status} (links work once).`);
  return { files, zip, url: grant.url };
}

/** The names of the files in a ZIP. */
export async function namesIn(zip: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const names: string[] = [];
    fromBuffer(zip, { lazyEntries: false }, (error, file) => {
      if (error) return reject(error);
      file.on("entry", (entry: Entry) => names.push(entry.fileName));
      file.on("end", () => resolve(names));
      file.on("error", reject);
    });
  });
}

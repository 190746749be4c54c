import { get, type IncomingMessage } from "node:http";
import jsonld from "jsonld";
import { readPdf } from "../support/pdf.ts";
import { useService } from "../support/run-service.ts";

const service = useService();

// A connection each: setting a PDF holds the process up, and a kept connection may close meanwhile.
async function bytesOf(path: string): Promise<Buffer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(service.baseUrl + path, { agent: false }, resolve).on("error", reject);
  });
  expect(response.statusCode).toBe(200);
  return Buffer.concat(await response.toArray());
}

describe("as PDF", () => {
  test.each([
    ["/privatlivspolitik.pdf", "da", "Privatlivspolitik for Aalborg Bibliotekerne", "Dine rettigheder"],
    ["/en/privacy-policy.pdf", "en", "Privacy policy of Aalborg Bibliotekerne", "Your rights"],
    ["/behandlinger.pdf", "da", "Fortegnelse over behandlingsaktiviteter", "Udlån"],
    ["/en/legal-framework/2026-11-01.pdf", "en", "Law and agreements", "General Data Protection Regulation"],
  ])(
    "%s can be read by everybody: tagged, titled, in its language, without fault",
    async (path, language, title, heading) => {
      const pdf = readPdf(await bytesOf(path));

      expect(pdf.info["Tagged"]).toBe("yes");
      expect(pdf.info["Title"]).toBe(title);
      expect(pdf.metadata).toMatch(/pdfuaid:part(>|=")1/);
      expect(pdf.metadata).toContain(language);
      expect(pdf.structure).toMatch(/^ *H1/m);
      expect(pdf.structure).toMatch(/^ *H2/m);
      expect(pdf.text).toContain(heading);
      expect(pdf.text).toContain(service.baseUrl);
    },
  );
});

describe("as JSON-LD", () => {
  const nobodyElse = async (url: string): Promise<never> => {
    throw new Error(`Asked ${url} for a context.`);
  };
  const expand = async (document: object) =>
    jsonld.expand(document, { safe: true, documentLoader: nobodyElse } as object);

  type Node = Record<string, unknown>;
  type Document = { "@context": object; "@graph": Node[] };

  async function documentAt(path: string): Promise<Document> {
    return JSON.parse((await bytesOf(path)).toString("utf8")) as Document;
  }

  test.each([
    "/privatlivspolitik.jsonld",
    "/en/processing-activities.jsonld",
    "/retsgrundlag.jsonld",
    "/om-biblioteket.jsonld",
  ])("%s loses nothing when a processor that asks nobody expands it", async (path) => {
    const document = await documentAt(path);

    const expanded = await expand(document);
    const back = (await jsonld.compact(
      expanded,
      document["@context"] as never,
      {
        documentLoader: nobodyElse,
        graph: true,
      } as object,
    )) as Document;

    expect(expanded).toHaveLength(document["@graph"].length);
    expect(valuesIn(back["@graph"])).toEqual(valuesIn(document["@graph"]));
  });

  test("a processing activity says everything that Art. 30(1) asks, in terms of the vocabulary", async () => {
    const { "@graph": graph } = await documentAt("/en/processing-activities.jsonld");
    const processes = graph.filter((node) => node["@type"] === "dpv:Process");

    expect(processes.length).toBeGreaterThan(10);
    for (const process of processes) {
      for (const property of [
        ...[
          "hasDataController",
          "hasDataProtectionOfficer",
          "hasPurpose",
          "hasDataSubject",
          "hasPersonalData",
        ],
        ...[
          "hasRecipient",
          "hasStorageCondition",
          "hasTechnicalOrganisationalMeasure",
          "hasLegalBasis",
          "hasRight",
        ],
      ]) {
        expect(process).toHaveProperty([`dpv:${property}`]);
      }
    }
  });

  test("rights and legal bases are named by the vocabulary's own addresses", async () => {
    const expanded = JSON.stringify(await expand(await documentAt("/behandlinger.jsonld")));

    for (const term of ["A6-1-e", "A6-1-a", "A15", "A20", "A21"]) {
      expect(expanded).toContain(`"https://w3id.org/dpv/legal/eu/gdpr#${term}"`);
    }
  });

  /** Every text, number and address in a document, however it is nested. */
  function valuesIn(value: unknown): string[] {
    if (Array.isArray(value)) return value.flatMap(valuesIn).sort();
    if (typeof value !== "object" || value === null) return [String(value)];
    return Object.values(value).flatMap(valuesIn).sort();
  }
});

test("as Markdown a text has its version, then its sections in order", async () => {
  const markdown = (await bytesOf("/en/privacy-policy/2026-11-01.md")).toString("utf8");

  const headings = [...markdown.matchAll(/^#{1,2} .+$/gm)].map(([line]) => line);
  expect(headings.slice(0, 3)).toEqual([
    "# Privacy policy of Aalborg Bibliotekerne",
    "## Introduction",
    "## In short",
  ]);
  expect(markdown).toContain("- In force from: 1 November 2026");
  expect(markdown).toMatch(/^\| [^\n]+ \|\n\| --- \|/m);
});

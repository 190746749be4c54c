import type {
  Contact,
  LegalBasis,
  LegalFramework,
  LocalizedText,
  ProcessingRecord,
} from "../generated/schema.ts";
import { DPV_PREFIXES } from "../publication/activities/dpv-terms.ts";
import { versionPath } from "./paths.ts";
import type { DocumentView } from "./read-document.ts";
import type { Site } from "./site.ts";
import { harmlessMarkdown } from "./harmless-markdown.ts";
import { harmlessText } from "./harmless-text.ts";

/** What goes into the machine-readable form of a document. */
export type JsonLdSources = {
  view: DocumentView;
  site: Site;
  baseUrl: string;
  record?: ProcessingRecord | null;
  framework?: LegalFramework | null;
};

/** Whole in every document, so that nobody has to fetch one: W3C DPV 2 with its GDPR terms, Dublin Core, schema.org. */
const CONTEXT = {
  dpv: DPV_PREFIXES.dpv,
  "eu-gdpr": DPV_PREFIXES["eu-gdpr"],
  dct: "http://purl.org/dc/terms/",
  schema: "https://schema.org/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

type Node = Readonly<Record<string, unknown>>;

/** A published document as JSON-LD in the terms of the W3C Data Privacy Vocabulary. */
export function documentJsonLd(sources: JsonLdSources): string {
  const { record, framework } = sources;
  const graph = [
    documentNode(sources),
    ...(record ? record.activities.map((activity) => processNode(activity, sources)) : []),
    ...(framework ? framework.references.map((entry) => referenceNode(entry, sources)) : []),
  ];
  return harmlessText(`${JSON.stringify({ "@context": CONTEXT, "@graph": graph }, null, 1)}\n`);
}

const KINDS: Partial<Record<DocumentView["document"], readonly string[]>> = {
  PRIVACY_POLICY: ["eu-gdpr:DirectDataCollectionNotice", "eu-gdpr:IndirectDataCollectionNotice"],
  PROCESSING_ACTIVITIES: ["dpv:ROPA", "dpv:DataProcessingRecord"],
};

function documentNode({ view, site, baseUrl }: JsonLdSources): Node {
  const { text } = view;
  const { version } = text;
  const language = view.language.toLowerCase();
  const say = (value: string) => ({ "@value": value, "@language": language });
  return {
    "@id": addressOf(view, baseUrl),
    "@type": KINDS[view.document] ?? "schema:CreativeWork",
    "dct:identifier": version.id,
    "dct:title": say(text.title),
    "dct:language": language,
    "dct:issued": { "@value": new Date(version.publishedAt).toISOString(), "@type": "xsd:dateTime" },
    "dct:valid": day(version.effectiveOn),
    "dct:description": bilingual(version.changeNote),
    "schema:sha256": version.sha256,
    ...parties(site),
    "dct:hasPart": text.sections.map(({ id, title, markdown }) => ({
      "@id": `${addressOf(view, baseUrl)}#${id}`,
      "dct:title": say(title),
      "dct:description": say(harmlessMarkdown(markdown)),
    })),
  };
}

/** One processing activity (Art. 30(1)(a)-(g)). */
function processNode(
  activity: ProcessingRecord["activities"][number],
  { view, site, baseUrl }: JsonLdSources,
): Node {
  const named = (type: string) => (text: LocalizedText) => ({ "@type": type, "dct:title": bilingual(text) });
  return {
    "@id": `${baseUrl}${versionPath("PROCESSING_ACTIVITIES", view.language, view.text.version.effectiveOn)}#${activity.key}`,
    "@type": "dpv:Process",
    "dct:title": bilingual(activity.title),
    ...parties(site),
    "dpv:hasPurpose": activity.purposes.map(named("dpv:Purpose")),
    "dpv:hasDataSubject": activity.dataSubjects.map(named("dpv:DataSubject")),
    "dpv:hasPersonalData": activity.categories.map(named("dpv:PersonalData")),
    "dpv:hasRecipient": activity.recipients.map(({ name }) => named("dpv:Recipient")(name)),
    "dpv:hasStorageCondition": activity.retention.map(({ categories, period }) => ({
      "@type": "dpv:StorageCondition",
      "dpv:hasPersonalData": categories.map(named("dpv:PersonalData")),
      "dct:description": bilingual(period),
    })),
    "dpv:hasTechnicalOrganisationalMeasure": activity.security.map(
      named("dpv:TechnicalOrganisationalMeasure"),
    ),
    "dpv:hasLegalBasis": activity.legalBases.map(({ basis }) => ({ "@id": BASES[basis] })),
    "dpv:hasDataSource": activity.sources.map(named("dpv:DataSource")),
    "dpv:hasRight": activity.rights
      .filter(({ reach }) => reach !== "DOES_NOT_APPLY")
      .map(({ dpvTerm }) => ({ "@id": dpvTerm })),
  };
}

const BASES: Readonly<Record<LegalBasis, string>> = {
  CONSENT: "eu-gdpr:A6-1-a",
  CONTRACT: "eu-gdpr:A6-1-b",
  LEGAL_OBLIGATION: "eu-gdpr:A6-1-c",
  VITAL_INTERESTS: "eu-gdpr:A6-1-d",
  PUBLIC_TASK: "eu-gdpr:A6-1-e",
  LEGITIMATE_INTERESTS: "eu-gdpr:A6-1-f",
};

/** Kinds that are law; an agreement or a budget is not. */
const LEGISLATION = new Set(["ACT", "ORDER", "EU_REGULATION"]);

function referenceNode(entry: LegalFramework["references"][number], { view, baseUrl }: JsonLdSources): Node {
  const isLaw = LEGISLATION.has(entry.kind);
  const address = `${baseUrl}${versionPath("LEGAL_FRAMEWORK", view.language, view.text.version.effectiveOn)}`;
  return {
    "@id": `${address}#${entry.key}`,
    "@type": isLaw ? "schema:Legislation" : "schema:CreativeWork",
    "dct:title": bilingual(entry.title),
    "dct:description": bilingual(entry.relevance),
    ...(entry.citation && { [isLaw ? "schema:legislationIdentifier" : "dct:identifier"]: entry.citation }),
    ...(entry.url && { "dct:source": { "@id": entry.url } }),
    ...(entry.validFrom && { "schema:validFrom": day(entry.validFrom) }),
    ...(entry.validTo && { "schema:validThrough": day(entry.validTo) }),
    ...(entry.supersededBy && { "dct:isReplacedBy": { "@id": `${address}#${entry.supersededBy.key}` } }),
  };
}

function parties({ controller, officer }: Site): Node {
  return {
    ...(controller && { "dpv:hasDataController": partyNode(controller) }),
    ...(officer && { "dpv:hasDataProtectionOfficer": partyNode(officer) }),
  };
}

function partyNode({ name, address, phone, email }: Contact): Node {
  return {
    "schema:name": name.value,
    "schema:address": address.value,
    "schema:telephone": phone.value,
    "schema:email": email.value,
  };
}

function bilingual({ da, en }: LocalizedText): Node[] {
  return [
    { "@value": da, "@language": "da" },
    { "@value": en, "@language": "en" },
  ];
}

function day(value: string): Node {
  return { "@value": value, "@type": "xsd:date" };
}

function addressOf({ document, language, text }: DocumentView, baseUrl: string): string {
  return baseUrl + versionPath(document, language, text.version.effectiveOn);
}

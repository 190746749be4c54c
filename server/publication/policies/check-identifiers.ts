import { grounds } from "../../../policies/grounds.ts";
import type { LegalFramework, LegalReference } from "./legal-framework-schema.ts";
import type { PolicyProblem } from "./policy-problem.ts";

const FILE = "legal-framework.yaml";

/** ELI of the Danish gazette, and of the European Union (Council conclusions 2012/C 325/02). */
const DANISH_ELI = /^https:\/\/www\.retsinformation\.dk\/eli\/lta\/(?<year>\d{4})\/(?<number>[1-9]\d*)$/;
const EU_ELI =
  /^http:\/\/data\.europa\.eu\/eli\/(?<type>reg|dir|dec)\/(?<year>\d{4})\/(?<number>[1-9]\d*)\/oj$/;

/** CELEX: sector, year, type, number, such as 32016R0679. */
const CELEX = /^[1-9](?<year>\d{4})(?<type>[A-Z]{1,2})(?<number>\d{4})$/;

const DANISH_CITATION =
  /^(?:LBK|Lov|BEK) nr\. (?<number>\d+) af (?<day>\d\d)\/(?<month>\d\d)\/(?<year>\d{4})/;

/** Says whether an address is an ELI of one of the publishers known here. */
export function isEli(url: string): boolean {
  return DANISH_ELI.test(url) || EU_ELI.test(url);
}

/** Checks the form of every identifier, and that identifiers of one act agree with each other. */
export function checkIdentifiers(framework: LegalFramework): PolicyProblem[] {
  return [
    ...framework.entries.flatMap((entry) =>
      problemsOfEntry(entry, framework.effectiveOn).map(([field, message]) => ({
        file: FILE,
        path: ["entries", entry.key, field],
        message,
      })),
    ),
    ...groundProblems(framework),
  ];
}

function problemsOfEntry(entry: LegalReference, effectiveOn: string): [string, string][] {
  return [...eliProblems(entry), ...celexProblems(entry), ...expiryProblems(entry, effectiveOn)];
}

function eliProblems({ url, citation, consolidatedOn }: LegalReference): [string, string][] {
  if (url === null) return [];
  const { hostname, pathname } = new URL(url);
  const looksLikeEli =
    /(^|\.)(retsinformation\.dk|data\.europa\.eu)$/.test(hostname) || /^\/eli\//.test(pathname);
  if (looksLikeEli && !isEli(url)) {
    return [
      [
        "url",
        "is not an ELI. Write https://www.retsinformation.dk/eli/lta/<year>/<number>, or http://data.europa.eu/eli/<reg|dir|dec>/<year>/<number>/oj.",
      ],
    ];
  }
  const eli = DANISH_ELI.exec(url)?.groups;
  const cited = DANISH_CITATION.exec(citation)?.groups;
  if (!eli || !cited) return [];
  const problems: [string, string][] = [];
  if (eli["year"] !== cited["year"] || eli["number"] !== cited["number"]) {
    problems.push(["url", "names another year or number than the citation. Correct one of them."]);
  }
  const dated = `${cited["year"]}-${cited["month"]}-${cited["day"]}`;
  if (consolidatedOn !== null && consolidatedOn !== dated) {
    problems.push(["consolidatedOn", "is another day than the citation's. Correct one of them."]);
  }
  return problems;
}

function celexProblems({ celex, url }: LegalReference): [string, string][] {
  if (celex === undefined) return [];
  const parts = CELEX.exec(celex)?.groups;
  if (!parts) return [["celex", "is not a CELEX number. Write it like 32016R0679."]];
  const eli = EU_ELI.exec(url ?? "")?.groups;
  const agrees =
    !eli || (eli["year"] === parts["year"] && eli["number"]?.padStart(4, "0") === parts["number"]);
  return agrees ? [] : [["celex", "names another year or number than the ELI. Correct one of them."]];
}

/** An entry that no longer applies stays, and says what followed. */
function expiryProblems({ validTo, supersededBy }: LegalReference, effectiveOn: string): [string, string][] {
  if (validTo === null || validTo >= effectiveOn || supersededBy !== null) return [];
  return [["supersededBy", "is missing, though the entry has expired. Name the entry that followed."]];
}

function groundProblems({ entries }: LegalFramework): PolicyProblem[] {
  const keys = new Set(entries.map(({ key }) => key));
  return Object.entries(grounds)
    .filter(([, { reference }]) => !keys.has(reference))
    .map(([ground, { reference }]) => ({
      file: "grounds.ts",
      path: [ground, "reference"],
      message: `names ${reference}, which is not in ${FILE}. Add it there or correct the name.`,
    }));
}

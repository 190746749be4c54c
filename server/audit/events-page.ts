import { catalogueParts } from "./catalogue.ts";
import type { CatalogueEntry, FieldFormat } from "./catalogue-entry.ts";

const HEAD = `# Audit events

<!-- Made from server/audit/events/ by \`npm run generate:audit-events\`; do not edit. -->

Every event has an id, a moment, who acted (a role, and a pseudonymous id that only this service can resolve; none for
the worker), a kind, the request it is about, and a body. A body holds ids, codes, counts and hashes only: what is in an
append-only log cannot be erased (Art. 17). \`append\` refuses a value that does not look as this page says.

Formats: \`id\` UUID; \`code\` one word of a closed list or of configuration, at most 64 characters; \`hash\` SHA-256 in
hexadecimal; \`date\` YYYY-MM-DD; \`instant\` RFC 3339 in UTC; \`count\` a whole number from 0; \`flag\` true or false; \`[…]\` a list.

Auditors and the DPO see every kind. *The person sees* says what the citizen concerned is shown: a *step* of her own case;
a *look-up*, with when, which role and why, but not who (CJEU C-579/21); or *nothing*. *(failure)* marks what failed or was
refused; the log can be narrowed to it.
`;

/** The page that documents every kind of event, as Markdown. */
export function eventsPage(): string {
  const parts = Object.entries(catalogueParts).map(([title, kinds]) => {
    const rows = Object.entries(kinds as Record<string, CatalogueEntry>).map(([kind, entry]) =>
      rowOf(kind, entry),
    );
    return `## ${title}\n\n| Kind | Means | Provision | Fields | The person sees |\n|---|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  return [HEAD, ...parts].join("\n");
}

function rowOf(kind: string, entry: CatalogueEntry): string {
  const fields = Object.entries(entry.fields).map(([field, format]) => `\`${field}\` ${words(format)}`);
  const sees =
    entry.personSees === "LOOKUP"
      ? `look-up: ${entry.why.en}`
      : { STEP: "step", NOTHING: "nothing" }[entry.personSees];
  const means = entry.isFailure ? `${entry.words.en} *(failure)*` : entry.words.en;
  return `| \`${kind}\` | ${means} | ${entry.article} | ${fields.join(", ")} | ${sees} |`;
}

function words(format: FieldFormat): string {
  if (typeof format === "string") return format;
  if (Array.isArray(format)) return `[${format.map(words).join("")}]`;
  return `{ ${Object.entries(format)
    .map(([field, inner]) => `\`${field}\` ${words(inner)}`)
    .join(", ")} }`;
}

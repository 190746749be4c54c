import { isPatronNumber, suggestCategory, suggestIdentity } from "./propose-categories.ts";
import type { Proposed, ProposedTable } from "./propose-map.ts";
import { shortestKey } from "./shortest-key.ts";
import type { LiveColumn } from "../sql/sql-catalog.ts";

const HEAD = `# yaml-language-server: $schema=../../docs/data-map.schema.json
#
# Proposed by npm run sources:map from the schema and from lengths of texts; no value was read into it. Look at every line marked
# "unsure". An activity or category called unsure is refused by npm run policies:check until you name one of your own record.`;

/** The proposal as a YAML file with what is unsure marked. */
export function writeProposal(
  { system, client, schema }: Proposed,
  person: string | undefined,
  tables: readonly ProposedTable[],
  elsewhere: readonly string[] = [],
): string {
  const names = new Map(tables.map(({ table }, index) => [table.table, nameOf(table.table, index)]));
  const lines = [
    HEAD,
    `system: ${system}`,
    `title: { da: ${quoted(system)}, en: ${quoted(system)} } # unsure: what people call it`,
    `owner: { da: ${quoted(system)}, en: ${quoted(system)} } # unsure: who is responsible for it`,
    "kind: sql",
    `client: ${client}`,
    `schema: ${quoted(schema)}`,
    "coverage: report",
    "",
    person === undefined
      ? "collections: {} # unsure: no table looks like that of people. Name it with --person."
      : "collections:",
    ...tables.flatMap((table) => linesOf(table, names, person)),
    ...(elsewhere.length > 0
      ? [
          `# unsure: ${elsewhere.join(", ")}. Each keeps or shows rows of other tables, and nothing is erased in it. Name it under ignored, with why.`,
        ]
      : []),
  ];
  return `${lines.join("\n")}\n`;
}

function linesOf(
  { table, from, self, freeText }: ProposedTable,
  names: ReadonlyMap<string, string>,
  person: string | undefined,
): string[] {
  const name = names.get(table.table) ?? "";
  const key = shortestKey(table);
  const columns = table.columns.map((column) => column.name);
  const whole = key.length > 0 ? key : columns;
  const isPerson = table.table === person;
  const identity = isPerson ? suggestIdentity(columns) : {};
  const [own] = key;
  return [
    `  ${name}:`,
    `    table: ${quoted(table.table)}`,
    `    title: { da: ${quoted(table.table)}, en: ${quoted(table.table)} } # unsure: what people call it`,
    `    key: [${whole.map(quoted).join(", ")}]${key.length > 0 ? "" : " # unsure: the table has no key"}`,
    ...(key.length > 0 ? [] : ["    keyIsEnforced: false"]),
    ...(isPerson ? identityLines(identity, own) : fromLines(from, names)),
    ...(Object.keys(self).length > 0 ? [`    self: ${flow(self)}`] : []),
    "    columns:",
    ...table.columns.map((column) => columnLine(column, freeText.has(column.name))),
    "    archiveDisposition: UNDECIDED",
    "    erase: { action: delete } # unsure: what must stay, and why",
    "",
  ];
}

/**
 * By what people are known. A number that this system counts by itself is another person's in the next one, so it is called
 * patronId only where its name says that it is, or where nothing else is there.
 */
function identityLines(identity: Readonly<Record<string, string>>, key: string | undefined): string[] {
  const isOnly = Object.keys(identity).length === 0;
  const isPatronId = key !== undefined && (isOnly || isPatronNumber(key));
  const all = { ...identity, ...(isPatronId && { patronId: key }) };
  const lines = [`    identity: ${flow(all)} # unsure: by what people are known`, `    yields: ${flow(all)}`];
  if (key === undefined || isPatronId || Object.values(all).includes(key)) return lines;
  const question = `    # unsure: if other systems know people by ${key}, add patronId: ${key} to both; never if each counts its own.`;
  return [...lines, question];
}

function fromLines(from: ProposedTable["from"], names: ReadonlyMap<string, string>): string[] {
  return [
    "    from:",
    ...from.map(({ columns, target, targetColumns, isByName }) => {
      const pairs = columns.map((column, at) => [
        column,
        `${names.get(target) ?? ""}.${targetColumns[at] ?? ""}`,
      ]);
      const isOneOfSeveral = from.filter((other) => other.target === target).length > 1;
      const mark = isByName
        ? " # unsure: by the column's name alone, there is no key"
        : isOneOfSeveral
          ? " # unsure: whose it is, or who dealt with it? Then move it to ignoredReferences, or it goes with the staff."
          : "";
      return `      - ${flow(Object.fromEntries(pairs))}${mark}`;
    }),
  ];
}

function columnLine({ name, isText }: LiveColumn, isLongText: boolean): string {
  const { category, activity, isSure } = suggestCategory(name);
  const free = isLongText || (isText && category === "notes") ? ", freeText: true" : "";
  const title = `title: { da: ${quoted(name)}, en: ${quoted(name)} }`;
  const mark = isSure ? "" : " # unsure: what it holds";
  return `      ${quoted(name)}: { category: ${category}, activity: ${activity}${free}, ${title} }${mark}`;
}

function flow(pairs: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(pairs)
    .map(([name, value]) => `${quoted(name)}: ${quoted(value)}`)
    .join(", ")} }`;
}

/** A plain word stays as it is; anything else, and what YAML would take for something else, is quoted. */
function quoted(text: string): string {
  const isPlain = /^[A-Za-z][\w.-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** A collection's name in lower-case letters, digits and underscores. */
function nameOf(table: string, index: number): string {
  const name = table
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+|_+$/g, "");
  return name === "" ? `table_${index + 1}` : name;
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument, type Document, type YAMLParseError } from "yaml";
import { AppError, type FieldError } from "../../errors.ts";
import { dataMapSchema, type DataMap, type WrittenMap } from "./data-map-schema.ts";
import { dataMapProblem } from "./data-map-problem.ts";
import { erasureRuleProblems } from "./erasure-rule-problems.ts";
import { graphProblems } from "./graph.ts";
import { ownKindProblems } from "./own-kind-problems.ts";

/** What else the operator's files define, so that a data map that names something unknown is refused. */
export type KnownKeys = {
  activities?: ReadonlySet<string>;
  references?: ReadonlySet<string>;
  recipients?: ReadonlySet<string>;
};

type Reading = { file: string; map?: WrittenMap; problems: FieldError[] };

/** Reads every data map of a folder. What is wrong in any of them is told at once: file, path and remedy. */
export function loadDataMaps(directory: string, known: KnownKeys = {}): WrittenMap[] {
  const readings = listFiles(directory).map((file) => readDataMap(directory, file, known));
  const own =
    readings.flatMap(({ problems }) => problems).length > 0 ? [] : ownKindProblems(readings.flatMap(mapOf));
  const problems = readings.flatMap((reading) =>
    [...reading.problems, ...own.filter(({ system }) => system === reading.map?.system)].map(
      ({ path, message }) => ({ path: [reading.file, ...path], message }),
    ),
  );
  if (problems.length > 0) throw new AppError("INVALID_INPUT", problems.map(sentenceOf).join("\n"), problems);
  return readings.flatMap(mapOf);
}

function mapOf({ map }: Reading): WrittenMap[] {
  return map ? [map] : [];
}

function sentenceOf({ path: [file, ...path], message }: FieldError): string {
  return path.length > 0 ? `${file}, at ${path.join(".")}: ${message}` : `${file}: ${message}`;
}

/** Everything that somebody may have meant as a map; hidden files and notes in Markdown are none. */
function listFiles(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((file) => !/^\.|\.md$/i.test(file))
      .sort();
  } catch (cause) {
    const message =
      "The folder of data maps cannot be read. Create policies/data-map with one file for each system.";
    throw new AppError("INVALID_INPUT", message, undefined, { cause });
  }
}

function readDataMap(directory: string, file: string, known: KnownKeys): Reading {
  if (!file.endsWith(".yaml")) {
    const message =
      "A data map is a file named <system>.yaml. Rename this, or take it out of the folder, or it would be passed over.";
    return { file, problems: [{ path: [], message }] };
  }
  return { file, ...parseDataMap(readFileSync(join(directory, file), "utf8"), file, known) };
}

function parseDataMap(text: string, file: string, known: KnownKeys): Omit<Reading, "file"> {
  const lineCounter = new LineCounter();
  // With stringKeys, `{ null: true }` keeps the key "null" instead of an empty one.
  const document = parseDocument(text, {
    uniqueKeys: true,
    stringKeys: true,
    lineCounter,
    prettyErrors: false,
  });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => {
      const { line, col } = lineCounter.linePos(error.pos[0]);
      return { path: [`line ${line}, column ${col}`], message: yamlProblem(error) };
    });
    return { problems };
  }
  const written = valueOf(document);
  if (written === undefined) return { problems: [{ path: [], message: TOO_MANY_ALIASES }] };
  const parsed = dataMapSchema.safeParse(written.value);
  if (!parsed.success) return { problems: parsed.error.issues.map(dataMapProblem) };
  const map = parsed.data;
  return { map, problems: [...nameProblems(map, file), ...knownProblems(map, known), ...walkProblems(map)] };
}

function yamlProblem({ code, message }: YAMLParseError): string {
  if (code === "MULTIPLE_DOCS")
    return "A file describes one system. Put what follows here in a file of its own.";
  return `This is not valid YAML: ${message}. Correct it there.`;
}

const TOO_MANY_ALIASES =
  "Aliases (*name) stand for so much here that the file is not read. Write out what they stand for.";

/** What a document holds; undefined where aliases within aliases would fill the memory. */
function valueOf(document: Document): { value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: 20 }) as unknown };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function walkProblems(map: WrittenMap): FieldError[] {
  if (map.kind !== "sql") return [];
  return [...erasureRuleProblems(map), ...graphProblems(map)];
}

function nameProblems(map: DataMap, file: string): FieldError[] {
  if (file === `${map.system}.yaml`) return [];
  return [{ path: ["system"], message: `The file describes ${map.system}. Name it ${map.system}.yaml.` }];
}

function knownProblems(map: DataMap, known: KnownKeys): FieldError[] {
  return Object.entries(map.collections).flatMap(([name, { columns, erase, recipients = [] }]) => [
    ...Object.entries(columns).flatMap(([column, { activity }]) =>
      unknown(
        known.activities,
        activity,
        ["collections", name, "columns", column, "activity"],
        "processing activity",
      ),
    ),
    ...recipients.flatMap((recipient, index) =>
      unknown(
        known.recipients,
        recipient,
        ["collections", name, "recipients", index],
        "recipient in the record of processing",
      ),
    ),
    ...referencesIn(erase).flatMap(({ reference, path }) =>
      unknown(
        known.references,
        reference,
        ["collections", name, "erase", ...path],
        "entry of the legal framework",
      ),
    ),
  ]);
}

function referencesIn(
  erase: DataMap["collections"][string]["erase"],
): { reference: string; path: (string | number)[] }[] {
  const own = erase.action === "delete" ? [] : [{ reference: erase.reference, path: ["reference"] }];
  const keepWhen = erase.action === "keep" ? [] : (erase.keepWhen ?? []);
  const kept = keepWhen.map(({ reference }, index) => ({
    reference,
    path: ["keepWhen", index, "reference"],
  }));
  return [...own, ...kept];
}

function unknown(
  keys: ReadonlySet<string> | undefined,
  key: string,
  path: (string | number)[],
  what: string,
): FieldError[] {
  if (!keys || keys.has(key)) return [];
  return [{ path, message: `${key} is not the key of any ${what}. Correct it, or describe it there.` }];
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { AppError, type FieldError } from "../errors.ts";
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

function listFiles(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((file) => /\.ya?ml$/i.test(file))
      .sort();
  } catch (cause) {
    const message =
      "The folder of data maps cannot be read. Create policies/data-map with one file for each system.";
    throw new AppError("INVALID_INPUT", message, undefined, { cause });
  }
}

function readDataMap(directory: string, file: string, known: KnownKeys): Reading {
  if (!file.endsWith(".yaml")) {
    const message = "A data map is named <system>.yaml. Rename the file, or it would be passed over.";
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
      return { path: [`line ${line}`, `column ${col}`], message: `This is not valid YAML: ${error.message}` };
    });
    return { problems };
  }
  const parsed = dataMapSchema.safeParse(document.toJS({ maxAliasCount: 20 }));
  if (!parsed.success) return { problems: parsed.error.issues.map(dataMapProblem) };
  const map = parsed.data;
  return { map, problems: [...nameProblems(map, file), ...knownProblems(map, known), ...walkProblems(map)] };
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

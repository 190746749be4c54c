import type { Language } from "../bilingual.ts";
import { markdownHazards } from "./markdown-hazards.ts";
import { parseYaml } from "./parse-yaml.ts";
import { gateOf, gateProblems, type GatedText, type GateItem } from "./policy-gate.ts";
import { problemsOf, type PolicyProblem } from "./policy-problem.ts";
import { policyTextSchema, type PolicyText } from "./policy-text-schema.ts";
import { BLOCKS, type TextDocument } from "./text-kinds.ts";

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;
const HEADING = /^##\s+(?<title>\S.*?)\s*\{#(?<id>[^}]*)\}\s*$/;

/** A text as far as it could be read, with its gate and everything wrong in it. */
export type ParsedText = { value: PolicyText | undefined; gate: GateItem[]; problems: PolicyProblem[] };

/** Reads one language of a text: front matter, sections with ids, known blocks, and nothing that could do harm. */
export function parsePolicyText(
  file: string,
  text: string,
  document: TextDocument,
  language: Language,
): ParsedText {
  const [, head, body] = FRONT_MATTER.exec(text) ?? [];
  if (head === undefined || body === undefined) {
    const message =
      "has no front matter. Begin the file with --- and a title, changeNote, effectiveOn and covers.";
    return { value: undefined, gate: [], problems: [{ file, path: [], message }] };
  }
  const hazards = markdownHazards(body).map(({ line, message }) => bodyProblem(file, line, message));
  const yaml = parseYaml(file, head);
  if (yaml.problems.length > 0) {
    return { value: undefined, gate: [], problems: [...yaml.problems, ...hazards] };
  }
  const parts = splitSections(body);
  const result = policyTextSchema.safeParse({ ...(yaml.value as object), ...parts });
  const gated = { covers: coversOf(yaml.value), sections: parts.sections };
  const gate = gateOf(document, language, gated);
  const problems = [
    ...(result.success ? [] : problemsOf(file, result.error)),
    ...hazards,
    ...headingProblems(file, body),
    ...blockProblems(file, body),
    ...twiceProblems(file, gated),
    ...gateProblems(file, document, gate, gated),
  ];
  return { value: result.success ? result.data : undefined, gate, problems };
}

/** What `covers` says, whatever else is wrong with the front matter. */
function coversOf(yaml: unknown): GatedText["covers"] {
  const covers = typeof yaml === "object" && yaml !== null && "covers" in yaml ? yaml.covers : undefined;
  return typeof covers === "object" && covers !== null ? { ...covers } : {};
}

function splitSections(body: string): Pick<PolicyText, "introduction" | "sections"> {
  const [introduction = "", ...rest] = body.split(/^(?=##\s)/m);
  const sections = rest.map((part) => {
    const [heading = "", ...lines] = part.split("\n");
    const { title = "", id = "" } = HEADING.exec(heading)?.groups ?? {};
    return { id, title, markdown: lines.join("\n").trim() };
  });
  return { introduction: introduction.trim(), sections: sections.filter(({ id }) => id !== "") };
}

function headingProblems(file: string, body: string): PolicyProblem[] {
  const message = "is a heading without a section id. Write it as ## Title {#section-id}.";
  return body
    .split("\n")
    .flatMap((line, index) =>
      /^##\s/.test(line) && !HEADING.test(line) ? [bodyProblem(file, index + 1, message)] : [],
    );
}

/** A block is one of ours, or `activity:` and the key of a processing activity (check-references.ts looks it up). */
function blockProblems(file: string, body: string): PolicyProblem[] {
  const known: ReadonlySet<string> = new Set(BLOCKS);
  const message = `has a placeholder that cannot be filled. Put one of ${BLOCKS.join(", ")}, or activity:key, between {{ and }}, alone on its line.`;
  return body.split("\n").flatMap((line, index) => {
    if (!line.includes("{{")) return [];
    const name = /^\{\{([a-z0-9:-]+)\}\}\s*$/.exec(line)?.[1];
    const isKnown = name !== undefined && (known.has(name) || /^activity:[a-z0-9-]+$/.test(name));
    return isKnown ? [] : [bodyProblem(file, index + 1, message)];
  });
}

function twiceProblems(file: string, { sections }: GatedText): PolicyProblem[] {
  const ids = sections.map(({ id }) => id);
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => ({
      file,
      path: ["sections", id],
      message: "has an id that stands twice. Give one of the sections another.",
    }));
}

function bodyProblem(file: string, line: number, message: string): PolicyProblem {
  return { file, path: [`body line ${line}`], message };
}

import { parseYaml } from "./parse-yaml.ts";
import { problemsOf, type PolicyProblem } from "./policy-problem.ts";
import { PLACEHOLDERS, policyTextSchema, type PolicyText } from "./privacy-policy-schema.ts";

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;
const HEADING = /^##\s+(?<title>.+?)\s*\{#(?<id>[^}]*)\}\s*$/;

type Parsed = { value: PolicyText | undefined; problems: PolicyProblem[] };

/** Reads one language of a privacy policy: front matter, sections with ids, and known placeholders. */
export function parsePolicyText(file: string, text: string): Parsed {
  const [, head, body] = FRONT_MATTER.exec(text) ?? [];
  if (head === undefined || body === undefined) {
    const message =
      "has no front matter. Begin the file with --- and a title, changeNote, effectiveOn and covers.";
    return { value: undefined, problems: [{ file, path: [], message }] };
  }
  const yaml = parseYaml(file, head);
  if (yaml.problems.length > 0) return { value: undefined, problems: yaml.problems };
  const { introduction, sections } = splitSections(body);
  const result = policyTextSchema.safeParse({ ...(yaml.value as object), introduction, sections });
  const problems = [
    ...(result.success ? [] : problemsOf(file, result.error)),
    ...headingProblems(file, body),
    ...placeholderProblems(file, body),
    ...(result.success ? sectionProblems(file, result.data) : []),
  ];
  return { value: result.success ? result.data : undefined, problems };
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
      /^##\s/.test(line) && !HEADING.test(line) ? [{ file, path: [`body line ${index + 1}`], message }] : [],
    );
}

function placeholderProblems(file: string, body: string): PolicyProblem[] {
  const known: ReadonlySet<string> = new Set(PLACEHOLDERS);
  const used = new Set<string>();
  const problems: PolicyProblem[] = [];
  body.split("\n").forEach((line, index) => {
    if (!line.includes("{{")) return;
    const name = /^\{\{([a-z-]+)\}\}\s*$/.exec(line)?.[1];
    if (name !== undefined && known.has(name)) return void used.add(name);
    const message = `has a placeholder that cannot be filled. Put one of ${PLACEHOLDERS.join(", ")} between {{ and }}, alone on its line.`;
    problems.push({ file, path: [`body line ${index + 1}`], message });
  });
  const missing = PLACEHOLDERS.filter((name) => !used.has(name));
  return [
    ...problems,
    ...missing.map((name) => ({
      file,
      path: ["body"],
      message: `lacks what {{${name}}} tells (Art. 13, 14). Add it on a line of its own.`,
    })),
  ];
}

function sectionProblems(file: string, { covers, sections }: PolicyText): PolicyProblem[] {
  const ids = sections.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...twice.map((id) => ({
      file,
      path: ["sections", id],
      message: "has an id that stands twice. Give one of the sections another.",
    })),
    ...Object.entries(covers)
      .filter(([, id]) => !ids.includes(id))
      .map(([item, id]) => ({
        file,
        path: ["covers", item],
        message: `points to a section ${id} that does not exist. Write the section, or name the one that tells this item.`,
      })),
    ...ownBlockProblems(file, covers),
  ];
}

/** Art. 21(4): the right to object is presented clearly and separately from any other information. */
function ownBlockProblems(file: string, covers: PolicyText["covers"]): PolicyProblem[] {
  const shared = Object.entries(covers).some(([item, id]) => item !== "21-4" && id === covers["21-4"]);
  const message =
    "shares its section with other information. Give the right to object a section of its own (Art. 21(4)).";
  return shared ? [{ file, path: ["covers", "21-4"], message }] : [];
}

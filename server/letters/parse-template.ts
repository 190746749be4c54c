import type { Root, RootContent } from "mdast";
import { toText } from "./template-text.ts";
import { fieldsIn, markdownBlocks, parseMarkdown, UnsupportedMarkdown } from "../platform/markdown-blocks.ts";
import type { PolicyProblem } from "../publication/policies/policy-problem.ts";
import { commonFields, type FieldKind } from "./template-fields.ts";

/** One text of `policies/letters/`: its title as plain text, and its tree. */
export type Template = { title: string; root: Root };

type Parsed<T> = { value: T | undefined; problems: PolicyProblem[] };
type Fields = Readonly<Record<string, FieldKind>>;

/** Reads a file that is one text: a heading of level 1, and every field it must use. */
export function parseTemplate(
  file: string,
  markdown: string,
  fields: Fields,
  common: readonly string[] = commonFields,
): Parsed<Template> {
  const root = parseMarkdown(markdown);
  const [first] = root.children;
  const problems = [...settingProblems(file, root), ...fieldProblems(file, root, fields, common)];
  if (first?.type !== "heading" || first.depth !== 1) {
    const message = "does not begin with a title. Write # and the letter's title on the first line.";
    problems.unshift({ file, path: ["line 1"], message });
  } else if (fieldsIn(first).length > 0) {
    const message = "has a field in its title. The title is also the PDF's; write it without one.";
    problems.unshift({ file, path: ["line 1"], message });
  }
  return { value: { title: first ? toText(first) : "", root }, problems };
}

/** Reads a file of sections, each under a heading of level 2 that ends in its id: `## Title {#granted}`. */
export function parseSections<S extends string>(
  file: string,
  markdown: string,
  sections: Readonly<Record<S, Fields>>,
): Parsed<Record<S, Template>> {
  const parts = new Map(sectionsOf(parseMarkdown(markdown)));
  const names = Object.keys(sections) as S[];
  const problems = names.flatMap((name): PolicyProblem[] => {
    const part = parts.get(name);
    if (part)
      return [
        ...settingProblems(file, part.root),
        ...fieldProblems(file, part.root, sections[name], commonFields, name),
      ];
    const message = `is missing. Write ## and a title, ending in {#${name}}, with its text below.`;
    return [{ file, path: [name], message }];
  });
  const unknown = [...parts.keys()].filter((id) => !names.includes(id as S));
  const extra = unknown.map((id) => ({
    file,
    path: [id || "a heading"],
    message: `is not a section of this file. Use ${names.map((name) => `{#${name}}`).join(", ")}, once each.`,
  }));
  return { value: Object.fromEntries(parts) as Record<S, Template>, problems: [...problems, ...extra] };
}

const SECTION_ID = /\s*\{#([^}]*)\}\s*$/;

function sectionsOf(root: Root): [string, Template][] {
  const sections: [string, Template][] = [];
  for (const node of root.children) {
    if (node.type === "heading" && node.depth === 2) sections.push(beginning(node));
    else sections.at(-1)?.[1].root.children.push(node);
  }
  return sections;
}

function beginning(node: RootContent & { type: "heading" }): [string, Template] {
  const last = node.children.at(-1);
  const text = last?.type === "text" ? last.value : "";
  const id = SECTION_ID.exec(text)?.[1] ?? "";
  if (last?.type === "text") last.value = text.replace(SECTION_ID, "");
  return [id, { title: toText(node), root: { type: "root", children: [node] } }];
}

function settingProblems(file: string, root: Root): PolicyProblem[] {
  try {
    markdownBlocks(root);
    return [];
  } catch (error) {
    if (!(error instanceof UnsupportedMarkdown)) throw error;
    const message =
      "cannot stand in a letter. Use headings, paragraphs, lists, tables, bold, italics and links.";
    return [{ file, path: [`line ${error.line}`], message }];
  }
}

function fieldProblems(
  file: string,
  root: Root,
  fields: Fields,
  common: readonly string[],
  section?: string,
): PolicyProblem[] {
  const used = fieldsIn(root);
  const wrong = used.flatMap(({ name, line, isAlone }): PolicyProblem[] => {
    const kind = fields[name];
    if (kind === undefined && !common.includes(name)) {
      const known = [...Object.keys(fields), ...common].join(", ");
      return [{ file, path: [`line ${line}`], message: `has the unknown field {{${name}}}. Use ${known}.` }];
    }
    if (kind !== "block" || isAlone) return [];
    return [
      { file, path: [`line ${line}`], message: `has {{${name}}} inside a line. Give it a line of its own.` },
    ];
  });
  const missing = Object.keys(fields).filter((name) => !used.some((use) => use.name === name));
  return [
    ...wrong,
    ...missing.map((name) => ({
      file,
      path: section ? [section] : [],
      message: `lacks {{${name}}}, which the letter must tell. Add it.`,
    })),
  ];
}

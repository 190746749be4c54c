import { buildASTSchema, findBreakingChanges, Kind, parse, visit } from "graphql";
import type { ConstDirectiveNode, DocumentNode } from "graphql";
import { Temporal } from "temporal-polyfill";

const REASON = /^\S.*\. Removed no earlier than (\d{4}-\d{2}-\d{2})\.$/s;
const HEAD = /^# Published on (\d{4}-\d{2}-\d{2})\./;
const MONTHS = 6;

/** An SDL and the day on which it was published. */
export type PublishedSchema = { sdl: string; on: string };

type Deprecation = { coordinate: string; reason: string; removableOn: string | undefined };
type Deprecable = { directives?: readonly ConstDirectiveNode[] };

/** Everything a published SDL promised to its clients and the current one breaks, without its time having come. */
export function brokenPromises(published: string, current: string, today: string): string[] {
  const promised = whileNamed(parse(published), withoutExpired(parse(published), today));
  const [before, after] = [promised, parse(current)].map((sdl) => buildASTSchema(sdl, { assumeValid: true }));
  return findBreakingChanges(before!, after!)
    .map(({ description }) => description)
    .filter((description) => !description.startsWith("Standard scalar"));
}

/** What is wrong with the deprecations of an SDL: each names its successor, its day and is told in the changelog. */
export function weakDeprecations(published: PublishedSchema, current: string, changelog: string): string[] {
  const before = new Map(deprecationsOf(parse(published.sdl)).map((each) => [each.coordinate, each]));
  const earliest = Temporal.PlainDate.from(published.on).add({ months: MONTHS }).toString();
  return deprecationsOf(parse(current)).flatMap(({ coordinate, removableOn }) => {
    if (!removableOn) {
      return [`${coordinate}: the reason is "Use …. Removed no earlier than YYYY-MM-DD."`];
    }
    const promised = before.get(coordinate)?.removableOn ?? earliest;
    return [
      ...(removableOn < promised ? [`${coordinate}: it was promised to stay until ${promised}.`] : []),
      ...(changelog.includes(`\`${coordinate}\``) ? [] : [`${coordinate}: CHANGELOG.md does not name it.`]),
    ];
  });
}

/** Reads a published SDL with its day. */
export function readPublished(text: string): PublishedSchema {
  const on = HEAD.exec(text)?.[1];
  if (!on) throw new Error("The first line of the published SDL is not '# Published on YYYY-MM-DD.'");
  return { sdl: text, on };
}

/** An SDL as it is published on a day. */
export function writePublished(current: string, today: string): string {
  return `# Published on ${today}. Written by npm run schema:publish; not edited by hand.\n\n${current}`;
}

function removableOn(node: Deprecable): { reason: string; day: string | undefined } | undefined {
  const directive = node.directives?.find(({ name }) => name.value === "deprecated");
  if (!directive) return undefined;
  const value = directive.arguments?.find(({ name }) => name.value === "reason")?.value;
  const reason = value?.kind === Kind.STRING ? value.value : "";
  return { reason, day: REASON.exec(reason)?.[1] };
}

function deprecationsOf(sdl: DocumentNode): Deprecation[] {
  const found: Deprecation[] = [];
  const path: string[] = [];
  visit(sdl, {
    enter(node) {
      if (!("name" in node) || !node.name || !node.kind.endsWith("Definition")) return;
      path.push(node.name.value);
      const deprecated = removableOn(node as Deprecable);
      if (!deprecated) return;
      const [type, field, argument] = path;
      const coordinate = argument ? `${type}.${field}(${argument}:)` : `${type}.${field}`;
      found.push({ coordinate, reason: deprecated.reason, removableOn: deprecated.day });
    },
    leave(node) {
      if ("name" in node && node.name && node.kind.endsWith("Definition")) path.pop();
    },
  });
  return found;
}

function withoutExpired(sdl: DocumentNode, today: string): DocumentNode {
  const drop = (node: Deprecable) => {
    const day = removableOn(node)?.day;
    return day && day <= today ? null : undefined;
  };
  return visit(sdl, { FieldDefinition: drop, InputValueDefinition: drop, EnumValueDefinition: drop });
}

/** Without the types that only what has gone had named. */
function whileNamed(whole: DocumentNode, left: DocumentNode): DocumentNode {
  const before = namesIn(whole);
  const now = namesIn(left);
  const definitions = left.definitions.filter((definition) => {
    const name = "name" in definition ? definition.name?.value : undefined;
    return !name || now.has(name) || !before.has(name);
  });
  const kept = { ...left, definitions };
  return definitions.length === left.definitions.length ? kept : whileNamed(whole, kept);
}

function namesIn(sdl: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(sdl, { NamedType: ({ name }) => void names.add(name.value) });
  return names;
}

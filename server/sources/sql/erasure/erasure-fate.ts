import { grounds } from "../../../../policies/grounds.ts";
import { findCollection } from "../../map/data-map-schema.ts";
import type { Remains } from "../../map/erase-rules-schema.ts";
import type { SqlCollection, SqlMap } from "../../map/sql-system-schema.ts";
import type { Link } from "../../map/graph.ts";
import { certaintyOf, hasSharedWays, linkSides, type Search } from "../selection.ts";
import { conditionOf } from "../sql-condition.ts";
import { allOf, anyOf, fragment, joinFragments, tableAs, type Fragment } from "../sql-fragment.ts";

/** One reason for which rows stay untouched, and whether another collection's rows are why. */
export type KeepReason = Remains & { readonly because?: string };

type Rule = { readonly reason: KeepReason; readonly condition: (alias: string, depth: number) => Fragment };

/** Why rows of a collection stay, in the order in which a row's reason is looked for. */
export type FateRules = {
  readonly reasons: readonly KeepReason[];
  /** The index of the first reason that holds for a row; -1 when the row is erased or anonymised. */
  readonly fate: (alias: string) => Fragment;
};

/** What the person is told of a record that nobody has made sure is hers. */
export const NOT_SURELY_HERS: Remains = {
  ground: "IDENTITY_NOT_ESTABLISHED",
  reference: grounds.IDENTITY_NOT_ESTABLISHED.reference,
  provision: grounds.IDENTITY_NOT_ESTABLISHED.provision,
  reason: {
    da: "Kun en e-mailadresse eller et telefonnummer fører til oplysningen, og den kan høre til en anden.",
    en: "Only an e-mail address or a telephone number leads to the record, and it may belong to somebody else.",
  },
  until: {
    da: "Indtil det er sikkert, at oplysningen er din.",
    en: "Until it is certain that the record is yours.",
  },
};

/**
 * The rules that decide the fate of each row of a collection. A row that stays keeps every row it refers to,
 * with its own ground, however far up: a debt without its debtor would be no debt (Art. 17(3)(b) and (e)).
 */
export function fateRulesOf(walk: Search, name: string): FateRules {
  const rules = [...doubtRules(walk, name), ...keepRules(walk, name)];
  return {
    reasons: rules.map(({ reason }) => reason),
    fate: (alias) => {
      if (rules.length === 0) return fragment("-1");
      const cases = rules.map(({ condition }, index) =>
        joinFragments([fragment("when"), condition(alias, 1), fragment(`then ${index}`)]),
      );
      return joinFragments([fragment("case"), ...cases, fragment("else -1 end")]);
    },
  };
}

/** The texts of a part that stays, and nothing else. */
export function remainsOf({
  ground,
  reference,
  provision,
  reason,
  until,
  lookAgainAfterDays,
}: Remains): Remains {
  return { ground, reference, provision, reason, until, ...(lookAgainAfterDays && { lookAgainAfterDays }) };
}

/** It keeps nothing else: what may be another's record is no reason to keep hers. */
function doubtRules(walk: Search, name: string): Rule[] {
  const isKept = findCollection(walk.map, name)?.erase.action === "keep";
  if (walk.shared === "ERASE" || isKept || !hasSharedWays(walk, name)) return [];
  const condition = (alias: string) =>
    joinFragments([fragment("not coalesce("), certaintyOf(walk, name, alias), fragment(", false)")]);
  return [{ reason: NOT_SURELY_HERS, condition }];
}

function keepRules(walk: Search, name: string): Rule[] {
  const collection = findCollection(walk.map, name);
  if (!collection) return [];
  const own = [...holdRules(walk, collection), ...ownRules(walk, collection)];
  return collection.erase.action === "keep" ? own : [...own, ...keptByChildren(walk, name, collection)];
}

/** A legal hold on the person keeps every row, one on a category every row that holds any of it. */
function holdRules({ holds = [] }: Search, { columns }: SqlCollection): Rule[] {
  return holds
    .filter(
      ({ category }) => category === null || Object.values(columns).some((one) => one.category === category),
    )
    .map(({ remains }) => ({ reason: remains, condition: () => fragment("true") }));
}

function ownRules({ map, today }: Search, { erase }: SqlCollection): Rule[] {
  if (erase.action === "keep") return [{ reason: remainsOf(erase), condition: () => fragment("true") }];
  return (erase.keepWhen ?? []).map((rule) => ({
    reason: remainsOf(rule),
    condition: (alias) => conditionOf(map, alias, rule.where, today),
  }));
}

function keptByChildren(walk: Search, name: string, parent: SqlCollection): Rule[] {
  const children = [
    ...new Set(walk.graph.links.filter((link) => link.parent === name).map((link) => link.child)),
  ];
  return children.flatMap((childName) => {
    const child = findCollection(walk.map, childName);
    if (!child) return [];
    const links = walk.graph.links.filter((link) => link.parent === name && link.child === childName);
    const untouched = keepRules(walk, childName).map((rule) =>
      keptThrough(walk.map, child, childName, links, rule),
    );
    return [...untouched, ...keptByAnonymised(walk.map, parent, child, childName, links)];
  });
}

/** An anonymised row whose reference stays needs the row it refers to, unless that one is anonymised itself. */
function keptByAnonymised(
  map: SqlMap,
  parent: SqlCollection,
  child: SqlCollection,
  childName: string,
  links: readonly Link[],
): Rule[] {
  const { erase } = child;
  if (erase.action !== "anonymise" || parent.erase.action !== "delete") return [];
  const remaining = links.filter((link) => !link.pairs.some((pair) => Object.hasOwn(erase.set, pair.child)));
  if (remaining.length === 0) return [];
  const always: Rule = { reason: remainsOf(erase), condition: () => fragment("true") };
  return [keptThrough(map, child, childName, remaining, always)];
}

function keptThrough(
  map: SqlMap,
  child: SqlCollection,
  childName: string,
  links: readonly Link[],
  rule: Rule,
): Rule {
  return {
    reason: { ...remainsOf(rule.reason), because: childName },
    condition: (alias, depth) => {
      const inner = `c${depth}`;
      return joinFragments([
        fragment("exists (select 1 from"),
        tableAs(map.schema, child.table, inner),
        fragment("where"),
        anyOf(links.map((link) => refersTo(map, link, inner, alias))),
        fragment("and"),
        rule.condition(inner, depth + 1),
        fragment(")"),
      ]);
    },
  };
}

function refersTo(map: SqlMap, link: Link, childAlias: string, parentAlias: string): Fragment {
  const sides = linkSides(map, link, childAlias, parentAlias);
  return allOf([
    ...sides.map(({ child, parent }) => joinFragments([child, parent], " = ")),
    ...(link.where ? [conditionOf(map, childAlias, link.where)] : []),
  ]);
}

import type { Role } from "../../policies/access.ts";
import { conditions, type Precondition } from "./preconditions.ts";
import { transitions, type Transition } from "./transitions.ts";

const ROLES: Readonly<Record<Role, string>> = {
  CITIZEN: "citizen",
  CASEWORKER: "caseworker",
  DPO: "DPO",
  AUDITOR: "auditor",
  SYSTEM: "service",
};

/** docs/workflow.md: the workflow as a diagram and a table, drawn from the table that every change is checked against. */
export function drawWorkflow(): string {
  return [
    INTRODUCTION,
    DIAGRAM_HEAD,
    ...arrows(),
    DIAGRAM_FOOT,
    STEPS_HEAD,
    ...transitions.map(row),
    "",
    CONDITIONS_HEAD,
  ]
    .concat((Object.keys(conditions) as Precondition[]).map(condition))
    .map((line) => `${line}\n`)
    .join("");
}

const INTRODUCTION = `# Workflow

Drawn from \`server/requests/transitions.ts\` by \`npm run generate:workflow\`; a test fails when it is not fresh. Every change of a
request goes through that table: a step from another state, by another role, without its precondition, or to a state the
table does not name is refused, and nothing is written.

Waiting for the citizen is not a state. A question stops the clock, see [deadlines.md](deadlines.md).
`;

const DIAGRAM_HEAD = `## Where a request goes

\`\`\`mermaid
stateDiagram-v2
  [*] --> IDENTITY_PENDING: received, not proven who asks
  [*] --> OPEN: received, proven by MitID`;

const DIAGRAM_FOOT = `\`\`\`

Steps that leave the state as it is are not drawn; they are in the table.
`;

const STEPS_HEAD = `## Every step

| Step | From | By | Only if | To | What it does |
| --- | --- | --- | --- | --- | --- |`;

const CONDITIONS_HEAD = `## Preconditions

| Name | Means | What is said when it does not hold |
| --- | --- | --- |`;

function arrows(): string[] {
  const steps = new Map<string, Set<string>>();
  for (const { step, from, to = [] } of transitions) {
    for (const start of from) {
      for (const end of to.filter((state) => state !== start)) {
        const arrow = `${start} --> ${end}`;
        steps.set(arrow, (steps.get(arrow) ?? new Set()).add(step));
      }
    }
  }
  return [...steps].map(([arrow, names]) => `  ${arrow}: ${[...names].join(", ")}`);
}

function row({ step, from, by, right, when = [], to, effect }: Transition): string {
  const named = right === undefined ? [] : [`names ${[right].flat().join(" or ")}`];
  const only = [...named, ...when].join(", ") || "–";
  const who = by.map((role) => ROLES[role]).join(", ");
  return `| ${[step, from.join(", "), who, only, to?.join(", ") ?? "stays", effect].join(" | ")} |`;
}

function condition(name: Precondition): string {
  const { means, refusal } = conditions[name];
  return `| ${name} | ${means} | ${refusal} |`;
}

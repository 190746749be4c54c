import { readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { z } from "zod";
import { FROM_FILE, REQUIRED_IN_PRODUCTION, settings } from "../server/config.ts";

const FILE = "docs/configuration.md";
const START = "<!-- settings: written by npm run generate from server/config.ts -->";
const END = "<!-- end of settings -->";

type Described = { default?: string | number | boolean; description?: string };

/** The table of settings as docs/configuration.md shows it: what the program reads, and nothing else. */
function settingsTable(): string {
  const { properties } = z.toJSONSchema(settings, { io: "input" }) as {
    properties: Record<string, Described>;
  };
  const rows = Object.entries(properties).map(([name, { default: preset, description = "" }]) => {
    const given = preset === undefined ? "" : `\`${String(preset).replace(homedir(), "~")}\``;
    const isRequired = (REQUIRED_IN_PRODUCTION as readonly string[]).includes(name);
    const file = (FROM_FILE as readonly string[]).includes(name)
      ? ` Or \`${name}_FILE\`: the path of a file with it.`
      : "";
    return `| \`${name}\` | ${description}${file} | ${given} | ${isRequired ? "required" : ""} |`;
  });
  return ["| Name | Meaning | Default | In production |", "|---|---|---|---|", ...rows].join("\n");
}

const text = readFileSync(FILE, "utf8");
const [before, rest] = text.split(START);
const after = rest?.split(END)[1];
if (before === undefined || after === undefined)
  throw new Error(`${FILE} must hold the lines ${START} and ${END}.`);
writeFileSync(FILE, [before, START, "\n\n", settingsTable(), "\n\n", END, after].join(""));

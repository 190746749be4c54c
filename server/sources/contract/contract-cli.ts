import { parseArgs } from "node:util";
import { parse } from "yaml";
import { orUsage, runCommand } from "../../command-line.ts";
import { readConfig } from "../../config.ts";
import { AppError } from "../../errors.ts";
import { withTrial } from "./conformance/trial.ts";
import { tryContract, type Tried } from "./conformance/try-contract.ts";
import { authSchema } from "../map/http-access-schema.ts";
import { credentialsOf } from "../http/http-credentials.ts";
import type { Identity } from "../map/identity-kinds.ts";
import { refuseUnsafeAddress } from "../http/refuse-unsafe-address.ts";

const USAGE = `Usage: npm run sources:contract -- <url> [--auth '{ bearer: name }'] [--identity patronId=TEST-1] [--bystander patronId=TEST-2] [--erase]
Without --identity nobody's records are asked for. With it, give a test person; --erase erases her. Secrets are named, and stand in SOURCE_SECRETS.`;

const OPTIONS = {
  auth: { type: "string" },
  identity: { type: "string" },
  bystander: { type: "string" },
  erase: { type: "boolean", default: false },
} as const;

/** `npm run sources:contract`: tries each rule of the department contract at an address; what is not kept ends with status 1. */
async function main(): Promise<boolean> {
  const { url, auth, erase, ...people } = readOrder(process.argv.slice(2));
  refuseUnsafeAddress("the system", url);
  const access = { auth, system: "the department", timeout: 10 };
  const headers = await credentialsOf(access, readConfig(process.env).sourceSecrets).headers();
  const counts = { PASS: 0, FAIL: 0, LEFT_OUT: 0 };
  const isWhole = await withTrial(url, headers, people, async (trial) =>
    tryContract(trial, { mayErase: erase }, (tried) => {
      counts[tried.outcome] += 1;
      process.stdout.write(lineOf(tried));
    }),
  );
  process.stdout.write(`${counts.PASS} passed, ${counts.FAIL} failed, ${counts.LEFT_OUT} not tried.\n`);
  return isWhole;
}

function readOrder(args: string[]) {
  const { values, positionals } = orUsage(USAGE, () =>
    parseArgs({ args, options: OPTIONS, allowPositionals: true }),
  );
  const [url, ...more] = positionals;
  const auth = authSchema.safeParse(parse(values.auth ?? "none"));
  if (url === undefined || more.length > 0 || !auth.success) throw new AppError("INVALID_INPUT", USAGE);
  const person = identityOf(values.identity);
  if (values.erase && !person) throw new AppError("INVALID_INPUT", `--erase needs --identity.\n${USAGE}`);
  return { url, auth: auth.data, erase: values.erase, person, bystander: identityOf(values.bystander) };
}

function identityOf(text: string | undefined): Identity | undefined {
  if (text === undefined) return undefined;
  const [, kind, value] = /^([A-Za-z][A-Za-z0-9_-]*)=(.+)$/.exec(text) ?? [];
  if (!kind || !value) throw new AppError("INVALID_INPUT", `An identity is written as kind=value.\n${USAGE}`);
  return { kind: kind as Identity["kind"], value };
}

function lineOf({ rule: { id, says, remedy }, outcome, why = "" }: Tried): string {
  const head = `${outcome === "LEFT_OUT" ? "-" : outcome}`.padEnd(5) + id.padEnd(24);
  if (outcome === "PASS") return `${head}${says}\n`;
  if (outcome === "LEFT_OUT") return `${head}Not tried: ${why}.\n`;
  return `${head}${says}\n     Wrong:  ${why}\n     Remedy: ${remedy}\n`;
}

await runCommand(main);

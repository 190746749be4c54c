import { fileURLToPath } from "node:url";
import { runCommand, unlessRefused, withInstallation } from "../../command-line.ts";
import { readConfig } from "../../config.ts";
import { loadPolicies } from "../policies/load-policies.ts";
import { publishPolicies, type Publishing } from "./publish-policies.ts";

/** Publishes everything that waits in `policies/`, or says why nothing was; `npm run policies:publish` runs it. */
export async function publishFromCommandLine(
  ctx: Publishing,
  directory: string,
  print: (line: string) => void,
): Promise<boolean> {
  return unlessRefused(print, async () => {
    const published = await publishPolicies(ctx, await loadPolicies(directory));
    for (const { document, effectiveOn, version, sha256, receipt } of published) {
      print(
        `${document} from ${effectiveOn}: version ${version}, sha256 ${sha256}, event ${receipt.eventId}`,
      );
    }
    if (published.length === 0) print("Nothing waits to be published.");
    return true;
  });
}

async function main(): Promise<boolean> {
  const config = readConfig(process.env);
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const given = { applicationName: "indsigt-publish", clock: () => new Date() };
  return withInstallation(config, given, async (ctx) =>
    publishFromCommandLine(ctx, config.POLICIES_DIR, print),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runCommand(main);

import { fileURLToPath } from "node:url";
import { runCommand, withInstallation } from "../command-line.ts";
import { readConfig } from "../config.ts";
import { vaultFrom } from "../vault-from-config.ts";
import { rotateMasterKey } from "./rotate-master-key.ts";

/** `npm run vault:rotate`: wraps every data key with the new master key, and says when the old one may go. */
async function main(): Promise<boolean> {
  const config = readConfig(process.env);
  const given = { applicationName: "indsigt-rotate", clock: () => new Date() };
  const { rewrapped, from, to } = await withInstallation(config, given, async (ctx) =>
    rotateMasterKey({ ...ctx, vault: vaultFrom(config) }),
  );
  process.stdout.write(
    `${rewrapped} data keys were wrapped anew, from master key ${from} to ${to}.
Nothing in the database is under the old key any more, and nothing can be again.
Take VAULT_MASTER_KEY_PREVIOUS out and restart every process, best after eight hours: until then it also proves the log-ons of today.
Keep the old key as long as you keep a backup from before today; without it that backup cannot be read.
`,
  );
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runCommand(main);

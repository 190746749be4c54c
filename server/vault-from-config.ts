import type { Config } from "./config.ts";
import type { DemoSecrets } from "./demo.ts";
import { parseMasterKey } from "./vault/master-key.ts";
import type { VaultKeys } from "./vault/vault-store.ts";

type VaultConfig = Pick<Config, "VAULT_MASTER_KEY" | "VAULT_MASTER_KEY_PREVIOUS" | "VAULT_INDEX_KEY">;

/** The keys of the vault as the operator set them; a demonstration has its own. */
export function vaultFrom(config: VaultConfig, secrets?: DemoSecrets): VaultKeys {
  const { VAULT_MASTER_KEY_PREVIOUS: previous } = config;
  return {
    master: parseMasterKey(config.VAULT_MASTER_KEY ?? secrets?.vaultMasterKey ?? ""),
    ...(previous && { previous: parseMasterKey(previous) }),
    index: parseMasterKey(config.VAULT_INDEX_KEY ?? secrets?.vaultIndexKey ?? ""),
  };
}

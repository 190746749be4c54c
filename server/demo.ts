import { generateKeyPairSync, randomBytes, type KeyObject } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createSampleRole, fillSample } from "../sample/fill-sample.ts";
import { claimDataFolder } from "./platform/data-folder.ts";
import { ensureDatabase, openDatabase } from "./platform/database.ts";

/** The secrets of a demonstration, kept between starts in the data folder. */
export type DemoSecrets = {
  vaultMasterKey: string;
  vaultIndexKey: string;
  signingKey: string;
  samplePassword: string;
  logSigningKey: string;
};

/** Reads the secrets of the demonstration, or makes them. They are for this machine only. */
export function demoSecrets(dataDir: string): DemoSecrets {
  const file = join(dataDir, "demo-secrets.json");
  const kept: Partial<DemoSecrets> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  if (isComplete(kept)) return kept;
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const secrets: DemoSecrets = {
    vaultMasterKey: randomBytes(32).toString("base64"),
    vaultIndexKey: randomBytes(32).toString("base64"),
    signingKey: pemOf(privateKey),
    samplePassword: randomBytes(18).toString("base64url"),
    logSigningKey: pemOf(generateKeyPairSync("ed25519").privateKey),
    // A secret that an earlier version has made stays.
    ...kept,
  };
  claimDataFolder(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

function isComplete(secrets: Partial<DemoSecrets>): secrets is DemoSecrets {
  return secrets.logSigningKey !== undefined;
}

function pemOf(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}

/**
 * Fills a sample library system in a database beside ours; answers the address of its own account. The account bears the
 * database's name: accounts belong to the whole server, and two demonstrations on one would change each other's password.
 */
export async function demoLibrary(databaseUrl: string, password: string, today: Date): Promise<string> {
  const name = `${new URL(databaseUrl).pathname.slice(1)}_library`;
  const role = `${name}_reader`;
  const ownerUrl = await ensureDatabase(databaseUrl, name);
  const db = openDatabase(ownerUrl, { poolMax: 1, applicationName: "indsigt sample" });
  try {
    await fillSample(db, { today });
    await createSampleRole(db, { role, password });
  } finally {
    await db.destroy();
  }
  const address = new URL(ownerUrl);
  address.username = role;
  address.password = password;
  return address.toString();
}

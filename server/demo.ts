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
  const kept = keptSecrets(dataDir);
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
  const file = secretsFile(dataDir);
  claimDataFolder(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

/** The secrets of the demonstration that runs on a data folder; undefined where none ever has. */
export function findDemoSecrets(dataDir: string): DemoSecrets | undefined {
  const kept = keptSecrets(dataDir);
  return isComplete(kept) ? kept : undefined;
}

function secretsFile(dataDir: string): string {
  return join(dataDir, "demo-secrets.json");
}

function keptSecrets(dataDir: string): Partial<DemoSecrets> {
  const file = secretsFile(dataDir);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
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
  const { name, role, address } = sampleAt(databaseUrl, password);
  const ownerUrl = await ensureDatabase(databaseUrl, name);
  const db = openDatabase(ownerUrl, { poolMax: 1, applicationName: "indsigt sample" });
  try {
    await fillSample(db, { today });
    await createSampleRole(db, { role, password });
  } finally {
    await db.destroy();
  }
  return address;
}

/** The address of the sample library that a demonstration has filled. */
export function demoLibraryUrl(databaseUrl: string, password: string): string {
  return sampleAt(databaseUrl, password).address;
}

function sampleAt(databaseUrl: string, password: string): { name: string; role: string; address: string } {
  const url = new URL(databaseUrl);
  const name = `${url.pathname.slice(1)}_library`;
  const role = `${name}_reader`;
  url.pathname = `/${name}`;
  url.username = role;
  url.password = password;
  return { name, role, address: url.toString() };
}

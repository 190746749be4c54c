import express from "express";
import type { Knex } from "knex";
import pg from "pg";
import type { Logger } from "pino";
import { retention } from "../policies/retention.ts";
import { createApp } from "./app.ts";
import { parseLogKeys, type LogKeys } from "./audit/log-keys.ts";
import { measureLog } from "./audit/measure-log.ts";
import { publishLogKeys } from "./audit/publish-log-keys.ts";
import type { Config } from "./config.ts";
import { systemContext, type Deps } from "./context.ts";
import { demoLibrary, demoSecrets, type DemoSecrets } from "./demo.ts";
import { AppError } from "./errors.ts";
import { identityFrom } from "./identity-from-config.ts";
import { runWorker } from "./jobs/run-worker.ts";
import { loadLetters } from "./letters/load-letters.ts";
import { outboundFrom } from "./outbound-from-config.ts";
import { loadPlannedDowntime } from "./pages/planned-downtime.ts";
import { checkDatabase, openDatabase } from "./platform/database.ts";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "./platform/embedded-postgres.ts";
import { checkGuarded, isOwner } from "./platform/database-roles.ts";
import { actAs, SYSTEM } from "./platform/acting.ts";
import { closeServer, listen, type Listening } from "./platform/listen.ts";
import { createMetrics, type Metrics } from "./platform/metrics.ts";
import { migrate, pendingMigrations } from "./platform/migrate.ts";
import { SERVER_ROLE } from "./platform/row-security.ts";
import { statusRoutes } from "./platform/status-routes.ts";
import { loadPolicies } from "./publication/policies/load-policies.ts";
import type { Policies } from "./publication/policies/policies.ts";
import { unconfirmedFacts } from "./publication/policies/unconfirmed-facts.ts";
import { publishFirstVersions } from "./publication/versions/publish-policies.ts";
import { readinessOf } from "./readiness.ts";
import { refuseUncovered, tellRights } from "./sources/coverage/check-coverage.ts";
import { connectSources } from "./sources/connect-sources.ts";
import { appendLedger } from "./sources/ledger/ledger-file.ts";
import { measureSources } from "./sources/measure-source.ts";
import { createCalendar } from "./requests/deadlines/calendar.ts";
import { rulesOf, type CaseRulesFile } from "./requests/case-rules.ts";
import { loadCaseRules } from "./requests/load-case-rules.ts";
import type { StartOptions } from "./start-options.ts";
import { tellStory } from "./start-story.ts";
import { refuseRetiredKey } from "./vault/refuse-retired-key.ts";
import { vaultFrom } from "./vault-from-config.ts";

/** A running process: what it tells the person who started it, and how it is stopped. */
export type Running = { story: string; baseUrl: string; stop: () => Promise<void> };

/** Starts everything in order; when a step fails, what had been started is stopped again. */
export async function start(
  config: Config,
  options: StartOptions,
  log: Logger,
  clock: () => Date,
): Promise<Running> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return { ...(await startParts(config, options, log, clock, closers)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(
  config: Config,
  options: StartOptions,
  log: Logger,
  clock: () => Date,
  closers: (() => Promise<void>)[],
): Promise<Omit<Running, "stop">> {
  const policies = await loadPolicies(config.POLICIES_DIR);
  const letters = await loadLetters(config.POLICIES_DIR);
  const caseRules = await loadCaseRules(config.POLICIES_DIR);
  await loadPlannedDowntime(config.POLICIES_DIR);
  refuseDemoFacts(config, policies, caseRules);
  const server = options.web ? await listen(config.PORT, config.HOST) : undefined;
  if (server) closers.push(async () => closeServer(server.server));
  const baseUrl = config.BASE_URL?.replace(/\/$/, "") ?? `http://localhost:${server?.port ?? config.PORT}`;

  const databaseUrl = await databaseOf(config, options, log, closers);
  await migrateAsOwner(config.DATABASE_OWNER_URL ?? databaseUrl);
  const db = openDatabase(databaseUrl, {
    poolMax: config.DATABASE_POOL_MAX,
    applicationName: "indsigt",
    role: SERVER_ROLE,
  });
  closers.push(async () => db.destroy());
  await checkDatabase(db);
  await checkGuarded(db);

  const secrets = config.NODE_ENV === "production" ? undefined : demoSecrets(config.INDSIGT_DATA_DIR);
  const metrics = createMetrics(db);
  measureLog(metrics.registry, actAs(db, SYSTEM));
  const sources = await sourcesOf(config, databaseUrl, secrets, policies, clock);
  const vault = vaultFrom(config, secrets);
  await refuseRetiredKey(db, vault);
  await refuseUncovered(sources.values(), log);
  await tellRights(sources.values(), log);
  const rules = rulesOf(caseRules);
  const deps: Deps = {
    ...{ db, log, clock, rules, vault, letters, baseUrl },
    calendar: createCalendar(rules.deadlineCalendar),
    sources: measureSources(sources, metrics.sourceCalls),
    ledgerFile: ledgerOf(config),
    outbound: outboundFrom(config),
    policiesDir: config.POLICIES_DIR,
    logKeys: logKeysOf(config, secrets),
  };
  await publishLogKeys(systemContext(deps, "start"));
  await publishFirst(deps, policies);

  if (options.worker) closers.push(await startWorker(deps, databaseUrl));
  if (server) closers.push(await startWeb(config, deps, metrics, server, secrets));
  else if (config.STATUS_PORT) closers.push(await startStatus(config, deps, metrics, config.STATUS_PORT));
  return { baseUrl, story: tellStory(config, options, baseUrl) };
}

async function migrateAsOwner(url: string): Promise<void> {
  const owner = openDatabase(url, { poolMax: 1, applicationName: "indsigt-migrate" });
  try {
    await checkDatabase(owner);
    if (await isOwner(owner)) await migrate(owner);
    else await refuseUnmigrated(owner);
  } finally {
    await owner.destroy();
  }
}

/** A server that is no owner finds the schema made, by `npm run migrate` as the owner. */
async function refuseUnmigrated(db: Knex): Promise<void> {
  const pending = await pendingMigrations(db);
  if (pending.length === 0) return;
  const message = `The database lacks ${pending.length} migrations, and the user of DATABASE_URL may not make them. Run npm run migrate with DATABASE_OWNER_URL, or set it here.`;
  throw new AppError("UNAVAILABLE", message);
}

/** A new service publishes what it has; later versions wait for the DPO, and the log says that they do. */
async function publishFirst(deps: Deps, policies: Policies): Promise<void> {
  const { waiting, refusals } = await publishFirstVersions(systemContext(deps, "start"), policies);
  const refused = refusals.map(({ candidate, reason }) => ({ file: candidate.file, reason }));
  if (waiting.length > 0)
    deps.log.info({ files: waiting.map(({ file }) => file) }, "texts wait to be published");
  if (refused.length > 0) deps.log.warn({ refused }, "policies/ holds texts that cannot be published");
}

/** In production every fact about the operator must be confirmed; a demonstration value is no fact. */
function refuseDemoFacts(
  config: Config,
  { organisation, processingActivities }: Policies,
  caseRules: CaseRulesFile,
): void {
  if (config.NODE_ENV !== "production") return;
  const open = [organisation, processingActivities, caseRules, { retention }].flatMap((file) =>
    unconfirmedFacts(file),
  );
  if (open.length === 0) return;
  const some = open.slice(0, 5).join(", ");
  const message = `policies/ still holds ${open.length} demonstration values (${some} …). Confirm them; npm run policies:check lists all.`;
  throw new AppError("INVALID_INPUT", message);
}

async function databaseOf(
  config: Config,
  options: StartOptions,
  log: Logger,
  closers: (() => Promise<void>)[],
): Promise<string> {
  const { DATABASE_URL: url, INDSIGT_DATA_DIR: dataDir } = config;
  if (url && options.reset) {
    throw new AppError(
      "INVALID_INPUT",
      "--reset drops the embedded database only. Leave it out, or leave out DATABASE_URL.",
    );
  }
  if (url) return url;
  if (!options.web || !options.worker) {
    throw new AppError(
      "INVALID_INPUT",
      "--only needs a database that several processes share. Set DATABASE_URL.",
    );
  }
  if (options.reset) await removeEmbeddedPostgres({ dataDir, log });
  const embedded = await startEmbeddedPostgres({ dataDir, log });
  closers.push(async () => embedded.stop());
  return embedded.url;
}

/** In a demonstration the sample library stands beside our own database; in earnest the operator names every system. */
async function sourcesOf(
  config: Config,
  databaseUrl: string,
  secrets: DemoSecrets | undefined,
  policies: Policies,
  clock: () => Date,
): Promise<Deps["sources"]> {
  const isDemo = secrets !== undefined && Object.keys(config.sourceUrls).length === 0;
  const urls = isDemo
    ? { library: await demoLibrary(databaseUrl, secrets.samplePassword, clock()) }
    : config.sourceUrls;
  return connectSources(`${config.POLICIES_DIR}/data-map`, { ...config, sourceUrls: urls }, policies);
}

/** The ledger of erasures must be writable before anything can be erased, so it is tried before anything starts. */
function ledgerOf({ ERASURE_LEDGER_FILE: file }: Config): string | undefined {
  if (file === undefined) return undefined;
  try {
    appendLedger(file, []);
    return file;
  } catch (cause) {
    const message =
      "ERASURE_LEDGER_FILE cannot be written. Check that its folder exists and that the service may write there.";
    throw new AppError("INVALID_INPUT", message, undefined, { cause });
  }
}

function logKeysOf(config: Config, secrets: DemoSecrets | undefined): LogKeys {
  const keys = parseLogKeys(
    config.LOG_ORIGIN ?? "localhost/log",
    config.LOG_SIGNING_KEY ?? secrets?.logSigningKey ?? "",
    config.LOG_SIGNING_KEY_PREVIOUS,
  );
  return { ...keys, alarmMail: config.LOG_ALARM_MAIL };
}

async function startWorker(deps: Deps, databaseUrl: string): Promise<() => Promise<void>> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 5,
    application_name: "indsigt worker",
    onConnect: async (client) => void (await client.query(`set role ${SERVER_ROLE}`)),
  });
  const heard = (error: Error) => deps.log.warn({ err: error }, "a worker's connection broke");
  pool.on("error", heard);
  pool.on("connect", (client) => client.on("error", heard));
  const worker = await runWorker(deps, pool);
  return async () => {
    await worker.stop();
    await pool.end();
  };
}

async function startWeb(
  config: Config,
  deps: Deps,
  metrics: Metrics,
  listening: Listening,
  secrets: DemoSecrets | undefined,
): Promise<() => Promise<void>> {
  const isProduction = config.NODE_ENV === "production";
  const { identity, pages } = identityFrom(config, deps, secrets, `http://localhost:${listening.port}`);
  const { listener, stop } = await createApp({
    ...deps,
    identity,
    pages,
    isProduction,
    costPerMinute: config.RATE_LIMIT_PER_MINUTE,
    trustedProxies: config.TRUSTED_PROXIES,
    securityContact: config.SECURITY_CONTACT,
    hasExplorer: !isProduction && config.EXPLORER === "on",
    metrics,
    readiness: async () => readinessOf(deps.db),
  });
  listening.serve(listener);
  return stop;
}

/** A process that is only a worker has no pages, but is watched like the others. */
async function startStatus(
  { HOST }: Config,
  { db }: Deps,
  metrics: Metrics,
  port: number,
): Promise<() => Promise<void>> {
  const { server, serve } = await listen(port, HOST);
  serve(express().use(statusRoutes(async () => readinessOf(db), metrics)));
  return async () => closeServer(server);
}

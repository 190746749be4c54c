import { fileURLToPath } from "node:url";
import ts from "typescript";

const PROBE = fileURLToPath(new URL("../support/type-tests/probe.ts", import.meta.url));

const IMPORTS = `
import type { Knex } from "knex";
import type { Context, Actor } from "../../../server/context.ts";
import { saveProgress, transact, type ProgressTx, type Tx } from "../../../server/audit/transact.ts";
import type { Catalogue } from "../../../server/audit/catalogue-entry.ts";
import type { ErasurePermit } from "../../../server/sources/erasure/erasure-permit.ts";
import { deleteVaultKey } from "../../../server/vault/vault-store.ts";
import { setSessionEnded } from "../../../server/identity/session-store.ts";
declare const db: Knex, trx: Knex.Transaction, tx: Tx, progress: ProgressTx;
declare const ctx: Context, actor: Actor, permit: ErasurePermit;
`;

/** "Argument is not assignable", as exactOptionalPropertyTypes has it. */
const NOT_ASSIGNABLE = 2379;

/** Compiles lines as if they stood in a file of the project; answers the codes of what is wrong with them. */
function compile(...lines: string[]): { line: string; code: number }[] {
  const { config } = ts.readConfigFile(
    fileURLToPath(new URL("../../tsconfig.json", import.meta.url)),
    (path) => ts.sys.readFile(path),
  );
  const { options } = ts.convertCompilerOptionsFromJson(
    config.compilerOptions,
    fileURLToPath(new URL("../..", import.meta.url)),
  );
  const source = `${IMPORTS}${lines.join("\n")}\nexport {};\n`;
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => path === PROBE || fileExists(path);
  host.readFile = (path) => (path === PROBE ? source : readFile(path));
  host.getSourceFile = (path, language, ...rest) =>
    path === PROBE ? ts.createSourceFile(path, source, language) : getSourceFile(path, language, ...rest);
  const program = ts.createProgram([PROBE], { ...options, noUnusedLocals: false }, host);
  const probe = program.getSourceFile(PROBE);
  return ts.getPreEmitDiagnostics(program, probe).map(({ code, file, start = 0 }) => {
    const { line } = ts.getLineAndCharacterOfPosition(
      file ?? ts.createSourceFile("", "", ts.ScriptTarget.Latest),
      start,
    );
    return { line: source.split("\n")[line] ?? "", code };
  });
}

test("a write inside a transaction that leaves no trace does not compile", () => {
  const unseen = [
    `await deleteVaultKey(trx, permit, "id");`,
    `await deleteVaultKey(db, permit, "id");`,
    `await db.transaction(async (plain) => deleteVaultKey(plain, permit, "id"));`,
    `await setSessionEnded(trx, "id", ctx.clock());`,
    `await deleteVaultKey(progress, permit, "id");`,
    `await saveProgress(ctx, async (saving) => deleteVaultKey(saving, permit, "id"));`,
  ];

  const problems = compile(...unseen);

  expect(problems.map(({ line }) => line)).toEqual(unseen);
  expect(problems.map(({ code }) => code)).toEqual(unseen.map(() => NOT_ASSIGNABLE));
}, 120_000);

test("a write inside a transaction that ends with an event compiles", () => {
  const problems = compile(
    `await deleteVaultKey(tx, permit, "id");`,
    `await transact(ctx, actor, async (seen) => {`,
    `  await setSessionEnded(seen, "id", ctx.clock());`,
    `  return { value: {}, event: { kind: "session.ended", subject: null, session: "id", reason: "SIGNED_OUT" } };`,
    `});`,
  );

  expect(problems).toEqual([]);
}, 120_000);

test("a change that names no event does not compile", () => {
  expect(compile(`await transact(ctx, actor, async () => ({ value: {} }));`)).toHaveLength(1);
  expect(
    compile(
      `await transact(ctx, actor, async () => ({ value: {}, event: { kind: "made.up", subject: null } }));`,
    ),
  ).not.toHaveLength(0);
}, 120_000);

test("a kind without a catalogue entry, or with a field that has no format or another's, does not compile", () => {
  const entry = `article: "Art. 5(2)", words: { da: "Ja.", en: "Yes." }, personSees: "NOTHING"`;
  const undocumented = [
    `const a: Catalogue<{ kind: "x.done"; n: number }> = {};`,
    `const b: Catalogue<{ kind: "x.done"; n: number }> = { "x.done": { ${entry}, fields: {} } };`,
    `const c: Catalogue<{ kind: "x.done"; n: number }> = { "x.done": { ${entry}, fields: { n: "code" } } };`,
    `const d: Catalogue<{ kind: "x.done"; s: string }> = { "x.done": { ${entry}, fields: { s: "text" } } };`,
    `const e: Catalogue<{ kind: "x.done"; s: string[] }> = { "x.done": { ${entry}, fields: { s: "code" } } };`,
    `const f: Catalogue<{ kind: "x.done" }> = { "x.done": { ${entry.replace("NOTHING", "LOOKUP")}, fields: {} } };`,
  ];
  const documented = [
    `const g: Catalogue<{ kind: "x.done"; n: number; s: string[] }> = { "x.done": { ${entry}, fields: { n: "count", s: ["id"] } } };`,
  ];

  expect(compile(...undocumented, ...documented).map(({ line }) => line)).toEqual(undocumented);
});

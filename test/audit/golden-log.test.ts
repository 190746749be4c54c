import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../server/audit/cli/cli.ts";
import { formatVkey } from "../../server/audit/note.ts";
import { verifyLog } from "../../web/src/log/verify-log.ts";
import { testLogKeys } from "../support/log-keys.ts";
import { GOLDEN, makeGoldenLog } from "./golden/make-golden-log.ts";

const vkey = formatVkey(testLogKeys().signers[0]!);
/** Written down when the log was made. */
const ROOT = "83bf9b60c151a54e75952f2f6dd6062560e5dfc85aed0848517773e4419404e1";

test("a log made long ago verifies for ever, with the root it had", async () => {
  const lines: string[] = [];
  const code = await runCli(["verify", GOLDEN, "--vkey", vkey], (line) => lines.push(line));

  expect(code).toBe(0);
  expect(lines.join("\n")).toContain(`checkpoint  258 events, root ${ROOT}`);
});

test("the second verifier and the browser's say the same of it", async () => {
  const verifier = new URL("verify_log.py", import.meta.url).pathname;
  const said = execFileSync("python3", [verifier, vkey, GOLDEN], { encoding: "utf8" });
  expect(JSON.parse(said)).toEqual({ ok: true, size: 258 });

  const found = await verifyLog({
    read: async (path) => Uint8Array.from(readFileSync(join(GOLDEN, path))),
    vkeys: [vkey],
    earlier: "",
    onProgress: () => undefined,
  });
  expect(found).toMatchObject({ size: 258, rootHash: ROOT, signature: "OK", broken: null });
});

test("today's code writes the same log, byte for byte", () => {
  const folder = mkdtempSync(join(tmpdir(), "indsigt-golden-"));
  try {
    makeGoldenLog(folder);
    const files = (root: string) =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
        .sort();

    expect(files(folder)).toEqual(files(GOLDEN));
    for (const path of files(GOLDEN))
      expect(readFileSync(join(folder, path)).equals(readFileSync(join(GOLDEN, path)))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

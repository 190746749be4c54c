import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { takeFileLock } from "../../server/platform/file-lock.ts";
import { processStart } from "../../server/platform/process-start.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "indsigt-lock-"));
  file = join(folder, "lock");
});

afterEach(() => rmSync(folder, { recursive: true }));

test("a lock is taken once, and again after it was released", () => {
  const release = takeFileLock(file);

  expect(release).toBeDefined();
  expect(takeFileLock(file)).toBeUndefined();

  release?.();
  expect(takeFileLock(file)).toBeDefined();
  expect(readdirSync(folder)).toEqual(["lock"]);
});

test("the lock of a live process is respected, and taken over when that process has ended", async () => {
  const owner = spawn("sleep", ["60"]);
  writeFileSync(file, `${owner.pid} ${processStart(owner.pid ?? 0)}\n`);

  expect(takeFileLock(file)).toBeUndefined();

  owner.kill("SIGKILL");
  await once(owner, "exit");
  expect(takeFileLock(file)).toBeDefined();
});

test.each([
  ["names our number with another start", `${process.pid} an-earlier-boot/1\n`],
  ["is empty", ""],
  ["holds something else", "hello world\n"],
  ["names a number that no process can have", "99999999999 1/1\n"],
])("a lock that %s is nobody's", (_, content) => {
  writeFileSync(file, content);

  expect(takeFileLock(file)).toBeDefined();
});

test("releasing twice, or after another took over, takes nothing from the other", () => {
  const release = takeFileLock(file);
  writeFileSync(file, "1 somebody-else\n");

  release?.();
  release?.();

  expect(readdirSync(folder)).toEqual(["lock"]);
});

test("of many processes that find the lock of a dead one, one gets it", async () => {
  writeFileSync(file, "1 an-earlier-boot/1\n");
  const script = `
    import { takeFileLock } from ${JSON.stringify(new URL("../../server/platform/file-lock.ts", import.meta.url).href)};
    console.log(takeFileLock(process.argv[1]) ? "mine" : "taken");
    process.stdin.once("data", () => process.exit()).resume();
  `;
  const rivals = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, file]),
  );

  const answers = await Promise.all(
    rivals.map(async ({ stdout }) => String((await once(stdout, "data"))[0]).trim()),
  );
  for (const rival of rivals) rival.stdin.write("\n");

  expect(answers.sort()).toEqual(["mine", "taken", "taken", "taken"]);
});

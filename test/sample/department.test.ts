import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { openSource, type GivenSource } from "../sources/sql/sql-fixture.ts";

let source: GivenSource;

beforeAll(async () => {
  source = await openSource();
});
afterAll(async () => source.close());

/** Starts the sample as its command does, and waits until it says where it is and with which token. */
async function start() {
  const args = ["--import", "tsx", "sample/department/main.ts", "--database", source.url, "--port", "0"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  for await (const part of child.stdout as AsyncIterable<Buffer>) {
    said += part.toString();
    if (said.includes("\n")) break;
  }
  const [, url = "", token = ""] = /on (\S+)\. .*: (\S+)$/m.exec(said) ?? [];
  return { child, url, token };
}

test("a developer starts the sample, and the conformance command finds that it keeps every rule", async () => {
  const { child, url, token } = await start();
  try {
    const people = ["--identity", "patronId=TEST-1", "--bystander", "patronId=TEST-2", "--erase"];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        "--import",
        "tsx",
        "server/sources/contract/contract-cli.ts",
        url,
        "--auth",
        "{ bearer: rooms-token }",
        ...people,
      ],
      { env: { ...process.env, SOURCE_SECRETS: JSON.stringify({ "rooms-token": token }) } },
    );

    expect(stdout.trim().split("\n").at(-1)).toBe("23 passed, 0 failed, 0 not tried.");
    expect(await source.db("bookings").pluck("patron_id")).toEqual(["TEST-2"]);
  } finally {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }
  expect(child.exitCode).toBe(0);
}, 60_000);

test("without a database it says how it is started", async () => {
  const refused = promisify(execFile)(process.execPath, ["--import", "tsx", "sample/department/main.ts"]);

  await expect(refused).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^Usage: npm run sample:department/),
  });
}, 60_000);

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { TOKEN, useDepartment } from "../../support/department.ts";

const rooms = useDepartment();

describe("npm run sources:contract", () => {
  const run = async (...args: string[]) => {
    const file = "server/sources/contract/contract-cli.ts";
    const env = { ...process.env, SOURCE_SECRETS: JSON.stringify({ rooms: TOKEN }) };
    try {
      const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", file, ...args], {
        env,
      });
      return { status: 0, text: stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { status: code, text: stdout + stderr };
    }
  };
  const auth = ["--auth", "{ bearer: rooms }"];

  test("prints each rule, and ends with 0 where all are kept", async () => {
    const { status, text } = await run(rooms.url, ...auth, "--identity", "patronId=4711");

    expect({ status, last: text.trim().split("\n").at(-1) }).toEqual({
      status: 0,
      last: "20 passed, 0 failed, 3 not tried.",
    });
    expect(text).toMatch(/^PASS\s+health\s+GET \/health answers/m);
    expect(text).not.toContain(TOKEN);
  }, 30_000);

  test("tells what is wrong and what to do, and ends with 1", async () => {
    rooms.behave(() => ({ query: async () => ({ rows: ["anne@post.example"] }) as never }));

    const { status, text } = await run(rooms.url, ...auth);

    expect(status).toBe(1);
    expect(text).toMatch(
      /FAIL\s+nobody.*\n\s+Wrong: {2}POST \/query for bookings answers with status 200 and not as described.\n\s+Remedy: /,
    );
    expect(text).not.toContain("anne@");
  }, 30_000);

  test.each([
    [["http://rooms.example"], /must begin with https/],
    [[], /^Usage/],
    [["https://rooms.example", "--erase"], /--erase needs --identity/],
    [["https://rooms.example", "--identity", "4711"], /written as kind=value/],
    [["https://rooms.example", "--auth", "{ bearer: nothing }"], /SOURCE_SECRETS does not hold nothing/],
  ])(
    "refuses %j and says how",
    async (args, message) => {
      const { status, text } = await run(...args);

      expect(status).toBe(1);
      expect(text).toMatch(message);
    },
    30_000,
  );
});

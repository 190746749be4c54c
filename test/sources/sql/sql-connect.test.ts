import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { connectSource, pingSource } from "../../../server/sources/sql/connect-source.ts";
import { sourceError } from "../../../server/sources/sql/sql-errors.ts";
import { AppError } from "../../../server/errors.ts";
import { errorOf } from "./sql-fixture.ts";

const servers: Server[] = [];
const sockets: Socket[] = [];

async function listen(answer: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => socket.destroy());
    answer(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
});

test.each([
  ["is not there", async () => 1],
  ["stays silent", async () => listen(() => undefined)],
  ["hangs up", async () => listen((socket) => socket.destroy())],
  ["speaks another language", async () => listen((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"))],
])("a server that %s is unavailable, within seconds and without its address", async (_, port) => {
  const db = connectSource({ url: `postgres://reader:hemmeligt@127.0.0.1:${await port()}/library` });
  const begun = performance.now();

  const error = await errorOf(pingSource(db, "library"));
  await db.destroy();

  expect(error).toMatchObject({
    code: "UNAVAILABLE",
    message: expect.stringMatching(/^The system library cannot be reached/),
  });
  expect(error.message).not.toMatch(/127|hemmeligt|reader|select/);
  expect(performance.now() - begun).toBeLessThan(9_000);
});

test.each(["", "library", "http://example.org", "mysql://x:hemmeligt@y/z"])(
  "the address %j is refused",
  (url) => {
    expect(() => connectSource({ url, system: "library" })).toThrow(
      /^The address of the system library is not a PostgreSQL/,
    );
  },
);

test.each([
  ["28P01", "UNAVAILABLE"],
  ["57P01", "UNAVAILABLE"],
  ["57014", "UNAVAILABLE"],
  ["55P03", "UNAVAILABLE"],
  ["40001", "CONFLICT"],
  ["42501", "CONFLICT"],
  ["42P01", "CONFLICT"],
  ["23503", "CONFLICT"],
  ["22P02", "INVALID_INPUT"],
  ["P0001", "CONFLICT"],
  ["54000", "CONFLICT"],
])("the database error %s is told in our words as %s", (code, expected) => {
  const thrown = Object.assign(new Error("delete from patrons where cpr = '0101901234'"), {
    code,
    detail: "Key (cpr)=(0101901234) exists.",
    table: "patrons",
  });

  const error = sourceError("library", thrown) as AppError;

  expect(error).toBeInstanceOf(AppError);
  expect(error.code).toBe(expected);
  expect(`${error.message} ${error.stack} ${String(error.cause)}`).not.toMatch(/0101901234|delete from/);
});

test("an error of our own stays what it is", () => {
  const own = new AppError("NOT_FOUND", "There is none.");
  const bug = new TypeError("x is not a function");

  expect(sourceError("library", own)).toBe(own);
  expect(sourceError("library", bug)).toBe(bug);
});

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { closeServer, listen, type Listening } from "../../server/platform/listen.ts";

let listening: Listening;
const impatient = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 };

beforeAll(async () => {
  listening = await listen(0, "127.0.0.1", impatient);
  listening.serve((req, res) => {
    req.resume();
    req.once("end", () => res.end("well"));
  });
});

afterAll(async () => closeServer(listening.server));

/** Sends a piece every tick until the server hangs up; gives what it said and how long it bore it. */
async function drip(first: string, piece: string): Promise<{ said: string; after: number }> {
  const socket: Socket = connect(listening.port, "127.0.0.1");
  const began = performance.now();
  let said = "";
  socket.on("data", (data) => (said += data.toString("latin1")));
  socket.on("error", () => {});
  socket.write(first);
  const timer = setInterval(() => socket.writable && socket.write(piece), 30);
  await once(socket, "close");
  clearInterval(timer);
  return { said, after: performance.now() - began };
}

async function sendRaw(bytes: string): Promise<string> {
  const socket = connect(listening.port, "127.0.0.1");
  let said = "";
  socket.on("data", (data) => (said += data.toString("latin1")));
  socket.on("error", () => {});
  socket.end(bytes, "latin1");
  await once(socket, "close");
  return said;
}

test("clients who drip their headers are hung up on, and others are served meanwhile", async () => {
  const slow = Array.from({ length: 50 }, async () => drip("GET / HTTP/1.1\r\nHost: x\r\n", "X-A: b\r\n"));
  const served = await fetch(`http://127.0.0.1:${listening.port}/`);

  expect(await served.text()).toBe("well");
  for (const { said, after } of await Promise.all(slow)) {
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(after).toBeLessThan(20_000);
  }
});

test("a client who drips its body is hung up on", async () => {
  const head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n";

  const { said, after } = await drip(head, "x");

  expect(said).toMatch(/^HTTP\/1\.1 408 /);
  expect(after).toBeLessThan(20_000);
});

test.each([
  [
    "headers of a hundred thousand characters",
    `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${"a".repeat(100_000)}\r\n\r\n`,
    431,
  ],
  ["a NUL byte in a header", "GET / HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n", 400],
  ["a NUL byte in the address", "GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n", 400],
  [
    "both a length and chunks, as smuggled requests have",
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    400,
  ],
  ["two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", 400],
  ["no HTTP at all", "\x16\x03\x01\x02\x00\x01\x00", 400],
])("%s are refused in our own shape", async (_, bytes, status) => {
  const said = await sendRaw(bytes);

  expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(JSON.parse(said.split("\r\n\r\n")[1] ?? "")).toEqual({
    errors: [{ message: "The request cannot be read.", extensions: { code: "INVALID_INPUT" } }],
  });
});

test("until the service can answer, people get a page and programs our errors, both to come back soon", async () => {
  const starting = await listen(0, "127.0.0.1");
  const address = `http://127.0.0.1:${starting.port}`;
  const page = await fetch(address, { headers: { accept: "text/html,*/*;q=0.8" } });
  const html = await page.text();
  const program = await fetch(`${address}/graphql`, { method: "POST", body: "{}" });
  const answer = await program.json();
  const head = await fetch(address, { method: "HEAD" });
  await closeServer(starting.server);

  expect([page.status, program.status, head.status]).toEqual([503, 503, 503]);
  expect(page.headers.get("retry-after")).toBe("5");
  expect(html).toMatch(/<html lang="da">.*Tjenesten starter.*The service is starting/s);
  expect(html).not.toMatch(/<script|https?:/);
  expect(answer).toMatchObject({ errors: [{ extensions: { code: "UNAVAILABLE" } }] });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import express from "express";
import request from "supertest";
import { webFiles } from "../../server/platform/web-files.ts";

let directory: string;
const serving = (explorer: boolean) => {
  const app = express();
  app.use(webFiles(directory, { explorer, head: '<link rel="stylesheet" href="/theme/a.css">' }));
  return request(app);
};

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "pages-"));
  mkdirSync(join(directory, "assets"));
  writeFileSync(
    join(directory, "app.html"),
    '<!doctype html><head><title>Dine data</title><link rel="stylesheet" href="/own.css"></head>',
  );
  writeFileSync(join(directory, "explorer.html"), "<!doctype html><title>GraphQL explorer</title>");
  writeFileSync(join(directory, "assets/app-abc123.js"), "export {};");
  writeFileSync(join(directory, "assets/app-abc123.js.gz"), gzipSync("export {};"));
  writeFileSync(join(directory, "assets/area-def456.js"), "export {};");
  mkdirSync(join(directory, ".vite"));
  writeFileSync(
    join(directory, ".vite/manifest.json"),
    JSON.stringify({
      "app.html": { file: "assets/app-abc123.js", imports: ["_shared.js"] },
      "_shared.js": { file: "assets/shared-000000.js" },
      "_own.js": { file: "assets/own-111111.js" },
      "src/citizen/citizen-area.tsx": {
        file: "assets/area-def456.js",
        imports: ["_shared.js", "_own.js", "app.html"],
      },
      "_inner.js": { file: "assets/inner-333333.js", imports: ["_own.js", "_shared.js"] },
      "src/citizen/case-page.tsx": { file: "assets/case-444444.js", imports: ["_inner.js"] },
    }),
  );
});

afterAll(() => rmSync(directory, { recursive: true }));

test.each(["/min-side", "/min-side/sager/1", "/sagsbehandling/sager", "/revision"])(
  "whoever opens %s gets the application, asked for anew each time",
  async (path) => {
    const answer = await serving(true).get(path);

    expect(answer.status).toBe(200);
    expect(answer.text).toContain(
      'Dine data</title><link rel="stylesheet" href="/theme/a.css"><link rel="stylesheet" href="/own.css">',
    );
    expect(answer.headers["cache-control"]).toBe("no-cache");
  },
);

test("a page asks for the scripts of its own area and screen with its first request, and for no other's", async () => {
  const citizen = await serving(true).get("/min-side");
  const aCase = await serving(true).get("/min-side/sager/1");
  const staff = await serving(true).get("/sagsbehandling");

  const asked = ({ text }: { text: string }) =>
    [...text.matchAll(/modulepreload" fetchpriority="low" href="([^"]+)"/g)].map(([, href]) => href);
  const area = ["/assets/area-def456.js", "/assets/own-111111.js"];
  expect(asked(citizen)).toEqual(area);
  expect(asked(aCase).sort()).toEqual([...area, "/assets/case-444444.js", "/assets/inner-333333.js"].sort());
  expect(staff.text).not.toContain("modulepreload");
});

test("a script is sent compressed to whoever takes it so, and plain to others", async () => {
  const packed = await serving(true).get("/assets/app-abc123.js").set("Accept-Encoding", "br, gzip");
  const plain = await serving(true).get("/assets/app-abc123.js").set("Accept-Encoding", "identity");

  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect(packed.text).toBe("export {};");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.text).toBe("export {};");
  for (const { headers } of [packed, plain]) {
    expect(headers["content-type"]).toMatch(/^text\/javascript/);
    expect(headers["vary"]).toContain("Accept-Encoding");
  }
});

test("a file that goes while the server runs, because the pages are built anew, is not found and ends nothing", async () => {
  const server = serving(true);
  const file = join(directory, "assets/gone-222222.js");
  writeFileSync(file, "export {};");
  const later = serving(true);
  expect((await later.get("/assets/gone-222222.js")).status).toBe(200);
  rmSync(file);

  const answers = await Promise.all(
    [later, later, server].map(async (each) => each.get("/assets/gone-222222.js")),
  );

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(answers[0]?.headers["content-encoding"]).toBeUndefined();
  expect(answers[0]?.headers["cache-control"] ?? "").not.toContain("immutable");
  expect((await later.get("/assets/app-abc123.js")).status).toBe(200);
});

test("a file named by its content is kept for a year", async () => {
  const answer = await serving(true).get("/assets/app-abc123.js");

  expect(answer.status).toBe(200);
  expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
});

test.each(["/assets/../app.html", "/assets/%2e%2e/app.html", "/assets/nothing.js", "/min-sider", "/other"])(
  "nobody gets anything at %s",
  async (path) => {
    expect((await serving(true).get(path)).status).toBe(404);
  },
);

test("the explorer may style itself and nothing more; the contract stands beside it", async () => {
  const page = await serving(true).get("/explorer");
  const contract = await serving(true).get("/schema.graphql");

  expect(page.status).toBe(200);
  expect(page.headers["content-security-policy"]).toContain("style-src 'self' 'unsafe-inline'");
  expect(page.headers["content-security-policy"]).not.toMatch(/https?:|script-src|'unsafe-eval'/);
  expect(contract.text).toContain("submitDataRequest");
});

test("where the explorer is off, neither it nor the contract is there", async () => {
  expect((await serving(false).get("/explorer")).status).toBe(404);
  expect((await serving(false).get("/schema.graphql")).status).toBe(404);
});

test("a server whose pages were never built says which command builds them", async () => {
  const bare = express();
  bare.use(webFiles(undefined, { explorer: true, head: "" }));
  const answer = await request(bare).get("/min-side");

  expect(answer.status).toBe(503);
  expect(answer.text).toContain("npm run build");
});

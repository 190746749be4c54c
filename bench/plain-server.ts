import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { serveHelper } from "./helper-process.ts";

// What Node can do at best: the same bytes from memory, nothing parsed and nobody asked; "not modified" to whoever
// shows the tag.
const body = Buffer.from(process.env["PLAIN_ANSWER"] ?? "");
const etag = process.env["PLAIN_ETAG"] ?? "";
const server = createServer((req, res) => {
  req.resume();
  if (etag !== "" && req.headers["if-none-match"] === etag) {
    res.writeHead(304, { etag }).end();
    return;
  }
  res.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length });
  res.end(body);
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  serveHelper(`http://127.0.0.1:${port}`, async () => {
    server.closeAllConnections();
    server.close();
  });
});

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { withTrial } from "../../../server/sources/contract/conformance/trial.ts";
import { tryContract } from "../../../server/sources/contract/conformance/try-contract.ts";
import { TOKEN, useDepartment } from "../../support/department.ts";

const rooms = useDepartment();
const authorized = { authorization: `Bearer ${TOKEN}` };

async function failedAt(url: string): Promise<string[]> {
  const failed: string[] = [];
  await withTrial(url, authorized, { person: undefined, bystander: undefined }, async (trial) =>
    tryContract(
      trial,
      { mayErase: false },
      ({ rule, outcome }) => void (outcome === "FAIL" && failed.push(rule.id)),
    ),
  );
  return failed;
}

describe("in front of a good system", () => {
  type Front = (
    request: IncomingMessage,
    pass: (headers?: Record<string, string>) => Promise<Response>,
    response: ServerResponse,
  ) => Promise<void>;

  async function behind(front: Front): Promise<string[]> {
    const server = createServer((request, response) => {
      const pass = async (more: Record<string, string> = {}) => {
        const parts: Buffer[] = [];
        for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
        const headers = {
          "content-type": "application/json",
          authorization: request.headers.authorization ?? "",
          ...more,
        };
        const body = request.method === "POST" ? { body: Buffer.concat(parts) } : {};
        return fetch(rooms.url + request.url, { method: request.method ?? "GET", headers, ...body });
      };
      void front(request, pass, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      return await failedAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  const json = { "content-type": "application/json", "cache-control": "no-store" };

  test.each<[string, string, Front]>([
    [
      "access",
      "lets everybody in",
      async (_, pass, response) => {
        const answer = await pass(authorized);
        response.writeHead(answer.status, json).end(await answer.text());
      },
    ],
    [
      "private",
      "lets answers be kept on the way",
      async (_, pass, response) => {
        const answer = await pass();
        response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
      },
    ],
    [
      "broken-json",
      "refuses with a page",
      async (_, pass, response) => {
        const answer = await pass();
        const text = await answer.text();
        if (answer.status === 400) response.writeHead(400, json).end("<html>Bad request</html>");
        else response.writeHead(answer.status, json).end(text);
      },
    ],
    [
      "health",
      "sends callers elsewhere",
      async (_, __, response) => {
        response.writeHead(302, { location: "https://elsewhere.example/" }).end();
      },
    ],
    ["health", "hangs up", async (request) => void request.socket.destroy()],
  ])("%s: something that %s is found out", async (rule, _, front) => {
    expect(await behind(front)).toContain(rule);
  });
});

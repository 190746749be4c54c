import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A patron interface as FBS describes its own (facts: docs/connecting-a-system.md), with two patrons. */
export type FbsServer = {
  readonly url: string;
  /** The calls it has had, by path and parameters. */
  readonly calls: string[];
  /** Answers the next calls, or those after some have been answered, in another way. */
  answer: (...answers: (Answer | undefined)[]) => void;
};

const PATRONS: Readonly<Record<string, Record<string, unknown>>> = {
  "4711": {
    ...{ patronId: 4711, name: "Anne Madsen", birthday: "1990-01-01", emailAddress: "anne@post.example" },
    ...{ address: { street: "Nygade 1", city: "Aalborg" }, blockStatus: [], keepLoanHistoricalData: false },
  },
  "4712": { patronId: 4712, name: "Mikkel", emailAddress: "mikkel@post.example" },
};
const LOANS = [
  { loanId: 1, recordId: "870970-basis:1", loanDate: "2026-11-01", dueDate: "2026-12-01" },
  { loanId: 2, recordId: "870970-basis:2", loanDate: "2026-11-02", dueDate: "2026-12-02" },
];
const FEES = [
  { feeId: 1, amount: 20, type: "fee", payableByClient: true },
  { feeId: 2, amount: 30, type: "fee", payableByClient: true, paidDate: "2026-10-01" },
  { feeId: 3, amount: 400, type: "compensation", payableByClient: false },
];

/** Runs the server for the test file that calls it. */
export function useFbsServer(session = "the-session"): FbsServer {
  const calls: string[] = [];
  const answers: (Answer | undefined)[] = [];
  const server: Server = createServer((request, response) => {
    calls.push(request.url ?? "");
    const other = answers.shift();
    if (other) other(request, response);
    else if (request.headers["x-session"] !== session) json(response, { message: "no" }, 401);
    else serve(request, response);
  });
  beforeAll(async () => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  beforeEach(() => {
    calls.length = 0;
    answers.length = 0;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    calls,
    get url() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    answer: (...more) => void answers.push(...more),
  };
}

/** An answer in JSON. */
export function json(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? "", "http://localhost");
  const id = /\/patrons?\/([^/]+)\//.exec(url.pathname)?.[1] ?? "";
  const patron = Object.hasOwn(PATRONS, id) ? PATRONS[id] : undefined;
  const isAnne = id === "4711";
  const list = (all: readonly unknown[]) => json(response, isAnne ? all : []);
  if (!patron) return json(response, { message: `no patron ${id}` }, 404);
  if (/^\/external\/agencyid\/patrons\/[^/]+\/v4$/.test(url.pathname)) return json(response, patron);
  if (url.pathname.endsWith("/loans/v2")) return list(LOANS);
  if (url.pathname.endsWith("/reservations/v2")) return list([]);
  if (!url.pathname.endsWith("/fees/v2")) return json(response, {}, 404);
  const paid = url.searchParams.get("includepaid") === "true";
  const nonPayable = url.searchParams.get("includenonpayable") === "true";
  list(FEES.filter((fee) => (paid || !fee.paidDate) && (nonPayable || fee.payableByClient)));
}

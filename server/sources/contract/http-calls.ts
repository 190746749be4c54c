import type { HttpCall } from "../http/http-call.ts";
import type { ContractCalls } from "./calls.ts";

/** The calls of the contract over HTTP (docs/department-contract.openapi.yaml). An erasure is sent once, whatever comes of it. */
export function httpCalls(baseUrl: string, call: HttpCall): ContractCalls {
  const urlOf = (path: string) => new URL(baseUrl.replace(/\/$/, "") + path);
  return {
    capabilities: async () => (await call({ url: urlOf("/capabilities"), what: "capabilities" })).body,
    query: async (question) =>
      (await call({ url: urlOf("/query"), what: question.collection, body: question })).body,
    erase: async (question) => {
      const asked = { url: urlOf("/erase"), what: "an erasure", body: question };
      if (question.dryRun) return (await call(asked)).body;
      const { status, body } = await call({ ...asked, isOnce: true, answers: [409] });
      return status === 409 ? "CHANGED" : body;
    },
  };
}

import { withHttp } from "../http/http-call.ts";
import { credentialsOf, type Secrets } from "../http/http-credentials.ts";
import { refuseUnsafeAddress } from "../http/refuse-unsafe-address.ts";
import type { Source } from "../source.ts";
import { httpCalls } from "./http-calls.ts";
import { contractSession } from "./session.ts";
import type { DepartmentMap } from "./system-schema.ts";

/**
 * Joins a data map with a department's system that speaks the department contract. What it can do it says itself, each
 * time it is asked: where it cannot erase, people do.
 */
export function contractSource(map: DepartmentMap, baseUrl: string, secrets: Secrets): Source {
  refuseUnsafeAddress(`the system ${map.system}`, baseUrl);
  const credentials = credentialsOf(map, secrets);
  return {
    map,
    capabilities: { canCollect: true, canErase: true, canDryRun: true },
    byHand: map.byHand,
    collections: Object.keys(map.collections),
    withSession: async (use) =>
      withHttp(map, credentials, async (call) =>
        use(await contractSession({ map, calls: httpCalls(baseUrl, call) })),
      ),
  };
}

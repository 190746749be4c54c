import { faultError } from "./fault.ts";
import type { ManualMap } from "./map/manual-system-schema.ts";
import type { Source } from "./source.ts";

/** A system of which everything is asked of people: there is nothing to connect to. */
export function manualSource(map: ManualMap): Source {
  return {
    map,
    capabilities: { canCollect: false, canErase: false, canDryRun: false },
    byHand: map.byHand,
    collections: Object.keys(map.collections),
    withSession: async () => {
      const message = `The system ${map.system} is looked through by hand.`;
      throw faultError("REFUSED", "CONFLICT", message, [message]);
    },
  };
}

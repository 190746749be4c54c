import { contextOf, type Context } from "../../../server/context.ts";
import { findDataRequest } from "../../../server/requests/data-request-store.ts";
import { withdrawDataRequest } from "../../../server/requests/withdraw-data-request.ts";
import { carryOutErasure } from "../../../server/sources/erasure/carry-out-erasure.ts";
import { sqlSource } from "../../../server/sources/sql/sql-source.ts";
import { givenContext } from "../../support/given-case.ts";
import { givenApprovedErasure } from "../../support/given-erasure.ts";
import { useDatabase } from "../../support/test-database.ts";
import { libraryContents, libraryMap, openLibrary } from "../sql/sql-fixture.ts";

const database = useDatabase();
const map = libraryMap({ patrons: { yields: { patronId: "patron_id" } } });

/** The citizen whose case it is, on a connection of her own. */
function asCitizen(ctx: Context, personId: string): Context {
  const actor = {
    ...{ personId, sessionId: null, roles: ["CITIZEN"] as const, role: "CITIZEN" as const },
    ...{ assurance: "MITID_SUBSTANTIAL" as const, cprIndex: null },
  };
  return contextOf({ ...ctx, db: database.db }, actor, "test");
}

test("a citizen withdraws while her erasure begins: it is withdrawn and nothing erased, or erased and not withdrawn", async () => {
  for (let round = 0; round < 6; round += 1) {
    const source = await openLibrary();
    const before = await libraryContents(source.db);
    const ctx = givenContext(database.db, [sqlSource(map, source.url)]);
    const { planId, requestId } = await givenApprovedErasure(ctx);
    const request = await findDataRequest(database.db, requestId);
    const citizen = asCitizen(ctx, request?.submittedBy ?? "");

    const erasing = carryOutErasure(ctx, { planId }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, round * 15));
    const withdrawing = await withdrawDataRequest(citizen, {
      id: requestId,
      version: request?.version ?? 0,
    }).then(
      () => "withdrawn",
      (error: { code: string }) => error.code,
    );
    await erasing;

    const isErased = (await libraryContents(source.db)) !== before;
    const { state } = (await findDataRequest(database.db, requestId)) ?? {};
    expect({ isErased, isWithdrawn: state === "WITHDRAWN" }).toEqual({
      isErased: withdrawing !== "withdrawn",
      isWithdrawn: withdrawing === "withdrawn",
    });
    expect(withdrawing).toMatch(/^(withdrawn|CONFLICT|INVALID_TRANSITION)$/);
    await source.close();
  }
}, 120_000);

import { authorize, requireFreshLogin } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { transact } from "../audit/transact.ts";
import { grantEnds } from "../platform/secret-token.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { CreatePackageDownloadInput } from "../generated/schema.ts";
import { isUuid, isVisible } from "../requests/change-data-request.ts";
import { findDataRequest } from "../requests/data-request-store.ts";
import { insertGrant } from "./grant-store.ts";
import { findPackageOf } from "./package-store.ts";

/** What a grant answers. */
export type PackageDownload = {
  url: string;
  readUrl: string;
  expiresAt: Date;
  sha256: string;
  sizeBytes: number;
  receipt: Receipt;
};

/** Grants one download of the citizen's copy, bound to her session. A card and PIN do not suffice for it. */
export async function createPackageDownload(
  ctx: Context,
  input: CreatePackageDownloadInput,
): Promise<PackageDownload> {
  const actor = authorize(ctx, "package:download");
  const id = input.dataRequestId;
  const request = isUuid(id) ? await findDataRequest(ctx.db, id) : undefined;
  if (!request || !isVisible(request, actor)) throw new AppError("NOT_FOUND", "There is no such request.");
  if (actor.assurance !== "MITID_SUBSTANTIAL") {
    throw new AppError("LOGIN_TOO_OLD", "Log on with MitID to fetch the copy.");
  }
  requireFreshLogin(ctx, actor);
  const copy = await findPackageOf(ctx.db, request.id);
  const isOver = copy?.availableUntil && copy.availableUntil <= ctx.clock();
  if (copy?.state !== "READY" || isOver || !copy.sha256 || copy.sizeBytes === null) {
    throw new AppError("INVALID_TRANSITION", "There is no copy to fetch now.");
  }
  const expiresAt = grantEnds(ctx.clock());
  const { token, receipt } = await transact(ctx, actor, async (tx) => {
    const grant = await insertGrant(tx, { packageId: copy.id, sessionId: actor.sessionId ?? "", expiresAt });
    return {
      value: grant,
      event: { kind: "package.download_granted", subject: request.id, package: copy.id, grant: grant.id },
    };
  });
  const url = `${ctx.baseUrl}/packages/${token}`;
  return {
    url,
    readUrl: `${url}/index.html`,
    expiresAt,
    sha256: copy.sha256,
    sizeBytes: copy.sizeBytes,
    receipt,
  };
}

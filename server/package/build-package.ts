import { createHash } from "node:crypto";
import { retention } from "../../policies/retention.ts";
import { authorize } from "../access.ts";
import { saveProgress, transact, type Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { findDataRequest, lockDataRequest, type DataRequest } from "../requests/data-request-store.ts";
import { fulfilRight } from "../requests/rights/fulfil-right.ts";
import { listRequestRights } from "../requests/rights/right-store.ts";
import { ofEqualSize } from "../platform/zip-files.ts";
import { after } from "../retention/moment.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { beginPackage, CHUNK_BYTES, findPackage, insertChunk, setPackageReady } from "./package-store.ts";
import { packageInputOf } from "./package-contents.ts";
import { zipPackage } from "./zip-package.ts";

/** Makes the copy of Art. 15(3), a sealed chunk at a time. After a crash it is made anew, to the same bytes. */
export async function buildPackage(ctx: Context, { packageId }: { packageId: string }): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const copy = await findPackage(ctx.db, packageId);
  const request = copy && (await findDataRequest(ctx.db, copy.dataRequestId));
  if (!copy || !request || copy.state !== "BUILDING" || request.state !== "FULFILLING") return;
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const madeAt = await saveProgress(ctx, async (tx) => beginPackage(tx, copy.id, ctx.clock()));
  const contents = await packageInputOf(ctx, request, madeAt);
  const file = await keepChunks(ctx, key, copy.id, zipPackage(contents.input, ctx.logKeys.signers));
  const builtAt = ctx.clock();
  const availableUntil = after(builtAt, retention.package.period);
  await transact(ctx, actor, async (tx) => {
    const locked = await lockDataRequest(tx, request.id);
    if (locked?.state === "WITHDRAWN") throw new AppError("INVALID_TRANSITION", "The request was withdrawn.");
    await setPackageReady(tx, copy.id, { ...file, builtAt, availableUntil });
    if (locked) await fulfilWith(ctx, tx, locked, builtAt);
    return {
      value: {},
      event: {
        kind: "package.built",
        subject: request.id,
        package: copy.id,
        sha256: file.sha256,
        bytes: file.sizeBytes,
        files: contents.files,
        withheld: contents.withheld,
        redacted: contents.redacted,
      },
    };
  });
}

/** A copy carries out access and portability, whichever were granted. */
async function fulfilWith(ctx: Context, tx: Tx, request: DataRequest, at: Date): Promise<void> {
  const rights = await listRequestRights(tx, request.id);
  const open = rights.filter(
    ({ right, outcome, fulfilledAt }) =>
      (right === "ACCESS" || right === "PORTABILITY") && outcome !== null && fulfilledAt === null,
  );
  let current = request;
  for (const { right } of open) current = await fulfilRight(ctx, tx, current, right, at);
}

async function keepChunks(
  ctx: Context,
  key: Buffer,
  packageId: string,
  bytes: AsyncIterable<Buffer>,
): Promise<{ sizeBytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  let position = 0;
  for await (const chunk of ofEqualSize(bytes, CHUNK_BYTES)) {
    hash.update(chunk);
    sizeBytes += chunk.length;
    const at = position;
    await saveProgress(ctx, async (tx) => insertChunk(tx, key, packageId, at, chunk));
    position += 1;
  }
  return { sizeBytes, sha256: hash.digest("hex") };
}

import { authorize } from "../access.ts";
import { record } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { PackagePreview } from "../generated/schema.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { countUndecided } from "../sources/review/review-store.ts";
import { countsOf } from "./manifest-counts.ts";
import { withheldText } from "./manifest-withheld.ts";
import { packageInputOf } from "./package-contents.ts";
import { reportHtml } from "./report-html.ts";

const BEFORE = ["RECEIVED", "IDENTITY_PENDING", "OPEN", "COLLECTING"];

/** The copy as the citizen would get it if it were made now, by the code that will make it; staff's look is an event. */
export async function previewPackage(ctx: Context, request: DataRequest): Promise<PackagePreview | null> {
  const actor = authorize(ctx, "item:decide");
  if (BEFORE.includes(request.state)) return null;
  await record(ctx, actor, { kind: "data_request.read", subject: request.id, part: "PREVIEW" });
  const { input } = await packageInputOf(ctx, request, ctx.clock());
  const { records, withheld: withheldRecords, redacted: redactions } = countsOf(input);
  let html = "";
  for await (const part of reportHtml(input)) html += part;
  const undecided = await countUndecided(ctx.db, request.id);
  return { html, withheld: withheldText(input), records, withheldRecords, redactions, undecided };
}

import type { Readiness } from "./platform/status-routes.ts";

/** The parts of the service as people know them. */
export const SERVICE_PARTS = ["web", "signIn", "collection"] as const;

/** One of them. */
export type ServicePart = (typeof SERVICE_PARTS)[number];

/** Which parts work, and when that was looked at. It names no machine, no check and no error. */
export type ServiceStatus = { works: Readonly<Record<ServicePart, boolean>>; checkedAt: Date };

/** How the service does, as anybody may be told. */
export type ReadServiceStatus = () => Promise<ServiceStatus>;

const LOOK_AGAIN_MS = 30_000;

/** Looks at most twice a minute, however many ask: the page must not be a way to load what it reports on. */
export function watchService({
  readiness,
  signInWorks,
  clock,
}: {
  readiness: Readiness;
  signInWorks: () => Promise<boolean>;
  clock: () => Date;
}): ReadServiceStatus {
  let looked: { at: number; status: Promise<ServiceStatus> } | undefined;
  const look = async (): Promise<ServiceStatus> => {
    const checkedAt = clock();
    const [checks, signIn] = await Promise.all([readiness(), signInWorks()]);
    const has = (name: string) => checks[name] === true;
    const web = has("database") && has("migrations") && has("policies");
    return {
      works: { web, signIn: web && signIn, collection: web && has("queue") && has("work") },
      checkedAt,
    };
  };
  return () => {
    const now = clock().getTime();
    if (!looked || now - looked.at >= LOOK_AGAIN_MS) looked = { at: now, status: look() };
    return looked.status;
  };
}

import { Router } from "express";
import type { Metrics } from "./metrics.ts";

/** Names what must be well before people are sent here, each with a check. */
export type Readiness = () => Promise<Record<string, boolean>>;

/** What is told but takes no process out of service: a broken log, or work that nobody does. People are still served. */
const TOLD_ONLY = ["log", "work"];

/** `/healthz`: the process lives. `/readyz`: it can work. `/metrics`: Prometheus. */
export function statusRoutes(readiness: Readiness, metrics: Metrics): Router {
  const router = Router();
  router.get("/healthz", (_req, res) => {
    res.json({ alive: true });
  });
  router.get("/readyz", async (_req, res) => {
    const checks = await readiness();
    const isReady = Object.entries(checks).every(([name, isWell]) => isWell || TOLD_ONLY.includes(name));
    res.status(isReady ? 200 : 503).json({ ready: isReady, checks });
  });
  router.get("/metrics", async (_req, res) => {
    res.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}

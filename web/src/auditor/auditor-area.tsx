import { lazy } from "react";
import { Route, Routes } from "react-router";
import { areasOf } from "../app/areas.ts";
import { NotFound } from "../app/not-found.tsx";
import { useSession } from "../app/session.ts";
import { LogAlarms } from "../log/log-alarms.tsx";
import { AuditorNavigation } from "./auditor-navigation.tsx";
import { LogPage } from "./log-page.tsx";

const EventPage = lazy(async () => ({ default: (await import("./event-page.tsx")).EventPage }));
const VerifyPage = lazy(async () => ({ default: (await import("./verify-page.tsx")).VerifyPage }));
const ExportPage = lazy(async () => ({ default: (await import("./export-page.tsx")).ExportPage }));
const SamplePage = lazy(async () => ({ default: (await import("./sample-page.tsx")).SamplePage }));
const LookupsPage = lazy(async () => ({ default: (await import("./lookups-page.tsx")).LookupsPage }));

/** Where the log is read and verified, and nothing can be changed. Whoever is no auditor finds nothing here. */
export function AuditorArea() {
  const { me } = useSession();
  if (!areasOf(me.roles).some(({ area }) => area === "auditor")) return <NotFound />;
  return (
    <div className="staff">
      <AuditorNavigation />
      <LogAlarms />
      <Routes>
        <Route index element={<LogPage />} />
        <Route path="haendelser/:id" element={<EventPage />} />
        <Route path="kontrol" element={<VerifyPage />} />
        <Route path="udtraek" element={<ExportPage />} />
        <Route path="stikproeve" element={<SamplePage />} />
        <Route path="opslag" element={<LookupsPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </div>
  );
}

import { lazy } from "react";
import { Route, Routes } from "react-router";
import { areasOf } from "../app/areas.ts";
import { NotFound } from "../app/not-found.tsx";
import { useSession } from "../app/session.ts";
import { LogAlarms } from "../log/log-alarms.tsx";
import { CasePage } from "./case/case-page.tsx";
import { QueuePage } from "./queue/queue-page.tsx";
import { StaffNavigation } from "./staff-navigation.tsx";

const RegisterPage = lazy(async () => ({
  default: (await import("./register-request/register-page.tsx")).RegisterPage,
}));
const PaperPage = lazy(async () => ({ default: (await import("./letters/paper-page.tsx")).PaperPage }));
const StatisticsPage = lazy(async () => ({
  default: (await import("./statistics/statistics-page.tsx")).StatisticsPage,
}));
const PublishingPage = lazy(async () => ({
  default: (await import("./publishing/publishing-page.tsx")).PublishingPage,
}));
const BreachesPage = lazy(async () => ({
  default: (await import("./registers/breaches-page.tsx")).BreachesPage,
}));
const ComplaintsPage = lazy(async () => ({
  default: (await import("./registers/complaints-page.tsx")).ComplaintsPage,
}));
const SafeguardsPage = lazy(async () => ({
  default: (await import("./registers/safeguards-page.tsx")).SafeguardsPage,
}));
const PeoplePage = lazy(async () => ({ default: (await import("./people/people-page.tsx")).PeoplePage }));
const AbsencePage = lazy(async () => ({ default: (await import("./queue/absence-page.tsx")).AbsencePage }));
const SystemsPage = lazy(async () => ({ default: (await import("./systems/systems-page.tsx")).SystemsPage }));
const TemplatesPage = lazy(async () => ({
  default: (await import("./letters/templates-page.tsx")).TemplatesPage,
}));

/** Where cases are worked. Whoever is not staff finds nothing here, as the server would say too. */
export function StaffArea() {
  const { me } = useSession();
  const isDpo = me.roles.includes("DPO");
  if (!areasOf(me.roles).some(({ area }) => area === "staff")) return <NotFound />;
  return (
    <div className="staff">
      <StaffNavigation />
      <LogAlarms />
      <Routes>
        <Route index element={<QueuePage />} />
        <Route path="sager/:id/:part?" element={<CasePage />} />
        <Route path="registrer" element={<RegisterPage />} />
        <Route path="post" element={<PaperPage />} />
        <Route path="statistik" element={<StatisticsPage />} />
        {isDpo && <Route path="udgivelse" element={<PublishingPage />} />}
        {isDpo && <Route path="brud" element={<BreachesPage />} />}
        {isDpo && <Route path="klager" element={<ComplaintsPage />} />}
        <Route path="sikringer" element={<SafeguardsPage />} />
        {isDpo && <Route path="personer" element={<PeoplePage />} />}
        <Route path="fravaer" element={<AbsencePage />} />
        <Route path="systemer" element={<SystemsPage />} />
        <Route path="skabeloner" element={<TemplatesPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </div>
  );
}

import { loadNamespaces } from "i18next";
import { lazy, type ComponentType } from "react";
import { Route, Routes } from "react-router";
import { Frame } from "./frame.tsx";
import { LoggedOff } from "./logged-off.tsx";
import { NotFound } from "./not-found.tsx";

const CitizenArea = area("citizen", async () => (await import("../citizen/citizen-area.tsx")).CitizenArea);
const StaffArea = area("staff", async () => (await import("../staff/staff-area.tsx")).StaffArea);
const AuditorArea = area("auditor", async () => (await import("../auditor/auditor-area.tsx")).AuditorArea);

/** Every address of the application; each area is fetched when it is first opened. */
export function AllRoutes() {
  return (
    <Routes>
      <Route path="/min-side/logget-af" element={<LoggedOff />} />
      <Route element={<Frame />}>
        <Route path="/min-side/*" element={<CitizenArea />} />
        <Route path="/sagsbehandling/*" element={<StaffArea />} />
        <Route path="/revision/*" element={<AuditorArea />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

/** An area's pages and its words, asked for at the same time. */
function area(words: string, pages: () => Promise<ComponentType>) {
  return lazy(async () => {
    const [page] = await Promise.all([pages(), loadNamespaces(words)]);
    return { default: page };
  });
}

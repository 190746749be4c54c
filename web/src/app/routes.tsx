import type { QueryClient } from "@tanstack/react-query";
import { loadNamespaces } from "i18next";
import type { ComponentType } from "react";
import { Route, Routes } from "react-router";
import { Frame } from "./frame.tsx";
import { LoggedOff } from "./logged-off.tsx";
import { NotFound } from "./not-found.tsx";
import { openedLater } from "./opened-later.tsx";
import { LOGGED_OFF } from "./sign-in.ts";

const AREAS = [
  area(
    "/min-side",
    "citizen",
    async () => (await import("../citizen/citizen-area.tsx")).CitizenArea,
    async (...at) => (await import("../citizen/citizen-area.tsx")).openAhead(...at),
  ),
  area("/sagsbehandling", "staff", async () => (await import("../staff/staff-area.tsx")).StaffArea),
  area("/revision", "auditor", async () => (await import("../auditor/auditor-area.tsx")).AuditorArea),
];

/** Every address of the application; each area is fetched when it is first opened. */
export function AllRoutes() {
  return (
    <Routes>
      <Route path={LOGGED_OFF} element={<LoggedOff />} />
      <Route element={<Frame />}>
        {AREAS.map(({ path, Area }) => (
          <Route key={path} path={`${path}/*`} element={<Area />} />
        ))}
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

/** The area that an address lies in; none where somebody has just logged off. */
export function areaAt(pathname: string) {
  return pathname === LOGGED_OFF ? undefined : AREAS.find(({ path }) => pathname.startsWith(path));
}

type OpenAhead = (pathname: string, queries: QueryClient) => Promise<void>;

/** An area's pages and its words, asked for at the same time; `ahead` begins with the page that an address opens. */
function area(path: string, words: string, pages: () => Promise<ComponentType>, ahead?: OpenAhead) {
  const Area = openedLater(async () => {
    const [page] = await Promise.all([pages(), loadNamespaces(words)]);
    return page;
  });
  return { path, words, Area, ahead };
}

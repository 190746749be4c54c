import type { QueryClient } from "@tanstack/react-query";
import { loadNamespaces } from "i18next";
import { matchPath, Route, Routes } from "react-router";
import { NotFound } from "../app/not-found.tsx";
import { openedLater } from "../app/opened-later.tsx";
import { caseQuery } from "./case-query.ts";
import { CasesPage } from "./cases-page.tsx";

const CasePage = openedLater(async () => (await import("./case-page.tsx")).CasePage);
const DetailsPage = openedLater(async () => (await import("./details-page.tsx")).DetailsPage);
const FilesPage = openedLater(async () => (await import("./files-page.tsx")).FilesPage);
const LookupsPage = openedLater(async () => (await import("./lookups-page.tsx")).LookupsPage);
const MessagesPage = openedLater(async () => (await import("./messages-page.tsx")).MessagesPage);
const NewRequestPage = openedLater(async () => (await import("./new-request-page.tsx")).NewRequestPage);
const PackagePage = openedLater(async () => (await import("./package-page.tsx")).PackagePage);
// With the words of the proof: fetched when the receipt comes, they would hide the page for a moment.
const ReceiptPage = openedLater(async () => {
  const [page] = await Promise.all([import("./receipt-page.tsx"), loadNamespaces("proof")]);
  return page.ReceiptPage;
});

/** The screens that are fetched when opened; the list comes along. `showsCase`: its first question is the case itself. */
const SCREENS = [
  { path: "ny", Screen: NewRequestPage },
  { path: "oplysninger", Screen: DetailsPage },
  { path: "sager/:id", Screen: CasePage, showsCase: true },
  { path: "sager/:id/beskeder", Screen: MessagesPage },
  { path: "sager/:id/filer", Screen: FilesPage },
  { path: "sager/:id/opslag", Screen: LookupsPage },
  { path: "sager/:id/kvittering", Screen: ReceiptPage, showsCase: true },
  { path: "sager/:id/data", Screen: PackagePage, showsCase: true },
] as const;

/** What a citizen sees of her own cases. */
export function CitizenArea() {
  return (
    <Routes>
      <Route index element={<CasesPage />} />
      {SCREENS.map(({ path, Screen }) => (
        <Route key={path} path={path} element={<Screen />} />
      ))}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

/** Fetches the screen that an address opens, and asks for its case, before anything is drawn. */
export async function openAhead(pathname: string, queries: QueryClient): Promise<void> {
  for (const screen of SCREENS) {
    const found = matchPath(`/min-side/${screen.path}`, pathname);
    if (!found) continue;
    const id = "showsCase" in screen ? found.params["id"] : undefined;
    if (id !== undefined) void queries.prefetchQuery(caseQuery(id)); // drawn when it comes
    await screen.Screen.fetch();
  }
}

import { lazy } from "react";
import { Route, Routes } from "react-router";
import { NotFound } from "../app/not-found.tsx";
import { CasesPage } from "./cases-page.tsx";

const CasePage = lazy(async () => ({ default: (await import("./case-page.tsx")).CasePage }));
const DetailsPage = lazy(async () => ({ default: (await import("./details-page.tsx")).DetailsPage }));
const FilesPage = lazy(async () => ({ default: (await import("./files-page.tsx")).FilesPage }));
const LookupsPage = lazy(async () => ({ default: (await import("./lookups-page.tsx")).LookupsPage }));
const MessagesPage = lazy(async () => ({ default: (await import("./messages-page.tsx")).MessagesPage }));
const NewRequestPage = lazy(async () => ({
  default: (await import("./new-request-page.tsx")).NewRequestPage,
}));
const PackagePage = lazy(async () => ({ default: (await import("./package-page.tsx")).PackagePage }));
const ReceiptPage = lazy(async () => ({ default: (await import("./receipt-page.tsx")).ReceiptPage }));

/** What a citizen sees of her own cases. The list comes along; the other screens are fetched when opened. */
export function CitizenArea() {
  return (
    <Routes>
      <Route index element={<CasesPage />} />
      <Route path="ny" element={<NewRequestPage />} />
      <Route path="oplysninger" element={<DetailsPage />} />
      <Route path="sager/:id" element={<CasePage />} />
      <Route path="sager/:id/beskeder" element={<MessagesPage />} />
      <Route path="sager/:id/filer" element={<FilesPage />} />
      <Route path="sager/:id/opslag" element={<LookupsPage />} />
      <Route path="sager/:id/kvittering" element={<ReceiptPage />} />
      <Route path="sager/:id/data" element={<PackagePage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

import { Route, Routes } from "react-router";
import { NotFound } from "../app/not-found.tsx";
import { CasePage } from "./case-page.tsx";
import { CasesPage } from "./cases-page.tsx";
import { NewRequestPage } from "./new-request-page.tsx";
import { PackagePage } from "./package-page.tsx";
import { ReceiptPage } from "./receipt-page.tsx";

/** What a citizen sees of her own cases. */
export function CitizenArea() {
  return (
    <Routes>
      <Route index element={<CasesPage />} />
      <Route path="ny" element={<NewRequestPage />} />
      <Route path="sager/:id" element={<CasePage />} />
      <Route path="sager/:id/kvittering" element={<ReceiptPage />} />
      <Route path="sager/:id/data" element={<PackagePage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

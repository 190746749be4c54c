import { createBrowserRouter } from "react-router";
import { Frame } from "./frame.tsx";
import { LoggedOff } from "./logged-off.tsx";
import { NotFound } from "./not-found.tsx";
import { RouteProblem } from "./route-problem.tsx";

/** Every address of the application; each area is fetched when it is first opened. */
export function routes() {
  return createBrowserRouter([
    { path: "/min-side/logget-af", element: <LoggedOff /> },
    {
      element: <Frame />,
      hydrateFallbackElement: <></>,
      errorElement: <RouteProblem />,
      children: [
        {
          path: "/min-side/*",
          lazy: async () => ({ Component: (await import("../citizen/citizen-area.tsx")).CitizenArea }),
        },
        {
          path: "/sagsbehandling/*",
          lazy: async () => ({ Component: (await import("../staff/staff-area.tsx")).StaffArea }),
        },
        { path: "*", element: <NotFound /> },
      ],
    },
  ]);
}

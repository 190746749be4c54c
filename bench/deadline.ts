import { createCalendar } from "../server/requests/calendar.ts";
import { computeDeadline } from "../server/requests/deadline.ts";
import type { Row } from "./report.ts";

const DAY = 86_400_000;
const SECONDS = 2;
const FIRST = Date.parse("2024-01-01T10:00:00Z");

/** Deadlines with their whole explanation, on one core, against the least that is asked for: 20,000 a second. */
export function measureDeadline(): Row {
  const calendar = createCalendar("DK");
  const compute = (count: number) => {
    const receivedAt = new Date(FIRST + (count % 1_800) * DAY);
    const after = (days: number) => new Date(receivedAt.getTime() + days * DAY);
    const question = {
      askedAt: after(2),
      answeredAt: after(9),
      reason: "CLARIFICATION" as const,
      inTime: true,
    };
    computeDeadline({
      receivedAt,
      channel: "LETTER",
      suspensions: [question],
      extendedAt: after(5),
      calendar,
    });
  };
  for (let warm = 0; warm < 5_000; warm += 1) compute(warm);
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < SECONDS * 1_000) for (let i = 0; i < 100; i += 1) compute((done += 1));
  return { row: "deadline", ours: done / ((performance.now() - start) / 1_000), limit: 20_000, aim: 1 };
}

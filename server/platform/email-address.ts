import { text } from "./text.ts";

/** An e-mail address as people write it, at most 254 characters; whether it exists is seen when a mail is sent. */
export const emailAddress = text(254).refine(
  (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
  "Write an e-mail address such as name@example.dk.",
);

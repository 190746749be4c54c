import type { proof as danish } from "../da/proof.ts";
import type { Words } from "../words.ts";

/** The same in English. */
export const proof: Words<typeof danish> = {
  intro: "The browser fetches the proof and computes every step. Nothing is sent.",
  check: "Check in the browser",
  checking: "Computing …",
  notYet: "The event is not in a signed checkpoint yet. Wait a few seconds and try again.",
  failed: "The proof could not be fetched. Try again.",
  proven: "The proof holds: the event is in the log.",
  notProven: "The proof does not hold. See why below.",
  unsure: "All but the signature was checked, and it fits.",
  keys: "The key is the one that the service itself gives. If you have one on paper, use the page “Check a receipt”.",
  download: "Download the proof (.tlog-proof)",
  copy: "Copy the proof",
  pdf: "Download the receipt (PDF)",
  page: "Check a receipt",
  steps: {
    FILE: "The proof can be read",
    LEAF: "Hash of the event",
    PATH: "The way to the checkpoint's root",
    SIGNATURE: "Signature of the checkpoint",
  },
  path_one: "{{count}} step on the way",
  path_other: "{{count}} steps on the way",
  pathText:
    "Each step hashes the one before together with the hash that stands beside it. The last is the root.",
  sides: { LEFT: "On the left", RIGHT: "On the right" },
  together: "gives",
  states: {
    OK: "Fits",
    BROKEN: "Does not fit",
    NO_KEY: "Unknown key",
    UNAVAILABLE: "Your browser cannot check it (Ed25519)",
  },
  alarm: {
    title: "The audit log is broken",
    text: "Verification has found a break. The log has not been repaired. The data protection officer or the auditor must look into it.",
    where: "at event {{index}}",
    note: "Take note",
    unread: "Just now it cannot be read whether the audit log is broken. The page asks again in a minute.",
  },
};

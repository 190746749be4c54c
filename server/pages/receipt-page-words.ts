import type { Language } from "../generated/schema.ts";

type Step = "FILE" | "LEAF" | "PATH" | "SIGNATURE";
type State = "OK" | "BROKEN" | "NO_KEY" | "UNAVAILABLE";

/** What the page that checks a receipt says. */
export type ReceiptPageWords = {
  title: string;
  intro: string;
  needsScript: string;
  file: string;
  fileHint: string;
  receipt: string;
  receiptHint: string;
  vkeys: string;
  vkeysHint: string;
  check: string;
  result: string;
  proven: Record<"true" | "false", string>;
  event: string;
  steps: Record<Step, { name: string; states: Partial<Record<State, string>> }>;
  offlineTitle: string;
  offline: string;
};

/** In both languages. */
export const RECEIPT_PAGE_WORDS: Readonly<Record<Language, ReceiptPageWords>> = {
  DA: {
    title: "Kontrollér en kvittering",
    intro:
      "Har du en kvittering fra os, kan du her få regnet efter, om den er ægte. Det sker i din egen browser, og intet bliver sendt.",
    needsScript: "Siden skal bruge JavaScript for at regne efter. Uden det kan du bruge programmet nedenfor.",
    file: "Vælg kvitteringens fil",
    fileHint: "Filen ender på .tlog-proof.",
    receipt: "Eller indsæt kvitteringens tekst",
    receiptHint: "Den begynder med c2sp.org/tlog-proof@v1.",
    vkeys: "Loggens offentlige nøgle",
    vkeysHint:
      "Her står den nøgle, tjenesten selv oplyser. Har du nøglen på papir, så skriv den i stedet. En på hver linje.",
    check: "Kontrollér",
    result: "Resultat",
    proven: {
      true: "Kvitteringen er ægte: hændelsen står i loggen.",
      false: "Kvitteringen er ikke bevist. Se hvorfor nedenfor.",
    },
    event: "Hændelsen",
    steps: {
      FILE: {
        name: "Filen",
        states: { OK: "Filen kan læses.", BROKEN: "Teksten er ikke en kvittering, eller den er ikke hel." },
      },
      LEAF: { name: "Hændelsens hash", states: { OK: "Regnet ud af hændelsen selv." } },
      PATH: {
        name: "Vejen til toppen",
        states: {
          OK: "Hashen fører til den rod, kontrolpunktet nævner.",
          BROKEN: "Hashen fører ikke til kontrolpunktets rod. Kvitteringen er ændret eller falsk.",
        },
      },
      SIGNATURE: {
        name: "Underskriften",
        states: {
          OK: "Kontrolpunktet er underskrevet med nøglen.",
          BROKEN: "Underskriften passer ikke til kontrolpunktet.",
          NO_KEY: "Ingen af nøglerne har underskrevet kontrolpunktet.",
          UNAVAILABLE:
            "Din browser kan ikke kontrollere underskriften (Ed25519). Resten er kontrolleret. Brug en nyere browser eller programmet nedenfor.",
        },
      },
    },
    offlineTitle: "Uden os og uden net",
    offline:
      "Programmet indsigt-audit.mjs kontrollerer det samme med Node. Bed biblioteket eller revisor om det, eller byg det af kildeteksten.",
  },
  EN: {
    title: "Check a receipt",
    intro:
      "If you have a receipt from us, you can have it checked here. It is computed in your own browser, and nothing is sent.",
    needsScript: "This page needs JavaScript to compute. Without it, use the program below.",
    file: "Choose the receipt's file",
    fileHint: "The file ends in .tlog-proof.",
    receipt: "Or paste the text of the receipt",
    receiptHint: "It begins with c2sp.org/tlog-proof@v1.",
    vkeys: "The log's public key",
    vkeysHint:
      "This is the key that the service itself gives. If you have the key on paper, write that instead. One on each line.",
    check: "Check",
    result: "Result",
    proven: {
      true: "The receipt is genuine: the event is in the log.",
      false: "The receipt is not proven. See why below.",
    },
    event: "The event",
    steps: {
      FILE: {
        name: "The file",
        states: { OK: "The file can be read.", BROKEN: "The text is not a receipt, or it is not whole." },
      },
      LEAF: { name: "Hash of the event", states: { OK: "Computed from the event itself." } },
      PATH: {
        name: "The way to the root",
        states: {
          OK: "The hash leads to the root that the checkpoint names.",
          BROKEN: "The hash does not lead to the checkpoint's root. The receipt was changed or is false.",
        },
      },
      SIGNATURE: {
        name: "The signature",
        states: {
          OK: "The checkpoint is signed with the key.",
          BROKEN: "The signature does not fit the checkpoint.",
          NO_KEY: "None of the keys has signed the checkpoint.",
          UNAVAILABLE:
            "Your browser cannot check the signature (Ed25519). All else is checked. Use a newer browser or the program below.",
        },
      },
    },
    offlineTitle: "Without us and without a network",
    offline:
      "The program indsigt-audit.mjs checks the same with Node. Ask the library or the auditor for it, or build it from the source.",
  },
};

type ReceiptWords = {
  title: string;
  meaning: string;
  what: string;
  when: string;
  place: string;
  id: string;
  hash: string;
  howTitle: string;
  how: (address: string) => string;
  keep: string;
  keysTitle: string;
  proofTitle: string;
  proofLines: string;
};

/** What a receipt on paper says. */
export const receiptWords: Readonly<Record<"da" | "en", ReceiptWords>> = {
  da: {
    title: "Kvittering fra hændelsesloggen",
    meaning:
      "Det, du gjorde, står i en log, som ingen kan ændre uden at det kan ses. Kvitteringen beviser det, også hvis biblioteket siger noget andet.",
    what: "Hvad der skete",
    when: "Hvornår (UTC)",
    place: "Plads i loggen",
    id: "Hændelsens id",
    hash: "Hændelsens hash (SHA-256)",
    howTitle: "Sådan kontrollerer du den",
    how: (address) =>
      `Åbn ${address}, og vælg kvitteringens fil. Siden regner efter i din egen browser. Du kan også bruge programmet indsigt-audit uden net.`,
    keep: "Gem kvitteringen. Kontrolpunktet i den kan også vise, om nogen senere har skrevet hele loggen om.",
    keysTitle: "Loggens offentlige nøgler",
    proofTitle: "Beviset",
    proofLines: "En linje, der fortsætter på den næste, ender med en omvendt skråstreg.",
  },
  en: {
    title: "Receipt from the audit log",
    meaning:
      "What you did is in a log that nobody can change unseen. This receipt proves it, even if the library says otherwise.",
    what: "What happened",
    when: "When (UTC)",
    place: "Place in the log",
    id: "Id of the event",
    hash: "Hash of the event (SHA-256)",
    howTitle: "How to check it",
    how: (address) =>
      `Open ${address} and choose the receipt's file. The page computes it all in your own browser. You can also use the program indsigt-audit without a network.`,
    keep: "Keep the receipt. Its checkpoint can also show whether somebody has rewritten the whole log since.",
    keysTitle: "Public keys of the log",
    proofTitle: "The proof",
    proofLines: "A line that continues on the next ends with a backslash.",
  },
};

/** What is said when a change met one that somebody else had made meanwhile. */
export const conflict = {
  reading: "Sagen er ændret imens. Vi henter den igen.",
  by: {
    COLLEAGUE: "{{name}} har ændret sagen",
    CASEWORKER: "En sagsbehandler har ændret sagen",
    DPO: "En databeskyttelsesrådgiver har ændret sagen",
    CITIZEN: "Borgeren har ændret sagen",
    SYSTEM: "Tjenesten har ændret sagen",
    OWN: "Du har selv ændret sagen, måske i et andet vindue",
    NOBODY: "Det, du så i sagen, gælder ikke længere",
  },
  kept: "Sagen er hentet igen, og det, du har skrevet, står her endnu. Se sagen igennem, før du fortsætter.",
  reload: "Hent sagen igen",
  formGone: "Formularen kan derfor ikke bruges længere. Se sagen igennem, før du fortsætter.",
  outside: "En anden har ændret det, du arbejder med",
  outsideKept:
    "Det er hentet igen, og det, du har skrevet, står her endnu. Se det igennem, før du fortsætter.",
  typed: "Det, du havde skrevet",
  typedLead:
    "Nogen har ændret det imens, så formularen er her ikke længere. Kopiér teksten, hvis du skal bruge den.",
  copyTyped: "Kopiér teksten",
  forgetTyped: "Jeg skal ikke bruge den",
} as const;

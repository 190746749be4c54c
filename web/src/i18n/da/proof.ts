/** Checking a receipt or an event in the browser. */
export const proof = {
  intro: "Browseren henter beviset og regner hvert trin efter. Intet bliver sendt.",
  check: "Kontrollér i browseren",
  checking: "Regner efter …",
  notYet: "Hændelsen er ikke i et underskrevet kontrolpunkt endnu. Vent nogle sekunder, og prøv igen.",
  failed: "Beviset kunne ikke hentes. Prøv igen.",
  proven: "Beviset holder: hændelsen står i loggen.",
  notProven: "Beviset holder ikke. Se hvorfor nedenfor.",
  unsure: "Alt andet end underskriften er kontrolleret, og det passer.",
  keys: "Nøglen er den, tjenesten selv oplyser. Har du en på papir, så brug siden “Kontrollér en kvittering”.",
  download: "Hent beviset (.tlog-proof)",
  pdf: "Hent kvitteringen (PDF)",
  page: "Kontrollér en kvittering",
  steps: {
    FILE: "Beviset kan læses",
    LEAF: "Hændelsens hash",
    PATH: "Vejen til kontrolpunktets rod",
    SIGNATURE: "Kontrolpunktets underskrift",
  },
  states: {
    OK: "Passer",
    BROKEN: "Passer ikke",
    NO_KEY: "Ukendt nøgle",
    UNAVAILABLE: "Din browser kan ikke kontrollere det (Ed25519)",
  },
  alarm: {
    title: "Hændelsesloggen er brudt",
    text: "Kontrollen har fundet et brud. Loggen er ikke rettet. Databeskyttelsesrådgiveren eller revisor skal se på det.",
    where: "ved hændelse {{index}}",
    note: "Tag til efterretning",
  },
} as const;

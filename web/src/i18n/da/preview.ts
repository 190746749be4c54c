/** What erasure would do with somebody's own data, before she asks for it. */
export const preview = {
  title: "Dine egne oplysninger lige nu",
  reading: "Vi ser efter i systemerne …",
  readAt: "Vi har set efter i systemerne. Det er registreret i loggen, og vi har ikke gemt svaret.",
  decides: "En medarbejder ser det hele efter igen, før noget bliver slettet.",
  nothing: "Ingen oplysninger om dig.",
  erased_one: "{{count}} bliver slettet.",
  erased_other: "{{count}} bliver slettet.",
  anonymised_one: "{{count}} bliver gjort anonym.",
  anonymised_other: "{{count}} bliver gjort anonyme.",
  kept_one: "{{count}} beholder vi:",
  kept_other: "{{count}} beholder vi:",
  keptUncounted: "Noget beholder vi:",
  unseen: "Det kan vi først se, når en medarbejder har set efter.",
  undecided: "Det er ikke afgjort, om de skal bevares. Indtil da sletter vi dem ikke.",
  states: {
    NOT_REACHED: "Systemet svarede ikke. Vi ved ikke endnu, hvad det har om dig.",
    BY_HAND: "En medarbejder ser efter her. Vi ved ikke endnu, hvad der er om dig.",
    NEEDS_STAFF: "En medarbejder må se på det først. Vi ved ikke endnu, hvad der er om dig.",
  },
  needsMitid: "Log på med MitID, hvis du vil se, hvad der gælder dine egne oplysninger.",
  tooOften:
    "Du har set efter flere gange inden for en time. Prøv igen senere. Du kan godt sende anmodningen.",
  failed: "Vi kunne ikke se efter i systemerne. Du kan godt sende anmodningen.",
} as const;

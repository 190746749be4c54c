// Invented: put together at random, so a likeness to anybody is an accident.
/** Danish given names of women. */
export const WOMEN = (
  "Agnes Alma Astrid Birgit Camilla Clara Ditte Ellen Emma Freja Gerda Hanne Ida Inge Johanne Kamma Laura Lea Lise Maja " +
  "Mette Nanna Olivia Pernille Rikke Signe Sofie Tove Ulla Vibeke"
).split(" ");

/** Danish given names of men. */
export const MEN = (
  "Aksel Anders Asger Bjarne Carl Christian Emil Erik Frederik Gustav Hans Henrik Ivan Jens Jonas Kasper Lars Magnus Mads " +
  "Niels Noah Oscar Poul Rasmus Søren Thomas Torben Ulrik Viggo William"
).split(" ");

/** Danish middle names. */
export const MIDDLE_NAMES =
  "Bak Birk Bjerre Dam Eg Engel Fjord Gade Hede Hjort Juul Kirk Krog Lind Lund Møller Ravn Skov Toft Vang".split(
    " ",
  );

/** Danish family names. */
export const FAMILY_NAMES = (
  "Andersen Bertelsen Christensen Dalgaard Eriksen Frandsen Gregersen Hansen Iversen Jacobsen Knudsen Larsen Mortensen " +
  "Nielsen Olesen Pedersen Rasmussen Simonsen Thomsen Vestergaard Bech Brandt Friis Holm Kjær Lauridsen Munk Overgaard " +
  "Sørensen Winther"
).split(" ");

/** Streets of no particular town. */
export const STREETS = (
  "Blåklokkevej Bøgealleen Digevej Elmevænget Fjordgade Fyrrebakken Gartnerstien Havrevangen Industrigangen Kirsebærhaven " +
  "Kornblomstvej Lærkehøjen Mosevænget Møllebakken Nøddestien Pilevej Rugmarken Skolestræde Sommerlyst Strandgyden " +
  "Syrenvænget Teglbakken Toldstræde Valmuevej Vinkelstræde"
).split(" ");

/** Postal codes in and around Aalborg. */
export const POSTAL_CODES = [
  ["9000", "Aalborg"],
  ["9200", "Aalborg SV"],
  ["9210", "Aalborg SØ"],
  ["9220", "Aalborg Øst"],
  ["9230", "Svenstrup J"],
  ["9240", "Nibe"],
  ["9270", "Klarup"],
  ["9280", "Storvorde"],
  ["9310", "Vodskov"],
  ["9400", "Nørresundby"],
] as const;

/** Branches of the sample, by code. */
export const BRANCHES = [
  ["HB", "Hovedbiblioteket", "9000"],
  ["NS", "Nørresundby Bibliotek", "9400"],
  ["NI", "Nibe Bibliotek", "9240"],
  ["SV", "Svenstrup Bibliotek", "9230"],
  ["VO", "Vodskov Bibliotek", "9310"],
  ["ST", "Storvorde Bibliotek", "9280"],
] as const;

/** How invented titles begin; with {@link TITLE_ENDINGS} they make 120. */
export const TITLE_BEGINNINGS = [
  "Fyret ved",
  "Brevet fra",
  "Vinteren i",
  "Nøglen til",
  "Sangen om",
  "Drengen fra",
  "Kortet over",
  "Natten på",
  "Haven bag",
  "Søstrene fra",
  "Vejen til",
  "Stilheden i",
] as const;

/** How invented titles end. */
export const TITLE_ENDINGS = [
  "den glemte havn",
  "Kobberbakken",
  "det tomme hus",
  "Askeholmen",
  "de syv broer",
  "Rævedalen",
  "det blå værksted",
  "Tågeøen",
  "den sidste station",
  "Birkelunden",
] as const;

/** What events are called. */
export const EVENT_TITLES = [
  "Højtlæsning for de mindste",
  "Slægtsforskning for begyndere",
  "Læsekreds: nordiske romaner",
  "Foredrag om fjordens fugle",
  "Brætspilsaften",
  "It-hjælp: kom godt i gang",
  "Strikkecafé",
  "Forfattermøde",
] as const;

/** What patrons search for. */
export const SEARCHES = [
  "krimi lydbog",
  "slægtsforskning kirkebøger",
  "kogebog vegetarisk",
  "billedbog dyr",
  "strikkeopskrifter",
  "rejsefører Norge",
  "lette bøger på dansk",
  "brætspil 2 personer",
] as const;

/** What the staff write; `{other}` becomes the name of another patron. */
export const NOTES = [
  "Ønsker besked på sms, ikke e-mail.",
  "Har fået hjælp til at nulstille pinkoden. Legitimation set.",
  "Klagede over støj i læsesalen. {other} blev talt til af personalet.",
  "Afleverer ofte materialer for {other}.",
  "Spurgte om hjælp til at finde store bogstaver.",
] as const;

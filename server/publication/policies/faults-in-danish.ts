/**
 * What is wrong in the operator's files, in Danish, by what it says in English; `%name%` stands for a part that is taken over.
 * Every sentence that `policies/` and its letters can be refused with is here (`test/publication/policies/faults-in-danish.test.ts`).
 */
export const FAULTS_IN_DANISH: Readonly<Record<string, string>> = {
  "is missing. Add it.": "mangler. Tilføj det.",
  "is missing. Write it.": "mangler. Skriv den.",
  "is missing. Write it; every letter exists in Danish and English.":
    "mangler. Skriv den; hvert brev findes på dansk og engelsk.",
  "is of the wrong kind. Write %kind%.": "har en forkert slags værdi. Skriv %kind%.",
  "has the unknown %keys%. Remove it or correct its spelling.":
    "har det ukendte %keys%. Fjern det, eller ret stavemåden.",
  "is not a known value. Write %values%.": "er ikke en kendt værdi. Skriv %values%.",
  "is not a valid date. Write it as YYYY-MM-DD.": "er ikke en gyldig dato. Skriv den som ÅÅÅÅ-MM-DD.",
  "is not a valid url. Write the whole address, beginning with https:// or http://.":
    "er ikke en gyldig adresse. Skriv hele adressen, så den begynder med https:// eller http://.",
  "is not a valid email. Write it as name@domain.":
    "er ikke en gyldig e-mailadresse. Skriv den som navn@domæne.",
  "is not a valid %format%. Correct it.": "er ikke en gyldig værdi (%format%). Ret den.",
  "is empty. Write at least one.": "er tom. Skriv mindst én.",
  "is empty. Write the section's text.": "er tomt. Skriv afsnittets tekst.",
  "is empty. Write at least one section: ## Title {#id}.": "er tom. Skriv mindst ét afsnit: ## Titel {#id}.",

  "is larger than %most% characters. Shorten it.": "er længere end %most% tegn. Gør den kortere.",
  "is longer than %most% characters. Shorten it.": "er længere end %most% tegn. Gør den kortere.",
  "is not valid YAML. Check indentation, quotes and colons.":
    "er ikke gyldig YAML. Se efter indrykning, anførselstegn og kolon.",
  "has a key that already stands in the same block. Remove or rename one of them.":
    "har en nøgle, der allerede står i samme blok. Fjern eller omdøb den ene.",
  "is indented with a tab. Use spaces.": "er rykket ind med tabulator. Brug mellemrum.",
  "holds itself through an alias. Write the values out.":
    "indeholder sig selv gennem et alias. Skriv værdierne ud.",
  "repeats itself through more than %most% aliases, or through one that does not exist. Write the values out.":
    "gentager sig selv gennem mere end %most% alias, eller gennem et, der ikke findes. Skriv værdierne ud.",

  "holds a mark that is not seen, such as one that turns the direction of writing. Remove it.":
    "indeholder et tegn, der ikke kan ses, for eksempel et, der vender skriveretningen. Fjern det.",
  "is not a key. Use lower-case letters, digits and hyphens only.":
    "er ikke en nøgle. Brug kun små bogstaver, tal og bindestreger.",
  'is a demo value that does not say so. Begin the text with "Demo: ", or set demo: false.':
    'er en demoværdi, der ikke siger det. Begynd teksten med "Demo: ", eller skriv demo: false.',
  "is not a legal reference. Write a key of the legal framework, or key#provision.":
    "er ikke en henvisning til en retskilde. Skriv en nøgle fra legal-framework.yaml, eller nøgle#bestemmelse.",
  "is not a duration. Write it as P30D, P4W or P5Y, or null.":
    "er ikke et tidsrum. Skriv det som P30D, P4W eller P5Y, eller null.",

  "has a status and a demo mark that disagree. Write status: confirmed with demo: false, or leave demo: true.":
    "har en status og et demomærke, der ikke passer sammen. Skriv status: confirmed med demo: false, eller behold demo: true.",
  "holds no edition. Write %folder%/<effective-date>/da.md and en.md.":
    "har ingen udgave. Skriv %folder%/<gælder-fra>/da.md og en.md.",
  "differs from the name of its folder. Write the same date in both.":
    "er en anden end mappens navn. Skriv den samme dato begge steder.",

  "names %name%, which is not in %where%. Add it there or correct the name.":
    "nævner %name%, som ikke står i %where%. Tilføj det der, eller ret navnet.",
  "leads back to the entry itself. Let the chain of successors end.":
    "fører tilbage til posten selv. Lad rækken af afløsere ende.",
  "is before validFrom. Correct one of the dates.": "ligger før validFrom. Ret den ene dato.",
  "does not say how long %category% is kept. Add the period, or the criterion (Art. 30(1)(f)).":
    "siger ikke, hvor længe %category% opbevares. Tilføj perioden eller kriteriet (art. 30, stk. 1, litra f).",
  "stands twice. Give one of them another key, or remove it.":
    "står to gange. Giv den ene en anden nøgle, eller fjern den.",
  "is not an ELI. Write https://www.retsinformation.dk/eli/lta/<year>/<number>, or http://data.europa.eu/eli/<reg|dir|dec>/<year>/<number>/oj.":
    "er ikke en ELI. Skriv https://www.retsinformation.dk/eli/lta/<år>/<nummer>, eller http://data.europa.eu/eli/<reg|dir|dec>/<år>/<nummer>/oj.",
  "names another year or number than the citation. Correct one of them.":
    "nævner et andet år eller nummer end citatet. Ret en af dem.",
  "is another day than the citation's. Correct one of them.": "er en anden dag end citatets. Ret en af dem.",
  "is not a CELEX number. Write it like 32016R0679.": "er ikke et CELEX-nummer. Skriv det som 32016R0679.",
  "names another year or number than the ELI. Correct one of them.":
    "nævner et andet år eller nummer end ELI'en. Ret en af dem.",
  "is missing, though the entry has expired. Name the entry that followed.":
    "mangler, selv om posten er udløbet. Nævn den post, der fulgte efter.",

  "has other sections, or another order, than da.md. Give both languages the same section ids in the same order.":
    "har andre afsnit eller en anden rækkefølge end da.md. Giv begge sprog de samme afsnit i samme rækkefølge.",
  "asks for other blocks between {{ and }} than da.md. Use the same ones in both languages.":
    "har andre blokke mellem {{ og }} end da.md. Brug de samme på begge sprog.",
  "names another section than da.md. Let both languages tell it in the same section.":
    "nævner et andet afsnit end da.md. Lad begge sprog fortælle det i samme afsnit.",
  "has no front matter. Begin the file with --- and a title, changeNote, effectiveOn and covers.":
    "har intet hoved. Begynd filen med --- og title, changeNote, effectiveOn og covers.",
  "is a heading without a section id. Write it as ## Title {#section-id}.":
    "er en overskrift uden afsnittets id. Skriv den som ## Titel {#afsnit-id}.",
  "has a placeholder that cannot be filled. Put one of %blocks%, or activity:key, between {{ and }}, alone on its line.":
    "har en pladsholder, der ikke kan udfyldes. Skriv en af %blocks%, eller activity:nøgle, mellem {{ og }}, alene på linjen.",
  "has an id that stands twice. Give one of the sections another.":
    "har et id, der står to gange. Giv det ene afsnit et andet.",
  "holds HTML. Write Markdown instead.": "indeholder HTML. Skriv Markdown i stedet.",
  "holds a picture. A text must tell the same to those who cannot see it; remove the picture.":
    "indeholder et billede. En tekst skal fortælle det samme til dem, der ikke kan se det; fjern billedet.",
  "has a link that is not https, mailto, tel, law or #section.":
    "har et link, der ikke er https, mailto, tel, law eller #afsnit.",
  "has a table of more than %rows% rows or %columns% columns. Split it.":
    "har en tabel med mere end %rows% rækker eller %columns% kolonner. Del den.",

  "points to a section %section% that does not exist. Write the section, or name the one that tells this item.":
    "peger på afsnittet %section%, som ikke findes. Skriv afsnittet, eller nævn det, der fortæller punktet.",
  "is told in the section %section%, which lacks {{%block%}}. Add it there on a line of its own.":
    "fortælles i afsnittet %section%, som mangler {{%block%}}. Tilføj den der på en linje for sig.",
  "shares its section with other information. Give the right to object a section of its own (Art. 21(4)).":
    "deler afsnit med andre oplysninger. Giv retten til indsigelse et afsnit for sig selv (art. 21, stk. 4).",
  "is not an item of this text. Remove it, or write one of %items%.":
    "er ikke et punkt i denne tekst. Fjern det, eller skriv et af %items%.",

  "does not begin with a title. Write # and the letter's title on the first line.":
    "begynder ikke med en titel. Skriv # og brevets titel på første linje.",
  "has a field in its title. The title is also the PDF's; write it without one.":
    "har et felt i titlen. Titlen er også PDF'ens; skriv den uden felter.",
  "is missing. Write ## and a title, ending in {#%name%}, with its text below.":
    "mangler. Skriv ## og en titel, der slutter med {#%name%}, og teksten nedenunder.",
  "is not a section of this file. Use %names%, once each.":
    "er ikke et afsnit i denne fil. Brug %names%, hvert én gang.",
  "cannot stand in a letter. Use headings, paragraphs, lists, tables, bold, italics and links.":
    "kan ikke stå i et brev. Brug overskrifter, afsnit, lister, tabeller, fed, kursiv og links.",
  "has the unknown field {{%name%}}. Use %known%.": "har det ukendte felt {{%name%}}. Brug %known%.",
  "has {{%name%}} inside a line. Give it a line of its own.":
    "har {{%name%}} midt i en linje. Giv det en linje for sig.",
  "lacks {{%name%}}, which the letter must tell. Add it.":
    "mangler {{%name%}}, som brevet skal fortælle. Tilføj det.",

  "The text differs from the version published from %day%, and a published text never changes. Give it a new effectiveOn and a changeNote.":
    "Teksten er en anden end den, der er udgivet fra %day%, og en udgivet tekst ændres aldrig. Giv den en ny effectiveOn og en changeNote.",
  "%day% is not later than the newest version, and versions come in order. Give it a later effectiveOn.":
    "%day% er ikke senere end den nyeste udgave, og udgaver følger efter hinanden. Giv den en senere effectiveOn.",
  "%day% has passed, and what applied on a day never changes afterwards. Give it today's date or a later one.":
    "%day% er gået, og det, der gjaldt en dag, ændres ikke bagefter. Giv den datoen i dag eller en senere.",
  "The published entries %keys% are missing. Keep each, with validTo and supersededBy.":
    "De udgivne poster %keys% mangler. Behold hver af dem med validTo og supersededBy.",
};

/** Parts that are words themselves. */
export const PARTS_IN_DANISH: Readonly<Record<string, string>> = {
  "an object": "en blok med nøgler",
  "a record": "en blok med nøgler",
  "a string": "en tekst",
  "a number": "et tal",
  "an int": "et helt tal",
  "a boolean": "true eller false",
  "an array": "en liste",
  "the activity's categories": "behandlingens kategorier",
};

import { DECISION_REFUSALS_IN_DANISH } from "./decision-refusals-in-danish.ts";

/**
 * What a refusal says in Danish, by what it says in English; `#` stands for a number. Every sentence that a citizen can
 * meet in her forms is here (`test/refusal-language.test.ts`); so is what a DPO meets in a decision, while what else staff and programs meet
 * stays English.
 */
export const REFUSALS_IN_DANISH: Readonly<Record<string, string>> = {
  ...DECISION_REFUSALS_IN_DANISH,
  "Correct the marked fields.": "Ret de markerede felter.",
  "Something went wrong.": "Noget gik galt.",
  "There is no such request.": "Sagen findes ikke.",
  "There is no such question.": "Spørgsmålet findes ikke.",
  "Log on to do this.": "Log på for at gøre det.",
  "There is nothing here.": "Her er ikke noget.",
  "There is no such message.": "Beskeden findes ikke.",
  "There is no such file.": "Filen findes ikke.",
  "The session has ended already.": "Du er allerede logget af.",
  "No question waits for an answer.": "Der er ikke noget spørgsmål, der venter på svar.",
  "Only a person can do this.": "Kun en person kan gøre det.",
  "Somebody has changed the request since you read it. Read it again.":
    "Sagen er ændret, siden du åbnede den. Genindlæs siden.",

  "The day has passed. Write the day by which the citizen gets an answer.":
    "Dagen er gået. Skriv den dag, borgeren senest får svar.",
  "The day is more than a year ahead. Write an earlier one.":
    "Dagen er mere end et år væk. Skriv en tidligere dag.",

  "Write text here.": "Skriv en tekst her.",
  "Write something here.": "Skriv noget her.",
  "Remove the characters that cannot be stored.": "Fjern de tegn, der ikke kan gemmes.",
  "Write at most # characters.": "Skriv højst # tegn.",
  "Write at least # characters.": "Skriv mindst # tegn.",
  "Use # to # characters.": "Brug # til # tegn.",
  "Write an e-mail address such as name@example.dk.": "Skriv en e-mailadresse, for eksempel navn@example.dk.",
  "Cpr must be ten digits, with or without a dash after the sixth.":
    "Skriv CPR-nummeret med ti cifre. En bindestreg efter det sjette er i orden.",
  "Date must be a day that exists, such as #-#-#.": "Skriv en dag, der findes.",
  "DateTime must be a moment such as #-#-#T#:#:#Z.": "Skriv en dag og et klokkeslæt, der findes.",
  "Sha# must be # lower-case hexadecimal digits.": "Filens kontrolsum er ikke rigtig. Vælg filen igen.",
  "The date is in the future.": "Datoen ligger i fremtiden.",

  "Name at least one right.": "Vælg mindst én ting.",
  "Name each right once.": "Vælg hver ting én gang.",
  "Name at most # processing activities.": "Vælg højst # behandlinger.",
  "Name each processing activity once.": "Vælg hver behandling én gang.",
  "Name at least one processing activity.": "Vælg mindst én behandling.",
  "Name at least one processing activity, or direct marketing.":
    "Vælg mindst én behandling, eller vælg direkte markedsføring.",
  "Name processing activities by their keys, as the record has them.":
    "Vælg blandt de behandlinger, der står på listen.",
  "Say what is wrong and what is right.": "Skriv, hvad der er forkert, og hvad der er rigtigt.",
  "Say what is to be restricted, and why.": "Vælg, hvad der skal begrænses, og hvorfor.",
  "Say what you object to.": "Vælg, hvad du gør indsigelse mod.",
  "Leave this out, or name the right that it is about.": "Udelad dette, eller vælg det, som det handler om.",
  "Write at most # points.": "Skriv højst # punkter.",
  "Choose ART#_#_A, ART#_#_B or ART#_#_C; an objection starts ART#_#_D by itself.": "Vælg en af grundene.",
  "This idempotency key was used for another request. Choose a new one.":
    "Anmodningen er allerede sendt med et andet indhold. Genindlæs siden, og prøv igen.",
  "Choose a new key.": "Genindlæs siden, og prøv igen.",

  "Ask for one person at a time.": "Bed for én person ad gangen.",
  "Choose one of your children, as listed under me.children.": "Vælg et af dine børn på listen.",
  "This is your own number. Ask for yourself instead.": "Det er dit eget nummer. Bed for dig selv i stedet.",
  "A guardian asks for a child. An adult asks herself, or gives a power of attorney.":
    "En forælder kan bede for et barn. En voksen beder selv eller giver fuldmagt.",
  "From # a child asks herself. She can log on here with her own MitID.":
    "Fra # år beder barnet selv. Det kan logge på her med sit eget MitID.",
  "From # a child may ask herself. Write why you ask for her.":
    "Fra # år kan barnet selv bede. Skriv, hvorfor du gør det.",
  "The power of attorney does not cover every right asked for.": "Fuldmagten dækker ikke alt, du beder om.",
  "Write until when the power of attorney holds.": "Skriv, hvor længe fuldmagten gælder.",
  "The power of attorney has run out. Ask for a new one.": "Fuldmagten er udløbet. Bed om en ny.",
  "A request for somebody who has died is not taken here: these rights are the person's own. Refer the estate to the data protection officer, who says which other ways there are.":
    "Vi kan ikke tage imod en anmodning for en, der er død. Databeskyttelsesrådgiveren kan fortælle om andre veje.",

  "Leave this out: you answer now.": "Udelad dette. Du svarer nu.",
  "The answer cannot be older than the question.": "Svaret kan ikke være ældre end spørgsmålet.",
  "This question has been answered.": "Spørgsmålet er besvaret.",
  "The case is closed. Make a new request to write to us.":
    "Sagen er afsluttet. Lav en ny anmodning for at skrive til os.",
  "Data have been released or are being erased. The request can no longer be withdrawn.":
    "Data er udleveret eller ved at blive slettet. Anmodningen kan ikke længere trækkes tilbage.",
  "Log on with MitID to prove who you are.": "Log på med MitID for at vise, hvem du er.",
  "Log on with MitID to see what erasure would do with your data.":
    "Log på med MitID for at se, hvad en sletning ville gøre ved dine data.",
  "You have looked several times within an hour. Try again later.":
    "Du har set efter flere gange inden for en time. Prøv igen senere.",
  "Log on with MitID to fetch the copy.": "Log på med MitID for at hente kopien.",
  "There is no copy to fetch now.": "Der er ingen kopi at hente nu.",
  "There is no such file in the copy.": "Den fil er ikke i kopien.",

  "Use the id of a file you uploaded.": "Vælg en fil, du har sendt.",
  "Send at most # files.": "Send højst # filer.",
  "Use files that you uploaded for a message here and that are ready.":
    "Vælg filer, som du har sendt til denne besked, og som er klar.",
  "This address takes one file, once, for ten minutes, in the session that asked. Ask for a new one.":
    "Adressen gælder én fil, én gang, i ti minutter. Vælg filen igen.",
  "The file is empty.": "Filen er tom.",
  "A file may have at most # MiB.": "En fil må fylde højst # MB.",
  "Send PDF, PNG, JPEG or plain text.": "Send PDF, PNG, JPEG eller ren tekst.",

  "The body is larger than # kB.": "Du har sendt mere, end vi kan tage imod på én gang.",
  "The service is too busy to answer now. Try again in a moment.":
    "Tjenesten har for travlt lige nu. Prøv igen om et øjeblik.",
  "That was too much at a time. Try again in # seconds.":
    "Det var for meget på én gang. Prøv igen om # sekunder.",
};

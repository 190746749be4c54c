/** What a decision, or the approval of an erasure, is refused with, in Danish, by what it says in English: the DPO reads it beside the field it is about. */
export const DECISION_REFUSALS_IN_DANISH: Readonly<Record<string, string>> = {
  "Answer every right of the request that waits for an answer, each once.":
    "Svar på hver rettighed, der venter på svar, én gang.",
  "Answer only the rights that wait for an answer.": "Svar kun på de rettigheder, der venter på svar.",
  "Write the main considerations; the citizen is told them (forvaltningsloven § #).":
    "Skriv hovedhensynene. Borgeren får dem at vide (forvaltningsloven § #).",
  "Leave the ground out: it comes from what was prepared.":
    "Udelad begrundelsen. Den kommer fra det, der er forberedt.",
  "Say on which ground of Article #(#) erasure is owed.":
    "Vælg, hvorfor der skal slettes (artikel #, stk. #).",
  "Leave this out: it is for an erasure that is granted.":
    "Udelad det. Det er for en sletning, der er imødekommet.",
  "Name activities only where a restriction or objection is granted in part.":
    "Vælg kun behandlinger, når en begrænsning eller indsigelse er delvist imødekommet.",
  "Give a ground that the law knows for refusing this right.":
    "Vælg en begrundelse, som loven kender for denne rettighed.",
  "An objection to direct marketing cannot be refused (Article #(#)).":
    "En indsigelse mod direkte markedsføring kan ikke afslås (artikel #, stk. #).",
  "Only a refusal can be decided before it is known who asks, and the systems have been read.":
    "Før identiteten er bekræftet, og systemerne er læst, kan der kun gives afslag.",
  "Something is withheld, hidden or left out: choose granted in part.":
    "Noget er holdt tilbage, sløret eller udeladt. Vælg delvist imødekommet.",
  "Nothing that was found can be moved: choose refused (Article #).":
    "Intet af det fundne kan flyttes. Vælg afslag (artikel #).",
  "Some of it cannot be moved: choose granted in part.":
    "Noget af det kan ikke flyttes. Vælg delvist imødekommet.",
  "The erasure is not planned in every system.": "Sletningen er ikke planlagt i alle systemer.",
  "Something is withheld or kept: choose granted in part.":
    "Noget er holdt tilbage eller beholdes. Vælg delvist imødekommet.",
  "No objection of this person has been upheld.": "Ingen indsigelse fra borgeren er taget til følge.",
  "Some points of the rectification still wait for an answer.":
    "Nogle punkter i berigtigelsen venter stadig på svar.",
  "No point is put right: choose refused.": "Intet punkt bliver rettet. Vælg afslag.",
  "Some points are not put right: choose granted in part.":
    "Nogle punkter bliver ikke rettet. Vælg delvist imødekommet.",
  "Name the activities that are restricted.": "Vælg de behandlinger, der bliver begrænset.",
  "Name the activities that stop.": "Vælg de behandlinger, der stopper.",
  "This activity rests on another basis than Article #(#)(e) or (f).":
    "Behandlingen har et andet grundlag end artikel #, stk. #, litra e eller f.",
  "The activities that go on rest on Article #(#)(e) or (f). Give another ground.":
    "De behandlinger, der fortsætter, bygger på artikel #, stk. #, litra e eller f. Vælg en anden begrundelse.",
  "Some records still wait for a decision.": "Nogle poster er stadig uafklarede.",
  "Nothing is held back or left as it is: choose granted.":
    "Intet er holdt tilbage eller uændret. Vælg imødekommet.",
  "Name only activities that the request names.": "Vælg kun behandlinger, som borgeren har nævnt.",
  "Everything asked for is granted: choose granted.":
    "Alt, der er bedt om, er imødekommet. Vælg imødekommet.",
  "You prepared this case. Another data protection officer must decide it.":
    "Du har forberedt sagen. En anden databeskyttelsesrådgiver skal afgøre den.",
  "The citizen has written something that nobody has read. Answer it, or mark it as read, first.":
    "Borgeren har skrevet noget, som ingen har læst. Svar på det, eller marker det som læst, først.",
  "There is no such plan.": "Planen findes ikke.",
  "This plan does not wait for approval.": "Planen venter ikke på godkendelse.",
  "The plan is not the one you saw. Read it again.": "Planen er ikke den, du så. Genindlæs siden.",
  "You planned this erasure. Another person must approve it.":
    "Du har planlagt sletningen. En anden skal godkende den.",
  "The plan is blocked; see why in the plan.": "Planen kan ikke udføres. Se hvorfor i planen.",
  "The case is closed.": "Sagen er afsluttet.",
  "Processing of some of the data is restricted (Article #). Lift the restriction first.":
    "Behandlingen af nogle af oplysningerne er begrænset (artikel #). Ophæv først begrænsningen.",
  "Decide the erasure before it is approved.": "Afgør sletningen, før den godkendes.",
  "The citizen has not fetched her copy yet. Wait until she has, or until it expires.":
    "Borgeren har ikke hentet sin kopi endnu. Vent, til hun har, eller til den udløber.",
  "The citizen's copy is still being made. Approve the erasure after that.":
    "Borgerens kopi er ved at blive lavet. Godkend sletningen bagefter.",
  "It is not proven who asks.": "Identiteten er ikke bekræftet.",
  "The power of attorney has run out. Ask for a new one.": "Fuldmagten er udløbet. Bed om en ny.",
  "The power of attorney is not attached. Upload it first.":
    "Fuldmagten er ikke vedhæftet. Tilføj den først.",
};

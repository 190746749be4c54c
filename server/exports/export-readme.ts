import type { SignedHead } from "../audit/log-store.ts";
import type { StoredExport } from "./export-store.ts";
import type { Range } from "../audit/range-store.ts";

/** What an auditor reads first, in both languages. */
export function exportReadme(
  { from, to }: Pick<StoredExport, "from" | "to">,
  range: Range,
  { size }: Pick<SignedHead, "size">,
): string {
  const last = range.until - 1;
  return `UDTRÆK AF HÆNDELSESLOGGEN

Perioden ${from} til ${to}: hændelse ${range.from} til ${last} af de ${size} hændelser, kontrolpunktet omfatter.
Hændelser fra samme øjeblikke lige uden for perioden kan være med: pladserne i loggen er uden huller.

events.ndjson      en hændelse pr. linje, præcis som den er hashet (RFC 8785)
events.csv         de samme som tabel
export.json        hvad udtrækket omfatter, og formålet
log/               kontrolpunkt, hændelser og hashes (C2SP tlog-checkpoint, tlog-tiles)
vkeys              loggens offentlige nøgler, som tjenesten oplyser dem
indsigt-audit.mjs  program, der kontrollerer udtrækket uden os (Node 20 eller nyere)

Kontrollér sådan, i denne mappe:

  node indsigt-audit.mjs export . --vkey "<loggens offentlige nøgle>"

Tag nøglen fra en kvittering eller fra revisor, ikke fra filen vkeys: den kommer fra den, der skal kontrolleres.

--------------------------------------------------------------------------------

EXPORT OF THE AUDIT LOG

The period ${from} to ${to}: events ${range.from} to ${last} of the ${size} that the checkpoint speaks of.
Events of the same moments just outside the period may be among them: places in the log have no gaps.

events.ndjson      one event a line, exactly as it is hashed (RFC 8785)
events.csv         the same as a table
export.json        what the export holds, and its purpose
log/               checkpoint, events and hashes (C2SP tlog-checkpoint, tlog-tiles)
vkeys              the log's public keys, as the service gives them
indsigt-audit.mjs  a program that checks the export without us (Node 20 or later)

Check it like this, in this folder:

  node indsigt-audit.mjs export . --vkey "<the log's public key>"

Take the key from a receipt or from the auditor, not from the file vkeys: that one comes from whom you are checking.
`;
}

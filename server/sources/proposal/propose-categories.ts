/** What a column's name suggests of what it holds; the first that fits. None is certain: a person reads each. */
const RULES: readonly (readonly [RegExp, string, string])[] = [
  [/cpr|ssn|personnummer|national_?id/, "cpr", "membership"],
  [
    /e_?mail|phone|mobile|telefon|address|adresse|street|city|zip|postal|postnr|country/,
    "contact",
    "membership",
  ],
  [/guardian|guarant|parent|vaerge|relation/, "guardianship", "membership"],
  [
    /birth|foedt|name|navn|card|barcode|borrower|patron|laaner|user|gender|sex/,
    "identification",
    "membership",
  ],
  [/loan|issue|checkout|item|due|return|renew|barcode/, "loans", "lending"],
  [/reserv|hold|pickup/, "reservations", "lending"],
  [/fee|fine|amount|balance|debt|gebyr/, "fees", "fees"],
  [/consent|samtykke|privacy/, "consents", "membership"],
  [/lang|branch|notify|preference/, "preferences", "membership"],
  [/note|comment|remark|message|bemaerk|text|description/, "notes", "membership"],
];

/** A suggested category and activity; "unsure" where the name says nothing. */
export function suggestCategory(column: string): { category: string; activity: string; isSure: boolean } {
  const name = column.toLowerCase();
  const found = RULES.find(([pattern]) => pattern.test(name));
  if (!found) return { category: "unsure", activity: "unsure", isSure: false };
  return { category: found[1], activity: found[2], isSure: true };
}

const PERSONAL =
  /cpr|e_?mail|phone|birth|foedt|surname|firstname|first_name|last_name|^name$|^navn$|address|cardnumber|barcode/;

/** How many columns of a table are named as those of a person are. */
export function personScore(columns: readonly string[]): number {
  return columns.filter((column) => PERSONAL.test(column.toLowerCase())).length;
}

/** Whether a key is named as the number under which a library knows a patron, in whatever system. */
export function isPatronNumber(column: string): boolean {
  return /patron|borrower|laaner|låner/.test(column.toLowerCase());
}

/** The kinds of identifier that columns are named after. */
export function suggestIdentity(columns: readonly string[]): Record<string, string> {
  const kinds: readonly (readonly [string, RegExp])[] = [
    ["cpr", /^(cpr|ssn|cpr_?(nr|number))$/],
    ["cardNumber", /^(card_?number|card_?no|barcode)$/],
    ["email", /^e_?mail(_address)?$/],
    ["phone", /^(phone|mobile|telephone)(_number)?$/],
  ];
  return Object.fromEntries(
    kinds.flatMap(([kind, pattern]) => {
      const found = columns.find((column) => pattern.test(column.toLowerCase()));
      return found === undefined ? [] : [[kind, found]];
    }),
  );
}

/** Somebody the demonstration, the tour and the tests know by name. Nobody of them exists. */
export type Persona = {
  patronId: number;
  cpr: string;
  name: string;
  birthDate: string;
  sex: "F" | "M";
  /** A child has none: notices go to the guardian. */
  email: string | null;
  phone: string | null;
  cardNumber: string;
};

/** Has an open loan, an unpaid fee, and a note that mentions another patron: erasure is granted in part. */
export const ANNE = {
  patronId: 1001,
  cpr: "7403851118",
  name: "Anne Lykke Madsen",
  birthDate: "1985-03-14",
  sex: "F",
  email: "anne.madsen@post.example",
  phone: "+45 00 11 20 01",
  cardNumber: "2710001001",
} as const satisfies Persona;

/** Owes nothing and has borrowed nothing at present: everything about him can be erased. */
export const MIKKEL = {
  patronId: 1002,
  cpr: "8211901237",
  name: "Mikkel Storm Jensen",
  birthDate: "1990-11-22",
  sex: "M",
  email: "mikkel.jensen@post.example",
  phone: "+45 00 11 20 02",
  cardNumber: "2710001002",
} as const satisfies Persona;

/** A parent, and a patron herself. */
export const KAREN = {
  patronId: 1003,
  cpr: "6506841456",
  name: "Karen Dahl Nørgaard",
  birthDate: "1984-06-05",
  sex: "F",
  email: "karen.noergaard@post.example",
  phone: "+45 00 11 20 03",
  cardNumber: "2710001003",
} as const satisfies Persona;

/** Karen's daughter. */
export const LIV = {
  patronId: 1004,
  cpr: "7204164378",
  name: "Liv Dahl Nørgaard",
  birthDate: "2016-04-12",
  sex: "F",
  email: null,
  phone: null,
  cardNumber: "2710001004",
} as const satisfies Persona;

/** Whom the note about Anne mentions. */
export const BENT = {
  patronId: 1005,
  cpr: "9009580731",
  name: "Bent Hald Kristensen",
  birthDate: "1958-09-30",
  sex: "M",
  email: "bent.kristensen@post.example",
  phone: "+45 00 11 20 05",
  cardNumber: "2710001005",
} as const satisfies Persona;

/** The patrons that are the same in every sample, by patron number. */
export const PERSONAS: readonly Persona[] = [ANNE, MIKKEL, KAREN, LIV, BENT];

/** Somebody who works at the library and logs on, but is not a patron. */
export type StaffPersona = { id: string; name: string; role: "CASEWORKER" | "DPO" | "AUDITOR" };

/** Registers requests, collects and prepares. */
export const SIGNE = {
  id: "staff-signe-bruun",
  name: "Signe Bruun",
  role: "CASEWORKER",
} as const satisfies StaffPersona;

/** Decides; also plans erasures. */
export const PER = { id: "staff-per-sand", name: "Per Sand", role: "DPO" } as const satisfies StaffPersona;

/** The second data protection officer, because erasure needs two people. */
export const INGER = {
  id: "staff-inger-holst",
  name: "Inger Holst",
  role: "DPO",
} as const satisfies StaffPersona;

/** Reads and verifies the log. */
export const RAVN = {
  id: "staff-ravn-thorup",
  name: "Ravn Thorup",
  role: "AUDITOR",
} as const satisfies StaffPersona;

/** Those who work with requests. */
export const STAFF: readonly StaffPersona[] = [SIGNE, PER, INGER, RAVN];

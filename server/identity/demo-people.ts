import {
  ANNE,
  INGER,
  KAREN,
  LIV,
  MIKKEL,
  PER,
  RAVN,
  SIGNE,
  type Persona,
  type StaffPersona,
} from "../../sample/personas.ts";
import type { ClaimMapping } from "./claims.ts";

/** Somebody who can log on at the embedded provider, and what it says about her. */
export type DemoPerson = {
  key: string;
  /** What the buttons say beside the name. */
  label: { da: string; en: string };
  claims: { sub: string; name: string; email: string } & Readonly<Record<string, unknown>>;
};

const SUBSTANTIAL = "https://data.gov.dk/concept/core/nsis/Substantial";

const STAFF_LABELS: Readonly<Record<StaffPersona["role"], DemoPerson["label"]>> = {
  CASEWORKER: { da: "Sagsbehandler", en: "Caseworker" },
  DPO: { da: "Databeskyttelsesrådgiver", en: "Data protection officer" },
  AUDITOR: { da: "Revisor", en: "Auditor" },
};

/** Who can log on to the demonstration: two citizens, a mother, a caseworker, two DPOs and an auditor. */
export const DEMO_PEOPLE = [
  citizen("anne", ANNE, { da: "Borger", en: "Citizen" }),
  citizen("mikkel", MIKKEL, { da: "Borger", en: "Citizen" }),
  citizen("karen", KAREN, { da: `Borger, mor til ${LIV.name}`, en: `Citizen, mother of ${LIV.name}` }, [LIV]),
  staff("signe", SIGNE),
  staff("per", PER),
  staff("inger", INGER),
  staff("ravn", RAVN),
] as const satisfies readonly DemoPerson[];

/** The short name of somebody who can log on to the demonstration. */
export type DemoPersonKey = (typeof DEMO_PEOPLE)[number]["key"];

/** How the embedded provider names things. */
export const DEMO_CLAIMS: ClaimMapping = {
  cpr: "cpr",
  name: "name",
  email: "email",
  roles: "roles",
  assurance: "loa",
  guardianOf: "guardian_of",
  roleValues: { CITIZEN: [], CASEWORKER: ["caseworker"], DPO: ["dpo"], AUDITOR: ["auditor"] },
  assuranceValues: {
    MITID_SUBSTANTIAL: [SUBSTANTIAL, "https://data.gov.dk/concept/core/nsis/High"],
    LIBRARY_CARD_PIN: ["borchk"],
  },
};

function citizen<K extends string>(
  key: K,
  persona: Persona,
  label: DemoPerson["label"],
  children: readonly Persona[] = [],
) {
  const { cpr, name } = persona;
  const guardian_of = children.map((child) => ({ cpr: child.cpr, name: child.name }));
  const email = persona.email ?? `${key}@post.example`;
  return {
    key,
    label,
    claims: { sub: `citizen-${key}`, name, email, cpr, loa: SUBSTANTIAL, roles: [], guardian_of },
  };
}

function staff<K extends string>(key: K, { id, name, role }: StaffPersona) {
  const email = `${key}@bibliotek.example`;
  const claims = { sub: id, name, email, loa: SUBSTANTIAL, roles: [role.toLowerCase()], guardian_of: [] };
  return { key, label: STAFF_LABELS[role], claims };
}

import { fictitiousCpr } from "./fictitious-cpr.ts";
import { KAREN, LIV, PERSONAS, type Persona } from "./personas.ts";
import { profileOf, type Profile } from "./profile.ts";
import { makeRandom, type Random } from "./random.ts";
import { BRANCHES, FAMILY_NAMES, MEN, MIDDLE_NAMES, POSTAL_CODES, STREETS, WOMEN } from "./words.ts";

/** Who answers for a child; without a patron number the guardian is no patron. */
export type Guardian = { patronId: number | null; cpr: string; name: string; phone: string };

/** Where somebody lives. */
export type Address = { street: string; postalCode: string; city: string };

/** One invented patron, and how much there is about them. */
export type Person = Persona & {
  isChild: boolean;
  address: Address;
  homeBranch: string;
  guardian: Guardian | null;
  profile: Profile;
};

const FIRST_ID = 1001;
const ADULTS_UNTIL = 1420;
const LAST_ID = 1500;

/** The 500 patrons: five personas, then adults, then children whose guardians mostly are among the adults. */
export function makePeople(): Person[] {
  const random = makeRandom("people");
  const personas = PERSONAS.map((persona) => makePersona(random, persona));
  const adults = numbers(FIRST_ID + PERSONAS.length, ADULTS_UNTIL).map((id) => makeAdult(random, id));
  const parents = adults.filter(({ birthDate }) => birthDate >= "1972" && birthDate < "1990");
  const children = numbers(ADULTS_UNTIL + 1, LAST_ID).map((id) =>
    makeChild(random, id, random.pick(parents)),
  );
  return [...personas, ...adults, ...children];
}

/** An address at random. */
export function makeAddress(random: Random): Address {
  const [postalCode, city] = random.pick(POSTAL_CODES);
  return { street: `${random.pick(STREETS)} ${random.int(1, 98)}`, postalCode, city };
}

function makePersona(random: Random, persona: Persona): Person {
  const isChild = persona.patronId === LIV.patronId;
  const family = { street: "Lærkehøjen 14", postalCode: "9210", city: "Aalborg SØ" };
  const isFamily = isChild || persona.patronId === KAREN.patronId;
  return {
    ...persona,
    isChild,
    address: isFamily ? family : makeAddress(random),
    homeBranch: "HB",
    guardian: isChild ? guardianFrom(KAREN) : null,
    profile: profileOf(random, { patronId: persona.patronId, isChild }),
  };
}

function makeAdult(random: Random, patronId: number): Person {
  const sex = random.pick(["F", "M"] as const);
  const familyName = random.pick(FAMILY_NAMES);
  const name = `${random.pick(sex === "F" ? WOMEN : MEN)} ${random.pick(MIDDLE_NAMES)} ${familyName}`;
  const birthDate = makeBirthDate(random, 1938, 2005);
  return {
    patronId,
    cpr: fictitiousCpr(birthDate, serialOf(patronId, sex)),
    name,
    birthDate,
    sex,
    email: `${asciiOf(name)}.${patronId}@post.example`,
    phone: phoneOf(patronId),
    cardNumber: cardNumberOf(patronId),
    isChild: false,
    address: makeAddress(random),
    homeBranch: random.pick(BRANCHES)[0],
    guardian: null,
    profile: profileOf(random, { patronId, isChild: false }),
  };
}

function makeChild(random: Random, patronId: number, parent: Person): Person {
  const sex = random.pick(["F", "M"] as const);
  const familyName = parent.name.split(" ").at(-1) ?? parent.name;
  const birthDate = makeBirthDate(random, 2013, 2020);
  const outsider = random.chance(0.25);
  return {
    patronId,
    cpr: fictitiousCpr(birthDate, serialOf(patronId, sex)),
    name: `${random.pick(sex === "F" ? WOMEN : MEN)} ${familyName}`,
    birthDate,
    sex,
    email: null,
    phone: null,
    cardNumber: cardNumberOf(patronId),
    isChild: true,
    address: outsider ? makeAddress(random) : parent.address,
    homeBranch: parent.homeBranch,
    guardian: outsider ? makeOutsider(random, patronId, familyName) : guardianFrom(parent),
    profile: profileOf(random, { patronId, isChild: true }),
  };
}

function makeOutsider(random: Random, childId: number, familyName: string): Guardian {
  const serial = 2 * childId - 500; // even, hence a woman's; above those of all patrons
  const name = `${random.pick(WOMEN)} ${random.pick(MIDDLE_NAMES)} ${familyName}`;
  return {
    patronId: null,
    cpr: fictitiousCpr(makeBirthDate(random, 1975, 1989), serial),
    name,
    phone: phoneOf(serial),
  };
}

function guardianFrom({ patronId, cpr, name, phone }: Persona): Guardian {
  return { patronId, cpr, name, phone: phone ?? phoneOf(patronId) };
}

/** Like that of a real CPR number, the last digit is even for women and odd for men. */
function serialOf(patronId: number, sex: Persona["sex"]): number {
  return 2 * (patronId - 1000) + (sex === "M" ? 1 : 0);
}

/** No Danish subscriber number begins with 0, so nobody can be rung up. */
function phoneOf(number: number): string {
  return `+45 00 22 ${String(Math.floor(number / 100)).padStart(2, "0")} ${String(number % 100).padStart(2, "0")}`;
}

function cardNumberOf(patronId: number): string {
  return `271000${patronId}`;
}

function makeBirthDate(random: Random, from: number, to: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${random.int(from, to)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
}

function asciiOf(name: string): string {
  const plain = name.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
  return plain.replaceAll(" ", ".");
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

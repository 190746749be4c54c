import fc from "fast-check";
import { claimMappingSchema, readClaims, type ClaimMapping } from "../../server/identity/claims.ts";
import { DEMO_CLAIMS, DEMO_PEOPLE } from "../../server/identity/demo-people.ts";

const SUBSTANTIAL = "https://data.gov.dk/concept/core/nsis/Substantial";
const anne = {
  iss: "https://broker.example",
  sub: "s-1",
  name: "Anne Test",
  cpr: "7403851118",
  loa: SUBSTANTIAL,
};

test("a citizen is who has a CPR number and a level that is listed", () => {
  expect(readClaims(DEMO_CLAIMS, { ...anne, email: "anne@post.example" })).toEqual({
    issuer: "https://broker.example",
    subject: "s-1",
    authenticatedAt: null,
    name: "Anne Test",
    cpr: "7403851118",
    email: "anne@post.example",
    roles: ["CITIZEN"],
    assurance: "MITID_SUBSTANTIAL",
    children: [],
  });
});

test.each([
  ["a level that is not listed", { ...anne, loa: "https://data.gov.dk/concept/core/nsis/Low" }],
  ["no level", { ...anne, loa: undefined }],
  ["a level that is no text", { ...anne, loa: [SUBSTANTIAL] }],
  ["no CPR number", { ...anne, cpr: undefined }],
  ["a CPR number of nine digits", { ...anne, cpr: "740385111" }],
  ["an empty CPR number", { ...anne, cpr: "" }],
  ["an unknown role", { ...anne, cpr: undefined, roles: ["superuser"] }],
])("somebody with %s has no role", (_, claims) => {
  expect(readClaims(DEMO_CLAIMS, claims)?.roles).toEqual([]);
});

test.each([
  ["role", { role: ["dpo"] }],
  ["groups", { groups: ["dpo", "auditor"] }],
  ["Roles", { Roles: ["dpo"] }],
  ["a role within the name", { name: "dpo" }],
  ["an object", { roles: { 0: "dpo" } }],
  ["a nested list", { roles: [["dpo"]] }],
  ["our own word for it", { roles: ["DPO"] }],
  ["SYSTEM", { roles: ["SYSTEM", "system"] }],
])("a role does not come from %s", (_, claims) => {
  expect(readClaims(DEMO_CLAIMS, { ...anne, ...claims })?.roles).toEqual(["CITIZEN"]);
});

test("a role does not come from what every object inherits", () => {
  const mapping: ClaimMapping = { ...DEMO_CLAIMS, roles: "/__proto__/roles" };
  const claims = Object.create({ roles: ["dpo"] });
  expect(readClaims(mapping, Object.assign(claims, anne))?.roles).toEqual(["CITIZEN"]);
});

test.each([["iss"], ["sub"], ["name"]])("claims without %s say nothing", (name) => {
  expect(readClaims(DEMO_CLAIMS, { ...anne, [name]: undefined })).toBeUndefined();
  expect(readClaims(DEMO_CLAIMS, { ...anne, [name]: " " })).toBeUndefined();
});

test("staff without a listed level have the weakest", () => {
  const signe = { ...anne, cpr: undefined, loa: undefined, roles: "caseworker" };
  expect(readClaims(DEMO_CLAIMS, signe)).toMatchObject({ roles: ["CASEWORKER"], assurance: "EMAIL" });
});

test("staff who log on with their own CPR number are citizens too", () => {
  expect(readClaims(DEMO_CLAIMS, { ...anne, roles: ["dpo"] })?.roles).toEqual(["CITIZEN", "DPO"]);
});

test("a library card and PIN make a citizen, but prove less", () => {
  const { assurance, roles } = readClaims(DEMO_CLAIMS, { ...anne, loa: "borchk" }) ?? {};
  expect([assurance, roles]).toEqual(["LIBRARY_CARD_PIN", ["CITIZEN"]]);
});

test("a broken child is left out, and the others stay", () => {
  const guardian_of = [{ cpr: "720416-4378", name: "Liv" }, { cpr: "1" }, null, { name: "Bo" }, "x"];
  expect(readClaims(DEMO_CLAIMS, { ...anne, guardian_of })?.children).toEqual([
    { cpr: "7204164378", name: "Liv" },
  ]);
});

test("who is no citizen has no children", () => {
  const guardian_of = [{ cpr: "7204164378", name: "Liv" }];
  expect(readClaims(DEMO_CLAIMS, { ...anne, loa: "?", guardian_of })?.children).toEqual([]);
});

test.each([
  ["Signaturgruppen", "dk.cpr", { "dk.cpr": "740385-1118" }],
  ["Idura Verify", "cprNumberIdentifier", { cprNumberIdentifier: "7403851118" }],
  ["Signicat", "nin", { nin: "7403851118" }],
  [
    "NemLog-in",
    "https://data.gov.dk/model/core/eid/cprNumber",
    { "https://data.gov.dk/model/core/eid/cprNumber": "7403851118" },
  ],
  ["a provider that nests", "/person/cpr~1number", { person: { "cpr/number": "7403851118" } }],
])("the CPR number is found where %s puts it", (_, cpr, claims) => {
  const { cpr: __, ...rest } = anne;
  expect(readClaims({ ...DEMO_CLAIMS, cpr }, { ...rest, ...claims })?.cpr).toBe("7403851118");
});

test("Keycloak's roles are found inside its realm", () => {
  const mapping: ClaimMapping = { ...DEMO_CLAIMS, roles: "/realm_access/roles" };
  const claims = { ...anne, cpr: undefined, realm_access: { roles: ["offline_access", "auditor"] } };
  expect(readClaims(mapping, claims)?.roles).toEqual(["AUDITOR"]);
});

test("an operator may name the citizens' role where there is no CPR number", () => {
  const mapping = { ...DEMO_CLAIMS, roleValues: { ...DEMO_CLAIMS.roleValues, CITIZEN: ["patron"] } };
  const claims = { ...anne, cpr: undefined, roles: ["patron"] };
  expect(readClaims(mapping, claims)).toMatchObject({ roles: ["CITIZEN"], cpr: null });
});

test("whatever a provider says, nobody gets a role that its configured claim does not name", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (extra) => {
      const claims = { ...extra, ...anne, cpr: undefined, roles: [] };
      expect(readClaims(DEMO_CLAIMS, claims)?.roles).toEqual([]);
    }),
  );
});

test("whatever a provider says, reading it does not throw", () => {
  const keys = fc.constantFrom("iss", "sub", "name", "cpr", "email", "roles", "loa", "guardian_of");
  fc.assert(
    fc.property(fc.dictionary(keys, fc.jsonValue()), (claims) => void readClaims(DEMO_CLAIMS, claims)),
  );
});

test.each([
  ["an unknown line", { ...DEMO_CLAIMS, role: "x" }],
  ["no name", { ...DEMO_CLAIMS, name: undefined }],
  ["an empty claim name", { ...DEMO_CLAIMS, cpr: "" }],
  ["an unknown role", { ...DEMO_CLAIMS, roleValues: { ...DEMO_CLAIMS.roleValues, SYSTEM: ["x"] } }],
  ["an empty value", { ...DEMO_CLAIMS, roleValues: { ...DEMO_CLAIMS.roleValues, DPO: [""] } }],
])("a mapping with %s is refused", (_, mapping) => {
  expect(claimMappingSchema.safeParse(mapping).success).toBe(false);
});

test("the demonstration has two citizens, a mother, a caseworker, two DPOs and an auditor", () => {
  const people = DEMO_PEOPLE.map(({ claims }) =>
    readClaims(DEMO_CLAIMS, { ...claims, iss: "https://demo.example" }),
  );
  expect(people.map((person) => person?.roles.join())).toEqual([
    ...["CITIZEN", "CITIZEN", "CITIZEN"],
    ...["CASEWORKER", "DPO", "DPO", "AUDITOR"],
  ]);
  expect(people.map((person) => person?.children.length)).toEqual([0, 0, 1, 0, 0, 0, 0]);
  expect(new Set(people.map((person) => person?.subject)).size).toBe(7);
});

test.each([
  [1_795_514_400, new Date("2026-11-24T10:00:00Z")],
  ["1795514400", null],
  [-1, null],
  [1e300, null],
  [undefined, null],
])("the provider's auth_time %j is read as %j", (auth_time, authenticatedAt) => {
  expect(readClaims(DEMO_CLAIMS, { ...anne, auth_time })?.authenticatedAt).toEqual(authenticatedAt);
});

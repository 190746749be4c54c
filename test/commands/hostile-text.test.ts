import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  type GraphQLInputType,
} from "graphql";
import { createSchema } from "../../server/app.ts";
import { visit, type Visitor } from "../../tour/people.ts";
import { givenRequestOf } from "./given-request.ts";
import { useService } from "../support/run-service.ts";
import { MUTATIONS, NOWHERE, PEOPLE } from "./tried-mutations.ts";

const service = useService();
const visitors = {} as Record<(typeof PEOPLE)[number], Visitor>;
let annes = "";

beforeAll(async () => {
  for (const key of PEOPLE) visitors[key] = await visit(service.baseUrl, key);
  annes = await givenRequestOf(visitors.anne);
}, 60_000);

type Path = readonly (string | number)[];

const SCALARS: Readonly<Record<string, unknown>> = {
  ...{ String: "Words.", ID: NOWHERE, Int: 1, Float: 1, Boolean: true },
  ...{ Date: "2026-11-20", DateTime: "2026-11-20T10:00:00Z", Sha256: "0".repeat(64) },
};

/** The least that the type takes: what must be there, and nothing else. */
function least(type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [least(bare.ofType)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (!isInputObjectType(bare)) return SCALARS[bare.name];
  const fields = Object.values(bare.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(fields.map((field) => [field.name, least(field.type)]));
}

/** Every place of an input where somebody may write text of her own. */
function textsIn(type: GraphQLInputType, seen: readonly string[] = []): Path[] {
  const bare = getNullableType(type);
  if (isListType(bare)) return textsIn(bare.ofType, seen).map((rest) => [0, ...rest]);
  if (!isInputObjectType(bare)) return getNamedType(bare).name === "String" ? [[]] : [];
  if (seen.includes(bare.name)) return [];
  return Object.values(bare.getFields()).flatMap((field) =>
    textsIn(field.type, [...seen, bare.name]).map((rest) => [field.name, ...rest]),
  );
}

/** The value with a text put at a place; what is missing on the way there is the least that its type takes. */
function put(value: unknown, type: GraphQLInputType, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text;
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const [first = least(bare.ofType)] = Array.isArray(value) ? (value as unknown[]) : [];
    return [put(first, bare.ofType, rest, text)];
  }
  if (!isInputObjectType(bare)) return text;
  const field = bare.getFields()[String(step)];
  const given = (value ?? least(bare)) as Record<string, unknown>;
  return field ? { ...given, [field.name]: put(given[field.name], field.type, rest, text) } : given;
}

const MARK = "Zaphod";
const HOSTILE = {
  "a NUL byte": `${MARK}\0`,
  "half a character": `${MARK}\ud800`,
  "60,000 characters": MARK.repeat(10_000),
};

const fields = createSchema().getMutationType()?.getFields() ?? {};
const tried = Object.values(fields).flatMap(({ name, args: [argument] }) => {
  const mutation = MUTATIONS[name];
  const asker = PEOPLE.find((person) => !mutation?.wrongRoles[person]);
  if (!argument || !mutation?.input || !asker) return [];
  return textsIn(argument.type).map((path) => ({
    name,
    asker,
    path,
    place: path.join("."),
    type: argument.type,
  }));
});

test("the schema has places for text, and each is tried by somebody who may write there", () => {
  const withText = Object.values(fields).filter(
    ({ args: [argument] }) => argument && textsIn(argument.type).length > 0,
  );

  expect(tried.length).toBeGreaterThan(60);
  expect(new Set(tried.map(({ name }) => name))).toEqual(new Set(withText.map(({ name }) => name)));
});

/** What may not change when something is refused. */
async function everythingKept(): Promise<unknown> {
  const { db } = service.database;
  const events = await db("audit_events")
    .whereNot({ actor_role: "SYSTEM" })
    .whereRaw("kind not like ?", ["%.read"])
    .count();
  const requests = await db.raw("select version, state, needs_reply from data_requests order by id");
  return { events, requests: requests.rows };
}

describe.each(Object.entries(HOSTILE))("%s", (_what, text) => {
  test.each(tried)(
    "in $place of $name is refused, changes nothing and is not repeated",
    async ({ name, asker, path, type }) => {
      const { inputType = "", input } = MUTATIONS[name] ?? {};
      const variables = { input: put(input?.(annes), type, path, text) };
      const before = await everythingKept();

      const response = await fetch(`${service.baseUrl}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${visitors[asker].token}` },
        body: JSON.stringify({
          query: `mutation M($input: ${inputType}) { ${name}(input: $input) { __typename } }`,
          variables,
        }),
      });
      const answer = await response.text();
      const { errors = [] } = JSON.parse(answer) as {
        errors?: { extensions: { code: string; fields?: { path: Path }[] } }[];
      };

      expect(errors.map(({ extensions }) => extensions.code)).toEqual(["INVALID_INPUT"]);
      expect(answer).not.toContain(MARK);
      expect(await everythingKept()).toEqual(before);
    },
  );
});

import { watchService } from "../server/service-status.ts";

const WELL = { database: true, migrations: true, queue: true, work: true, policies: true, log: true };

const look = async (checks: Record<string, boolean>, signIn = true) => {
  const read = watchService({
    ...{ readiness: async () => checks, signInWorks: async () => signIn },
    clock: () => new Date("2026-11-25T10:00:00Z"),
  });
  return (await read()).works;
};

test("everything works when every check is well", async () => {
  expect(await look(WELL)).toEqual({ web: true, signIn: true, collection: true });
});

test.each([
  ["the database is away", { ...WELL, database: false }, true, [false, false, false]],
  ["nothing is published", { ...WELL, policies: false }, true, [false, false, false]],
  ["the queue cannot be read", { ...WELL, queue: false }, true, [true, true, false]],
  ["nobody does the work", { ...WELL, work: false }, true, [true, true, false]],
  ["the log-on provider does not answer", WELL, false, [true, false, true]],
  ["a check is missing", { database: true, migrations: true, policies: true }, true, [true, true, false]],
  ["the log has an alarm, which is for auditors", { ...WELL, log: false }, true, [true, true, true]],
] as const)("when %s, people are told which parts", async (_, checks, signIn, expected) => {
  expect(Object.values(await look(checks, signIn))).toEqual(expected);
});

test("however many ask, it is looked at twice a minute", async () => {
  let looks = 0;
  let now = 0;
  const readiness = async () => {
    looks += 1;
    return WELL;
  };
  const read = watchService({ readiness, signInWorks: async () => true, clock: () => new Date(now) });

  await Promise.all(Array.from({ length: 50 }, async () => read()));
  expect(looks).toBe(1);
  now = 31_000;
  expect((await read()).checkedAt).toEqual(new Date(31_000));
  expect(looks).toBe(2);
});

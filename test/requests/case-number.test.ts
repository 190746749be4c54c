import { useDesk } from "../support/desk.ts";

const desk = useDesk("2026-11-02T09:00:00Z");

test("the ten thousandth case has a number of its own, with as many digits as it takes", async () => {
  const numberOf = async ({ id }: { id: string }) =>
    (await desk.database.db("data_requests").where({ id }).first("number")).number;
  const first = await numberOf(await desk.submit("anne"));
  await desk.database.db.raw("select setval('data_request_numbers', 9998)");

  const numbers = [];
  for (let count = 0; count < 3; count += 1) numbers.push(await numberOf(await desk.submit("anne")));

  expect(first).toBe("2026-0001");
  expect(numbers).toEqual(["2026-9999", "2026-10000", "2026-10001"]);
});

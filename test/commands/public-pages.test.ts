import { useService } from "../support/run-service.ts";

const service = useService();

test.each([
  ["/", "da", "Læs privatlivspolitikken"],
  ["/en", "en", "Read the privacy policy"],
  ["/privatlivspolitik", "da", "Gælder fra"],
  ["/en/privacy-policy", "en", "In force from"],
])("anybody reads %s in %s without script", async (path, lang, words) => {
  const response = await fetch(service.baseUrl + path);

  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain(`<html lang="${lang}">`);
  expect(html).toContain(words);
  expect(html).not.toMatch(/<script|\{\{/);
});

test("what is not there answers as JSON, not as a page", async () => {
  const response = await fetch(`${service.baseUrl}/nowhere`);

  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({
    errors: [{ message: "There is nothing here.", extensions: { code: "NOT_FOUND" } }],
  });
});

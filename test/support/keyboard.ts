import type { Page } from "playwright-core";

/** Goes on with Tab until what has the focus says this; it must be seen to have it (WCAG 2.1.1, 2.4.7). */
export async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    const [text, isSeen] = await page.evaluate<[string, boolean]>(`(() => {
      const at = document.activeElement;
      const label = at.labels?.[0];
      const looks = [at, label].filter(Boolean)
        .flatMap((each) => [undefined, "::before", "::after"].map((part) => getComputedStyle(each, part)));
      return [(label ?? at).innerText.trim(),
        looks.some(({ outlineStyle, boxShadow }) => outlineStyle !== "none" || boxShadow !== "none")];
    })()`);
    if (!wanted.test(text)) continue;
    expect({ text, isSeen }).toEqual({ text, isSeen: true });
    return;
  }
  throw new Error(`Tab does not lead to ${String(wanted)}`);
}

/** Goes there with Tab, and presses. */
export async function press(page: Page, wanted: RegExp, key = "Enter"): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

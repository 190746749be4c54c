import { checkProof, type CheckedProof } from "./check-proof.ts";

/** The script of the public page that checks a receipt. All its words stand in the page, hidden until they hold. */
function start(): void {
  const form = document.querySelector<HTMLFormElement>("#check-receipt");
  if (!form) return;
  const [receipt, vkeys] = [areaOf(form, "receipt"), areaOf(form, "vkeys")];
  void fillKeys(vkeys);
  form.querySelector<HTMLInputElement>("input[type=file]")?.addEventListener("change", (event) => {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) void file.text().then((text) => (receipt.value = text));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = receipt.value.replaceAll("\r\n", "\n");
    void checkProof(text.endsWith("\n") ? text : `${text}\n`, vkeys.value.split("\n")).then(show);
  });
  form.hidden = false;
}

/** What the service says its keys are; whoever has a key on paper puts it in instead. */
async function fillKeys(area: HTMLTextAreaElement): Promise<void> {
  const answer = await fetch("/log/vkeys");
  if (answer.ok && area.value === "") area.value = await answer.text();
}

function show({ steps, isProven, event, index }: CheckedProof): void {
  const result = document.querySelector<HTMLElement>("#result");
  if (!result) return;
  for (const item of result.querySelectorAll<HTMLElement>("[data-step]")) {
    const found = steps.find(({ step }) => step === item.dataset["step"]);
    item.hidden = !found;
    for (const words of item.querySelectorAll<HTMLElement>("[data-state]"))
      words.hidden = words.dataset["state"] !== found?.state;
    const value = item.querySelector("code");
    if (value) value.textContent = found?.value ?? "";
  }
  for (const words of result.querySelectorAll<HTMLElement>("[data-proven]"))
    words.hidden = words.dataset["proven"] !== String(isProven);
  const shown = result.querySelector<HTMLElement>("[data-event]");
  if (shown) {
    shown.hidden = event === null;
    const code = shown.querySelector("code");
    if (code) code.textContent = event ? `${index}: ${JSON.stringify(event)}` : "";
  }
  result.hidden = false;
  result.querySelector<HTMLElement>("h2")?.focus();
}

function areaOf(form: HTMLFormElement, name: string): HTMLTextAreaElement {
  const area = form.elements.namedItem(name);
  if (area instanceof HTMLTextAreaElement) return area;
  throw new Error(`the page has no field ${name}`);
}

start();

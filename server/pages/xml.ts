import { escapeHtml } from "../platform/escape-html.ts";
import { harmlessText } from "./harmless-text.ts";

/** An element with text inside; what XML has no place for is left out. */
export function element(
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return `<${name}${attributesOf(attributes)}>${escapeHtml(harmlessText(text))}</${name}>`;
}

/** An element without anything inside. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${attributesOf(attributes)}/>`;
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(harmlessText(value))}"`)
    .join("");
}

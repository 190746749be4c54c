import { markup, type Html } from "./html.ts";
import type { Theme } from "./theme.ts";

/** What a page's head needs to look like the library's: faces first, then the sheet, then the icon. */
export const themeLinks = (theme: Theme): Html =>
  markup`${theme.faces.map((face) => markup`<link rel="preload" as="font" type="font/woff2" href="/theme/${face}" crossorigin>`)}
<link rel="stylesheet" href="/theme/${theme.sheet}">
<link rel="icon" type="image/svg+xml" href="/theme/${theme.icon}">
<meta name="theme-color" content="${theme.colour}">`;

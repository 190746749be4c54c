import { markup, type Html } from "./html.ts";
import type { Theme } from "./theme.ts";

/**
 * What a page's head needs to look like the library's. The sheet stands first, since nothing is drawn before it; the
 * faces may come later, another face stands in for them.
 */
export const themeLinks = (theme: Theme): Html =>
  markup`<link rel="stylesheet" href="/theme/${theme.sheet}">
${theme.faces.map((face) => markup`<link rel="preload" as="font" type="font/woff2" href="/theme/${face}" crossorigin>`)}
<link rel="icon" type="image/svg+xml" href="/theme/${theme.icon}">
<meta name="theme-color" content="${theme.colour}">`;

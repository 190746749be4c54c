import type { Language } from "../generated/schema.ts";
import type { PublishedOrganisation } from "../publication/read-publication.ts";
import { markup, type Html, type Piece } from "./html.ts";
import type { Page } from "./layout.ts";
import { DOCUMENT_PATHS, PATHS, SIGN_IN } from "./paths.ts";
import type { Theme } from "./theme.ts";
import { WORDS } from "./words.ts";
import { codeOf } from "../publication/bilingual.ts";

const CARDS = ["ACCESS", "ERASURE", "RECTIFICATION"] as const;

/** Where everybody begins: what one can ask for, how long it takes, that it is free, and the other ways (Art. 12). */
export function frontPage(
  language: Language,
  organisation: PublishedOrganisation | null,
  signIn: Theme["signIn"],
  warnings: Piece = null,
): Page {
  const words = WORDS[language];
  const { frontPage: front } = words;
  const policy = DOCUMENT_PATHS.PRIVACY_POLICY[language];
  return {
    title: front.title,
    description: front.intro,
    paths: PATHS.front,
    body: markup`${warnings}<h1>${front.title}</h1>
<p class="font-lead">${front.intro}</p>
<p>${signInButton(language, signIn)}</p>
<ul class="card-list no-max-width">
${CARDS.map((right) => card(front.cards[right], `${PATHS.rights[language]}#${right.toLowerCase()}`))}
${card(front.cards.DPO, `${policy}#dpo`)}
</ul>
<h2>${front.howLong}</h2><p>${front.howLongText}</p>
<h2>${front.price}</h2><p>${front.priceText}</p>
${organisation && otherWays(organisation, language)}
<h2>${front.read}</h2>
<ul>
<li><a href="${policy}">${words.names.PRIVACY_POLICY}</a></li>
<li><a href="${PATHS.rights[language]}">${words.rights.title}</a></li>
<li><a href="${DOCUMENT_PATHS.PROCESSING_ACTIVITIES[language]}">${words.names.PROCESSING_ACTIVITIES}</a></li>
</ul>`,
  };
}

/** The way in: MitID's own button where the broker's phrase and colours are written in, else an ordinary one. */
function signInButton(language: Language, signIn: Theme["signIn"]): Html {
  const label = signIn?.[codeOf(language)] ?? WORDS[language].signIn;
  const look = signIn ? "sign-in-mitid" : "button button-primary";
  return markup`<a class="${look}" href="${SIGN_IN}" rel="nofollow">${label}</a>`;
}

function card([title = "", text = ""]: readonly string[], path: string): Html {
  return markup`<li><h2 class="h4"><a href="${path}">${title}</a></h2><p>${text}</p></li>`;
}

function otherWays({ controller, openingHoursIn }: PublishedOrganisation, language: Language): Html {
  const { frontPage: front } = WORDS[language];
  return markup`<h2>${front.otherWays}</h2>
<p>${front.otherWaysIntro}</p>
<ul>
<li>${front.letter} ${controller.name.value}, ${controller.address.value}</li>
<li>${front.phone} ${controller.phone.value}</li>
<li>${front.email} ${controller.email.value}</li>
<li>${front.counter}</li>
<li>${front.power}</li>
</ul>
<p>${front.openingHours}: ${openingHoursIn[codeOf(language)]}</p>`;
}

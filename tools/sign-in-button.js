// Plain JavaScript because the build of the theme uses it.
import { contrast } from "./contrast.js";

const LEAST = 4.5;
const MOST_CHARACTERS = 60;
const LANGUAGES = ["da", "en"];

/** Says what is wrong with the button to MitID as `policies/theme.yaml` describes it, with what to do. */
export function signInProblems({ label = {}, background, text, ...rest }) {
  const problems = Object.keys(rest).map((name) => `signIn.${name} is not known. Take it out.`);
  for (const language of LANGUAGES) {
    const words = label[language];
    if (typeof words !== "string" || !/\bMitID\b/.test(words) || words.length > MOST_CHARACTERS)
      problems.push(
        `signIn.label.${language} does not hold the wordmark "MitID", written so. Write a phrase that your broker allows.`,
      );
  }
  const colours = { background, text };
  for (const [name, colour] of Object.entries(colours))
    if (!/^#[0-9a-f]{6}$/i.test(colour ?? ""))
      problems.push(
        `signIn.${name} is not a colour. Write the six hexadecimal digits that your broker prescribes.`,
      );
  if (problems.length > 0) return problems;
  const ratio = contrast(background, text);
  return ratio >= LEAST
    ? []
    : [
        `signIn.text has contrast ${ratio.toFixed(2)} to signIn.background; ${LEAST} is the least. Ask your broker.`,
      ];
}

/** The button's own rule: the colours prescribed in every state, and nothing around or upon its box. */
export function signInRule(signIn) {
  if (signIn === null) return "";
  const { background, text } = signIn;
  const states = ["", ":hover", ":active", ":visited", ":focus"].map((state) => `a.sign-in-mitid${state}`);
  return (
    `.sign-in-mitid{display:inline-block;min-height:44px;padding:10px 24px;border:0;font-weight:600;text-decoration:none}` +
    `${states.join(",")}{background:${background};color:${text}}`
  );
}

/** Headings and standing sentences of the Art. 15 information. */
export const article15Words = {
  a: {
    title: { da: "Formål (artikel 15, stk. 1, litra a)", en: "Purposes (Article 15(1)(a))" },
    intro: { da: "Derfor behandler vi dine oplysninger.", en: "This is why we process your data." },
  },
  b: {
    title: { da: "Kategorier af oplysninger (litra b)", en: "Categories of data (point (b))" },
    intro: { da: "Det drejer sig om disse oplysninger.", en: "These are the data concerned." },
  },
  c: {
    title: { da: "Modtagere (litra c)", en: "Recipients (point (c))" },
    intro: {
      da: "Disse har fået eller kan få dine oplysninger.",
      en: "These have received or may receive your data.",
    },
  },
  d: {
    title: { da: "Hvor længe vi har dem (litra d)", en: "How long we keep them (point (d))" },
    intro: {
      da: "Perioden, eller det den afhænger af, står for hver slags oplysning.",
      en: "The period, or what it depends on, stands for each kind of data.",
    },
  },
  e: {
    title: { da: "Dine rettigheder (litra e)", en: "Your rights (point (e))" },
    intro: {
      da: "Du kan bede om at få oplysninger rettet (artikel 16) eller slettet (artikel 17), om begrænsning af behandlingen (artikel 18), og du kan gøre indsigelse (artikel 21).",
      en: "You can ask for rectification (Article 16), erasure (Article 17) or restriction of processing (Article 18), and you can object (Article 21).",
    },
  },
  f: {
    title: { da: "Klage (litra f)", en: "Complaint (point (f))" },
    intro: {
      da: "Du kan klage til Datatilsynet.",
      en: "You can complain to the Danish Data Protection Agency (Datatilsynet).",
    },
  },
  g: {
    title: { da: "Hvor oplysningerne kommer fra (litra g)", en: "Where the data come from (point (g))" },
    intro: {
      da: "Oplysningerne kommer fra disse kilder.",
      en: "The data come from these sources.",
    },
  },
  h: {
    title: { da: "Automatiske afgørelser (litra h)", en: "Automated decisions (point (h))" },
    intro: {
      da: "Her står, om der træffes afgørelser efter artikel 22, stk. 1 og 4.",
      en: "This tells whether decisions under Article 22(1) and (4) are made.",
    },
  },
  "15(2)": {
    title: {
      da: "Overførsel til tredjelande (artikel 15, stk. 2)",
      en: "Transfers to third countries (Article 15(2))",
    },
    intro: {
      da: "Her står garantierne efter artikel 46, hvis oplysninger overføres.",
      en: "This tells the safeguards of Article 46 where data are transferred.",
    },
  },
  nothing: { da: "Vi har ikke fundet oplysninger om dig.", en: "We have found no data about you." },
  noRecipients: { da: "Ingen modtagere er registreret.", en: "No recipients are recorded." },
} as const;

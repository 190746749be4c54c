/**
 * The whole program of the PDF engine, and the only one it is ever given. It reads one input, JSON, and sets each
 * text as a value: nothing that a person wrote is ever compiled, and no file is read or fetched.
 */
export const TYPST_TEMPLATE = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let words = if doc.language == "da" { (page: "Side", of: "af") } else { (page: "Page", of: "of") }
#let (year, month, day) = doc.date.split("-").map(int)

#set document(title: doc.title, author: doc.author, date: datetime(year: year, month: month, day: day))
#set text(font: "IBM Plex Sans", lang: doc.language, size: 10.5pt, fallback: false, hyphenate: false)
#set par(leading: 0.7em, spacing: 1.1em, justify: false)
#set page(
  paper: "a4",
  margin: (top: 28mm, bottom: 28mm, left: 25mm, right: 25mm),
  header: text(size: 9pt, fill: luma(80), doc.header),
  footer: context text(size: 9pt, fill: luma(80))[
    #doc.footer #h(1fr) #words.page #counter(page).display() #words.of #counter(page).final().first()
  ],
)
#set list(marker: "•", indent: 2pt, body-indent: 6pt, spacing: 0.8em)
#set enum(indent: 2pt, body-indent: 6pt, spacing: 0.8em)
#set table(stroke: 0.5pt + luma(120), inset: 6pt, align: left + top)
#show table.cell.where(y: 0): set text(weight: "semibold")
#show heading: set block(above: 1.6em, below: 0.8em, sticky: true)
#show heading: set text(weight: "semibold")
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show link: underline

#let piece(part) = {
  let lines = part.text.split("\n")
  let body = lines.map(line => [#line]).join(linebreak())
  if part.at("strong", default: false) { body = text(weight: "semibold", strong(delta: 0, body)) }
  if part.at("emphasis", default: false) { body = emph(body) }
  if "href" in part { link(part.href, body) } else { body }
}
#let inline(parts) = parts.map(piece).join()

#let render(block) = {
  if block.kind == "heading" {
    heading(level: block.level, inline(block.text))
  } else if block.kind == "paragraph" {
    par(inline(block.text))
  } else if block.kind == "list" {
    let items = block.items.map(item => item.map(render).join())
    if block.ordered { enum(..items) } else { list(..items) }
  } else if block.kind == "table" {
    table(
      columns: block.header.len(),
      table.header(..block.header.map(inline)),
      ..block.rows.map(row => row.map(inline)).flatten(),
    )
  } else if block.kind == "address" {
    par(block.lines.map(line => [#line]).join(linebreak()))
  } else if block.kind == "facts" {
    par(block.facts.map(fact => [#text(weight: "semibold", fact.name + ":") #fact.value]).join(linebreak()))
  }
}

#for block in doc.blocks { render(block) }
`;

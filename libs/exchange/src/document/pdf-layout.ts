/**
 * How a document looks on A4, in Typst's own language: it reads the content as JSON (`content`) and draws each block. Typst tags what it sets
 * (headings, tables with their heads, lists, figures with their words), so that the file meets PDF/UA-1. No text of a document is ever part of
 * this program: it comes as data, and stays data.
 */
export const pdfLayout = `
#let content = json(bytes(sys.inputs.content))
#let colours = (red: rgb("#942514"), amber: rgb("#7a4000"), green: rgb("#005a30"))
#let accent = rgb("#12343b")
#set document(title: content.title, author: content.council)
#set text(font: "Source Sans 3", size: 10.5pt, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.62em, spacing: 0.95em)
#set page(
  paper: "a4", margin: (x: 20mm, top: 22mm, bottom: 20mm),
  header: context if counter(page).get().first() > 1 { text(size: 8.5pt, fill: luma(80))[#content.council #h(1fr) #content.title] },
  footer: context text(size: 8.5pt, fill: luma(80))[#content.foot #h(1fr) Page #counter(page).display() of #counter(page).final().first()],
)
#show heading.where(level: 1): it => block(above: 1.6em, below: 0.8em, sticky: true, text(size: 14pt, fill: accent, it.body))
#show heading.where(level: 2): it => block(above: 1.3em, below: 0.7em, sticky: true, text(size: 11.5pt, it.body))
#set table(stroke: (x, y) => (bottom: 0.5pt + luma(170)), inset: (x: 4pt, y: 4.5pt))
#show table: set text(size: 9pt)
#show table: set par(leading: 0.5em)
#show title: set text(size: 22pt, fill: accent)
#show title: set block(above: 0.7em, below: 1em)
#show figure: set block(breakable: true)
#show figure.where(kind: "chart"): set block(breakable: false)
#show figure.caption: it => block(sticky: true, width: 100%, align(left, text(weight: "bold", size: 10.5pt, it.body)))

// A row of a table stays on one page, unless one of its cells is long.
#let whole(c, body) = { let said = if type(c) == dictionary { c.text } else { c }; if said.len() < 600 { block(breakable: false, width: 100%, body) } else { body } }
#let lines(t) = t.split("\\n").map(one => [#one]).join(linebreak())
#let cell(c) = if type(c) == dictionary { text(weight: "bold", fill: colours.at(c.level, default: luma(60)), c.shape + " " + c.text) } else { lines(c) }
// What names a row stands out; what is said about it below does not.
#let name(c) = if type(c) == dictionary { cell(c) } else { let parts = c.split("\\n"); (strong(parts.first()), ..parts.slice(1).map(one => [#one])).join(linebreak()) }
#let picture(c) = figure(image(bytes(c.svg), format: "svg", alt: c.description, width: 100%), kind: "chart", supplement: none, numbering: none, gap: 0.5em, caption: figure.caption(position: top)[#c.title])

#let draw(b) = {
  if b.kind == "heading" { heading(level: b.level, outlined: b.level == 1)[#b.text] }
  else if b.kind == "paragraph" {
    if b.at("number", default: none) == none { par(lines(b.text)) }
    else { par(hanging-indent: 12mm, [#box(width: 12mm)[#b.number]#lines(b.text)]) }
  }
  else if b.kind == "list" { list(..b.items.map(one => lines(one)), spacing: 0.7em) }
  else if b.kind == "charts" {
    if b.charts.len() == 1 { picture(b.charts.first()) }
    else { grid(columns: (1fr, 1fr), column-gutter: 8mm, row-gutter: 6mm, ..b.charts.map(c => block(breakable: false, picture(c)))) }
  }
  else if b.kind == "table" {
    figure(kind: "data-table", supplement: none, numbering: none, gap: 0.6em, caption: figure.caption(position: top)[#b.caption],
      table(columns: b.columns.map(c => c.share * 1fr), align: (x, y) => if b.columns.at(x).at("isNumber", default: false) { right + top } else { left + top },
        table.header(..b.columns.map(c => table.cell(fill: luma(238), strong(c.title)))),
        ..b.rows.map(row => row.enumerate().map(((at, c)) => whole(c, if at == 0 { name(c) } else { cell(c) }))).flatten()))
  }
  else if b.kind == "sign-off" {
    block(breakable: false, width: 100%, stroke: 0.75pt + luma(120), inset: 10pt, [
      #strong(b.title)
      #for one in b.lines { block(above: 1.1em, [#strong(one.label): #lines(one.text)]) ; if one.text == "" { line(length: 100%, stroke: 0.5pt + luma(120)) } }
    ])
  }
}

#block(below: 0.4em, text(size: 11pt, fill: luma(60), content.council))
#title()
#for one in content.head { block(above: 0.5em, below: 0.5em, grid(columns: (42mm, 1fr), strong(one.label), lines(one.text))) }
#let heads = content.blocks.filter(b => b.kind == "heading" and b.level == 1).len()
#let brief = content.at("isBrief", default: false)
#if heads > 2 and not brief { block(above: 2em, below: 2em, outline(title: [Contents], depth: 1)) }
#if heads > 8 and not brief { pagebreak(weak: true) }
#for b in content.blocks { draw(b) }
`;

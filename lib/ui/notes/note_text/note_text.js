// A note's tree as elements; every word of it is set as text.

const explainers = new WeakMap()

const TAGS = {paragraph: "p", quote: "blockquote", bullets: "ul", numbers: "ol", strong: "strong", em: "em", strike: "s"}

function element(tag, children = [], attributes = {}) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

let told = {language: "en", terms: {}}
const all = (nodes) => nodes.map(set)

/**
 * What is broken in its own way: nowhere a figure with its sign and unit, a date, a name and its number;
 * anywhere an address too long for a line.
 */
const OWN_WAY = /([!-~]{30,}|\d{4}-\d\d-\d\d|[+−＋]?\d[\d.,]*\s(?:%|pt)|＋\d[\d.,]*[%％]?|S&P\s500)/
const LONG = 30

function text(words) {
  const made = document.createDocumentFragment()
  words.split(OWN_WAY).forEach((piece, at) => {
    const way = piece.length < LONG ? "whole" : "long"
    made.append(at % 2 ? element("span", [piece], {class: way}) : piece)
  })
  return made
}

function list(node) {
  const start = node.kind === "numbers" && node.start !== 1 ? {start: node.start} : {}
  return element(TAGS[node.kind], node.items.map((blocks) => element("li", all(blocks))), start)
}

function table(node) {
  const row = (cells, tag) =>
    element("tr", cells.map((cell, at) => element(tag, all(cell), {"data-align": node.align[at] ?? "start"})))
  const [names, ...others] = node.rows
  const head = element("thead", [row(names, "th")])
  const body = element("tbody", others.map((cells) => row(cells, "td")))
  return element("div", [element("table", [head, body])], {class: "wide"})
}

function link(node) {
  const inside = new URL(node.address, location.href).origin === location.origin
  const elsewhere = inside ? {} : {rel: "noopener noreferrer", target: "_blank"}
  return element("a", all(node.inline), {href: node.address, ...elsewhere})
}

/** A word that is explained: its description is the entry in the list at the foot. */
function term(node) {
  const {name, text} = told.terms[node.key]
  const about = {"data-name": name, "data-about": text, "aria-describedby": `term-${node.key}`, tabindex: "0"}
  return element("dfn", all(node.inline), {class: "term", ...about})
}

/** Every term with its meaning, folded. */
function glossary(terms, about) {
  const entries = terms.flatMap(({key, name, text}) =>
    [element("dt", [name]), element("dd", [text], {id: `term-${key}`})])
  return element("details", [element("summary", [about]), element("dl", entries)], {class: "terms"})
}

function set(node) {
  switch (node.kind) {
    case "text": return text(node.text)
    case "space": return document.createTextNode(told.language === "ja" ? "" : " ")
    case "break": return element("br")
    case "rule": return element("hr")
    case "code": return element("code", [node.text])
    case "heading": return element(`h${node.level}`, all(node.inline))
    case "bullets": case "numbers": return list(node)
    case "table": return table(node)
    case "link": return link(node)
    case "chart": return element("a", all(node.inline), {class: "chart", href: node.address})
    case "term": return term(node)
    case "quote": return element("blockquote", all(node.blocks))
    default: return element(TAGS[node.kind] ?? "span", all(node.inline ?? []))
  }
}

export default function ({parentElement, data}) {
  const part = (name) => parentElement.querySelector(`[data-part="${name}"]`)
  const note = part("note")
  if (!explainers.has(parentElement)) explainers.set(parentElement, new Explaining(note, part("tip")))
  const explainer = explainers.get(parentElement)
  const leave = () => {
    explainer.leave()
    explainers.delete(parentElement)
  }
  const said = JSON.stringify(data)
  if (explainer.said === said) return leave // what is focused, selected or unfolded stays so
  explainer.said = said
  explainer.hide()
  told = {language: data.language, terms: Object.fromEntries(data.terms.map((one) => [one.key, one]))}
  note.lang = data.language
  const title = data.title ? [element("h3", [data.title], {class: "title"})] : []
  const list = data.terms.length ? [glossary(data.terms, data.about)] : []
  note.replaceChildren(...title, ...all(data.blocks), ...list)
  return leave
}

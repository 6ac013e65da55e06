// A note's tree as elements; every word of it is set as text.

const TAGS = {paragraph: "p", quote: "blockquote", bullets: "ul", numbers: "ol", strong: "strong", em: "em", strike: "s"}

function element(tag, children = [], attributes = {}) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

const all = (nodes) => nodes.map(set)

/** Heading one level beneath the page's own. */
function heading(node) {
  return element(`h${Math.min(node.level + 2, 6)}`, all(node.inline))
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

function set(node) {
  switch (node.kind) {
    case "text": return document.createTextNode(node.text)
    case "space": return document.createTextNode(" ")
    case "break": return element("br")
    case "rule": return element("hr")
    case "code": return element("code", [node.text])
    case "heading": return heading(node)
    case "bullets": case "numbers": return list(node)
    case "table": return table(node)
    case "link": return link(node)
    case "quote": return element("blockquote", all(node.blocks))
    default: return element(TAGS[node.kind] ?? "span", all(node.inline ?? []))
  }
}

export default function ({parentElement, data}) {
  const note = parentElement.querySelector('[data-part="note"]')
  note.lang = data.language
  const title = data.title ? [element("h3", [data.title], {class: "title"})] : []
  note.replaceChildren(...title, ...all(data.blocks))
}

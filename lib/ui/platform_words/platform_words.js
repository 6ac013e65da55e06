// Streamlit's own words, exchanged in place: what React owns stays its own, only the letters change.

const ATTRIBUTES = ["aria-label", "aria-valuetext", "aria-roledescription", "title", "placeholder"]
const inside = (...names) => names.map((name) => `[data-testid="${name}"]`).join(", ")
const OURS = `${inside("stMarkdownContainer", "stCode")}, svg, canvas, textarea, style, script`
const THEIRS = inside("stFileUploaderDropzone", "stTooltipContent", "stMainMenuPopover", "stScreencastInstruction")
const MARK = /\{\w+\}/g

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** Words of one language for words of another; {marks} stand for whatever Streamlit put there. */
class Exchange {
  constructor(pairs) {
    const [fixed, marked] = [[], []]
    for (const pair of pairs) (pair[0].search(MARK) < 0 ? fixed : marked).push(pair)
    this.fixed = new Map(fixed)
    this.marked = marked.map(([from, to]) => [
      new RegExp(`^${from.split(MARK).map(escaped).join("(.+)")}$`, "s"),
      from.match(MARK),
      to,
    ])
  }

  /** The other words, or nothing where these are none of Streamlit's. */
  of(text) {
    const words = text.trim()
    return words === "" ? undefined : this.fixed.get(words) ?? this.named(words) ?? this.filled(words)
  }

  /** A toolbar names the element it belongs to after a colon. */
  named(words) {
    const [, action, colon, name] = words.match(/^([^:：]+)(: |：)(.+)$/s) ?? []
    const other = this.fixed.get(action)
    return other && `${other}${colon === ": " ? "：" : ": "}${name}`
  }

  filled(words) {
    for (const [pattern, marks, to] of this.marked) {
      const found = words.match(pattern)
      if (found) return to.replace(MARK, (mark) => found[marks.indexOf(mark) + 1])
    }
    return undefined
  }

  attribute(element, name) {
    const other = this.of(element.getAttribute(name) ?? "")
    if (other !== undefined) element.setAttribute(name, other)
  }

  text(node) {
    const other = this.of(node.nodeValue)
    if (other === undefined) return
    const around = node.parentElement
    if (around?.closest(OURS) && !around.closest(THEIRS)) return
    node.nodeValue = node.nodeValue.replace(node.nodeValue.trim(), () => other)
  }

  beneath(node) {
    if (node.nodeType === Node.TEXT_NODE) return this.text(node)
    if (node.nodeType !== Node.ELEMENT_NODE) return undefined
    const walk = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let at = node; at; at = walk.nextNode()) {
      if (at.nodeType === Node.TEXT_NODE) this.text(at)
      else for (const name of ATTRIBUTES) if (at.hasAttribute(name)) this.attribute(at, name)
    }
    return undefined
  }

  changed(records) {
    for (const {type, target, attributeName, addedNodes} of records) {
      if (type === "attributes") this.attribute(target, attributeName)
      else if (type === "characterData") this.text(target)
      else addedNodes.forEach((node) => this.beneath(node))
    }
  }
}

/** Speak a language until told to stop, then give back what Streamlit wrote. */
function speak({language, pairs}) {
  const native = document.documentElement.lang
  const there = new Exchange(pairs)
  const back = new Exchange(pairs.map(([from, to]) => [to, from]))
  const watching = new MutationObserver((records) => there.changed(records))
  document.documentElement.lang = language
  there.beneath(document.body)
  watching.observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  })
  return () => {
    watching.disconnect()
    document.documentElement.lang = native
    back.beneath(document.body)
  }
}

const speaking = new WeakMap()

export default function ({parentElement, data}) {
  const place = parentElement.getRootNode().host ?? parentElement
  place.closest('[data-testid="stElementContainer"]')?.style.setProperty("display", "none")
  if (!speaking.has(parentElement)) speaking.set(parentElement, speak(data))
  return () => {
    speaking.get(parentElement)?.()
    speaking.delete(parentElement)
  }
}

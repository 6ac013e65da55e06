// The layer beneath the text: the same words, unseen, carrying the underlines.

/** Draws lines, and redraws only those that changed: a long text stays smooth. */
class Mirror {
  constructor(layer) {
    this.layer = layer
    this.drawn = []
  }

  show(text, spans) {
    const lines = spans.length === 0 ? [] : linesOf(text, spans)
    const drawn = this.drawn
    const shortest = Math.min(lines.length, drawn.length)
    let head = 0
    while (head < shortest && lines[head].signature === drawn[head].signature) head++
    let tail = 0
    while (
      tail < shortest - head &&
      lines[lines.length - 1 - tail].signature === drawn[drawn.length - 1 - tail].signature
    ) tail++
    for (let at = drawn.length - tail - 1; at >= head; at--) this.layer.children[at].remove()
    const next = this.layer.children[head] ?? null
    for (const line of lines.slice(head, lines.length - tail)) this.layer.insertBefore(drawnLine(line), next)
    this.drawn = lines.map(({signature}) => ({signature}))
  }
}

function linesOf(text, spans) {
  const inOrder = [...spans].sort((one, other) => one.start - other.start)
  let start = 0
  let next = 0
  return text.split("\n").map((words) => {
    const end = start + words.length
    const here = []
    for (let at = next; at < inOrder.length && inOrder[at].start < end; at++) {
      const span = inOrder[at]
      if (span.end <= start) {
        if (at === next) next++
        continue
      }
      const from = Math.max(span.start - start, here.length ? here[here.length - 1].to : 0)
      const to = Math.min(span.end, end) - start
      if (from < to) here.push({from, to, kind: span.kind})
    }
    start = end + 1
    return {words, here, signature: words + here.map(({from, to, kind}) => `\n${from},${to},${kind}`).join("")}
  })
}

function drawnLine({words, here}) {
  const line = document.createElement("div")
  let at = 0
  for (const {from, to, kind} of here) {
    line.append(words.slice(at, from))
    const mark = document.createElement("mark")
    mark.dataset.kind = kind
    mark.textContent = words.slice(from, to)
    line.append(mark)
    at = to
  }
  line.append(words.slice(at) || "\u200b")
  return line
}

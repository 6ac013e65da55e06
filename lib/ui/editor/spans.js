// Marked spans of a text, and where they go while somebody types.

/** The part in which two texts differ: [start, end in the old one, end in the new one]. */
function changedSpan(before, after) {
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let tail = 0
  while (
    tail < shortest - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) tail++
  return [start, before.length - tail, after.length - tail]
}

/** Spans of the new text; what was typed into is no longer known and loses its mark. */
function movedSpans(spans, before, after) {
  if (before === after || spans.length === 0) return spans
  const [start, oldEnd, newEnd] = changedSpan(before, after)
  const shift = newEnd - oldEnd
  return spans.flatMap((span) => {
    if (span.end < start || (span.end === start && start === oldEnd)) return [span]
    if (span.start >= oldEnd) return [{...span, start: span.start + shift, end: span.end + shift}]
    return span.end <= start ? [span] : []
  })
}

/** The span around a place, if there is one. */
function spanAt(spans, place) {
  return spans.find((span) => span.start <= place && place <= span.end)
}

/** Length as the language counts it: words and characters, in Japanese characters alone. */
function counted(text, language) {
  const characters = [...text.replace(/\s/gu, "")].length
  return language === "ja" ? {characters} : {words: (text.match(/\S+/gu) ?? []).length, characters}
}

// Writing into a text field so that the reader's own undo takes it back.

const LONGEST_TYPED = 20_000 // Chromium types a longer insertion so slowly that it is set instead, without undo

/** Put words in place of a part of the field, as if they had been typed. */
function write(field, start, end, words) {
  field.focus({preventScroll: true})
  field.setSelectionRange(start, end)
  const typed =
    words.length < LONGEST_TYPED &&
    document.execCommand(words === "" ? "delete" : "insertText", false, words)
  if (!typed) field.setRangeText(words, start, end, "end")
}

/** Put words in place of a part; a caret that stands elsewhere, since somebody is typing there, stays with its words. */
function writeAside(field, start, end, words) {
  const {selectionStart, selectionEnd} = field
  const elsewhere = field.getRootNode().activeElement === field && (selectionEnd < start || selectionStart > end)
  write(field, start, end, words)
  const shift = selectionStart > end ? words.length - (end - start) : 0
  if (elsewhere) field.setSelectionRange(selectionStart + shift, selectionEnd + shift)
}

/** Make the field hold a text; only the part that differs is written. */
function rewrite(field, text) {
  const [start, end, newEnd] = changedSpan(field.value, text)
  if (start !== end || start !== newEnd) write(field, start, end, text.slice(start, newEnd))
}

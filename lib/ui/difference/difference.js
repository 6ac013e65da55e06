// Pieces of a text as kept, removed and added; every word of them is set as text.

const TAGS = {equal: "span", delete: "del", insert: "ins"}

export default function ({parentElement, data}) {
  const text = parentElement.querySelector('[data-part="text"]')
  text.lang = data.language
  text.replaceChildren(...data.pieces.map(([kind, words]) => {
    const piece = document.createElement(TAGS[kind])
    piece.textContent = words
    if (kind !== "equal") piece.title = data[kind]
    return piece
  }))
}

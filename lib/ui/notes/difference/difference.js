// Rows of one or two texts, each in stretches with their fate; every word of them is set as text.

const TAGS = {equal: "span", delete: "del", insert: "ins", open: "mark"}

function stretch([change, words], data) {
  const piece = document.createElement(TAGS[change])
  piece.textContent = words
  if (change !== "equal") piece.title = data[change]
  return piece
}

export default function ({parentElement, data}) {
  const text = parentElement.querySelector('[data-part="text"]')
  text.lang = data.language
  text.replaceChildren(...data.rows.map((sides) => {
    const row = document.createElement("div")
    row.className = sides.length > 1 ? "sides" : ""
    row.append(...sides.map((stretches) => {
      const side = document.createElement("div")
      side.append(...stretches.map((one) => stretch(one, data)))
      return side
    }))
    return row
  }))
}

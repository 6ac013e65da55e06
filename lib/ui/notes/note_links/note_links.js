// Notes to read next. A plain click is followed in place; any other does what the browser does with a link.

const MARKS = {before: "← ", after: "→ "}

function entry(link, follow) {
  const made = document.createElement("a")
  made.href = link.href
  const day = document.createElement("span")
  day.textContent = (MARKS[link.mark] ?? "") + link.day
  const title = document.createElement("b")
  title.textContent = link.title
  title.lang = link.language
  made.append(day, title)
  made.onclick = (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    follow({day: link.day, language: link.language})
  }
  return made
}

export default function ({parentElement, data, setTriggerValue}) {
  const list = parentElement.querySelector('[data-part="links"]')
  list.lang = data.language
  list.ariaLabel = data.label
  let heading = null
  const made = data.links.flatMap((link) => {
    const row = entry(link, (chosen) => setTriggerValue("follow", chosen))
    if (link.heading === heading) return [row]
    heading = link.heading
    const above = document.createElement("h3")
    above.textContent = heading
    return [above, row]
  })
  list.replaceChildren(...made)
}

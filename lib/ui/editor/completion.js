// Choices for what is being typed after an open brace: {ra… becomes {ratio}.

const OPEN_BRACE = /\{([^{}\s]{0,60})$/
const MOST_CHOICES = 8

class Completion {
  constructor(field, list, typed) {
    this.field = field
    this.list = list
    this.typed = typed
    this.shown = []
    field.setAttribute("aria-autocomplete", "list")
    field.addEventListener("blur", () => this.close())
  }

  /** Look at the words before the caret and offer what they could become. */
  look(choices) {
    const before = this.field.value.slice(0, this.field.selectionStart)
    const begun = before.slice(-80).match(OPEN_BRACE)
    if (!begun) return this.close()
    this.start = before.length - begun[1].length
    const wanted = begun[1].toLowerCase()
    const fits = ({name, about}) => name.toLowerCase().includes(wanted) || about.toLowerCase().includes(wanted)
    this.shown = choices.filter(fits).slice(0, MOST_CHOICES)
    this.at = 0
    this.draw()
  }

  draw() {
    this.list.hidden = this.shown.length === 0
    this.list.replaceChildren(...this.shown.map(({name, about}, number) => {
      const choice = document.createElement("li")
      choice.id = `choice-${number}`
      choice.setAttribute("role", "option")
      choice.setAttribute("aria-selected", String(number === this.at))
      const key = document.createElement("b")
      key.textContent = name
      choice.append(key, ` ${about}`)
      choice.addEventListener("pointerdown", (event) => {
        event.preventDefault()
        this.take(number)
      })
      return choice
    }))
    if (this.shown.length) this.field.setAttribute("aria-activedescendant", `choice-${this.at}`)
    else this.field.removeAttribute("aria-activedescendant")
  }

  /** Whether the key was for the list. */
  pressed(event) {
    if (!this.shown.length || event.isComposing) return false
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
    if (step) {
      this.at = (this.at + step + this.shown.length) % this.shown.length
      this.draw()
    } else if (event.key === "Enter" || event.key === "Tab") {
      this.take(this.at)
    } else if (event.key === "Escape") {
      this.close()
    } else {
      return false
    }
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  take(number) {
    const end = this.field.selectionStart
    const closed = this.field.value[end] === "}" ? 1 : 0
    write(this.field, this.start, end + closed, `${this.shown[number].name}}`)
    this.close()
    this.typed()
  }

  close() {
    this.shown = []
    this.draw()
  }
}

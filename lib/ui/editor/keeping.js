// What the server has not acknowledged stays in this browser, by note, author and tab.

const PREFIX = "ratioscope:note:"

/** The newest record kept for a note, with the key it is kept under. */
function kept(place) {
  const found = []
  try {
    for (let at = 0; at < localStorage.length; at++) {
      const key = localStorage.key(at)
      const record = key.startsWith(`${PREFIX}${place}:`) && JSON.parse(localStorage.getItem(key))
      if (record && typeof record.text === "string" && typeof record.title === "string") found.push({...record, key})
    }
  } catch {
    return undefined
  }
  return found.sort((one, other) => other.at - one.at)[0]
}

/** Whether there was room for it. */
function keep(place, writer, record) {
  try {
    localStorage.setItem(`${PREFIX}${place}:${writer}`, JSON.stringify(record))
    return true
  } catch {
    return false
  }
}

function forget(place, writer) {
  forgetKey(`${PREFIX}${place}:${writer}`)
}

function forgetKey(key) {
  try {
    localStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Time of day as the page writes it: 06:42 UTC, 15:42 JST. */
function timeOfDay(milliseconds, language) {
  const japanese = language === "ja"
  const timeZone = japanese ? "Asia/Tokyo" : "UTC"
  const shown = new Intl.DateTimeFormat("en-GB", {hour: "2-digit", minute: "2-digit", timeZone})
  return `${shown.format(milliseconds)} ${japanese ? "JST" : "UTC"}`
}

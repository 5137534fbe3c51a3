// What the page's own tree says is there. A thing counts where its middle is in the picture and nothing lies on it.
// Its extent is not one: a heading's line runs to the page's edge, a drop-down's input lies inside its frame, an icon inside
// its button's margin. `boxes` holds its own, that of what is painted in it, and a field's frame; seen is what covers any of them.
() => {
  const kinds = [
    ['link', 'a[href], [role=link]'],
    ['button', 'button, [role=button], input[type=submit], input[type=button], input[type=reset]'],
    ['switch', '[role=switch]'],
    ['checkbox', 'input[type=checkbox], [role=checkbox]'],
    ['radio', 'input[type=radio], [role=radio]'],
    ['tab', '[role=tab]'],
    ['menuitem', '[role=menuitem], [role=option]'],
    ['slider', '[role=slider], input[type=range]'],
    ['combobox', 'select, [role=combobox]'],
    ['textbox', ['input:not([type])', ...['text', 'search', 'email', 'password', 'number', 'url'].map(type => `input[type=${type}]`), 'textarea'].join()],
    ['heading', 'h1, h2, h3, h4, h5, h6, [role=heading]'],
    ['row', 'tbody tr'],
    ['image', 'img'],
    ['alert', '[role=alert]'],
    ['dialog', 'dialog[open], [role=dialog]'],
  ]
  const round = box => [box.left, box.top, box.right, box.bottom].map(value => Math.round(value * 10) / 10)
  const inside = one => {
    const range = document.createRange()
    range.selectNodeContents(one)
    return range.getBoundingClientRect()
  }
  const framed = one => {
    for (let outer = one, step = 0; outer && step < 5; outer = outer.parentElement, step++) {
      const box = outer.getBoundingClientRect(), style = getComputedStyle(outer)
      if (box.height > 64) return null
      if (parseFloat(style.borderBottomWidth) > 0 && style.borderBottomStyle !== 'none') return box
    }
    return null
  }
  const hidden = (one, box) => box.width < 8 || getComputedStyle(one).opacity === '0' || getComputedStyle(one).appearance === 'none'
  const name = one => [one.getAttribute('aria-label'), one.innerText, one.type === 'submit' ? one.value : '', one.labels?.[0]?.innerText,
    one.placeholder, one.title, one.alt, one.name].find(Boolean)?.trim().replace(/\s+/g, ' ').slice(0, 80) ?? ''
  const seen = new Set(), things = []
  for (const [kind, selector] of kinds) for (const one of document.querySelectorAll(selector)) {
    if (seen.has(one) || (kind === 'checkbox' && one.closest('[role=switch]'))) continue
    seen.add(one)
    let drawn = one, box = one.getBoundingClientRect()
    if (['checkbox', 'radio', 'switch'].includes(kind) && hidden(one, box) && one.parentElement) {
      drawn = one.parentElement
      box = drawn.getBoundingClientRect()
      if (box.height > 64) continue
    }
    const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2
    if (box.width < 6 || box.height < 6 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight || !one.checkVisibility({ visibilityProperty: true })) continue
    const top = document.elementFromPoint(x, y)
    if (!top || !(one.contains(top) || top.contains(one) || one.parentElement.contains(top))) continue
    const boxes = [box, inside(drawn), ['textbox', 'combobox'].includes(kind) ? framed(one) : null].filter(each => each && each.width >= 6 && each.height >= 6)
    things.push({ kind, tag: one.tagName.toLowerCase(), text: name(one), value: String(one.value ?? '').slice(0, 40), boxes: boxes.map(round) })
  }
  return things
}

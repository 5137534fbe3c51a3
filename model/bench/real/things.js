// What the page's own tree says is there. A thing counts where its middle is in the picture and nothing lies on it.
() => {
  const kinds = [['link', 'a[href], [role=link]'], ['button', 'button, [role=button], input[type=submit], input[type=button], input[type=reset]'],
    ['checkbox', 'input[type=checkbox], [role=checkbox]'], ['radio', 'input[type=radio], [role=radio]'], ['switch', '[role=switch]'],
    ['tab', '[role=tab]'], ['menuitem', '[role=menuitem], [role=option]'], ['slider', '[role=slider], input[type=range]'],
    ['combobox', 'select, [role=combobox]'], ['textbox', 'input:not([type]), input[type=text], input[type=search], input[type=email], input[type=password], input[type=number], input[type=url], textarea'],
    ['heading', 'h1, h2, h3, h4, h5, h6, [role=heading]'], ['row', 'tbody tr'], ['image', 'img'], ['alert', '[role=alert]'], ['dialog', 'dialog[open], [role=dialog]']]
  const seen = new Set(), things = []
  for (const [kind, selector] of kinds) for (const one of document.querySelectorAll(selector)) {
    if (seen.has(one)) continue
    seen.add(one)
    const label = one.labels?.[0]
    let box = one.getBoundingClientRect()
    if (['checkbox', 'radio'].includes(kind) && (box.width < 8 || getComputedStyle(one).opacity === '0') && one.parentElement) box = one.parentElement.getBoundingClientRect()
    const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2
    if (box.width < 6 || box.height < 6 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight || !one.checkVisibility({ visibilityProperty: true })) continue
    const top = document.elementFromPoint(x, y)
    if (!top || !(one.contains(top) || top.contains(one) || one.parentElement.contains(top))) continue
    const text = (one.getAttribute('aria-label') || one.innerText || (one.type === 'submit' ? one.value : '') || label?.innerText || one.placeholder || one.title || one.alt || one.name || '').trim().replace(/\s+/g, ' ').slice(0, 80)
    things.push({ kind, tag: one.tagName.toLowerCase(), text, value: String(one.value ?? '').slice(0, 40), box: [box.left, box.top, box.right, box.bottom].map(v => Math.round(v * 10) / 10) })
  }
  return things
}

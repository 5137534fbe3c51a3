// What is painted on the page, from the live DOM: elements marked with data-k, and lines of text.
// A word is kept only where it can be seen: inside the viewport and every clipping ancestor, not
// transparent, and on top at the points sampled. Returns {elements, lines} in CSS pixels.
() => {
  const W = innerWidth, H = innerHeight;
  const VIEW = [0, 0, W, H];
  const styles = new Map();
  const css = (el) => { let s = styles.get(el); if (!s) styles.set(el, s = getComputedStyle(el)); return s; };
  const meet = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  const union = (a, b) => a ? [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])] : b;
  const area = (a) => Math.max(0, a[2] - a[0]) * Math.max(0, a[3] - a[1]);
  const rectOf = (r) => [r.left, r.top, r.right, r.bottom];
  const px = (v) => parseFloat(v) || 0;

  // Region that clips an element itself, and region that clips what is in it.
  const outer = new Map(), inner = new Map();
  function clipOf(el) {
    if (outer.has(el)) return outer.get(el);
    const s = css(el);
    let found = VIEW;
    if (s.position !== 'fixed') {
      const up = s.position === 'absolute' ? el.offsetParent : el.parentElement;
      if (up && up !== document.documentElement) found = clipIn(up);
    }
    outer.set(el, found);
    return found;
  }
  function clipIn(el) {
    if (inner.has(el)) return inner.get(el);
    let found = clipOf(el);
    const s = css(el);
    if (el !== document.body && (s.overflowX !== 'visible' || s.overflowY !== 'visible') && s.display !== 'inline') {
      const r = el.getBoundingClientRect();
      const l = r.left + px(s.borderLeftWidth), t = r.top + px(s.borderTopWidth);
      found = meet(found, [l, t, r.right - px(s.borderRightWidth), r.bottom - px(s.borderBottomWidth)]);
    }
    inner.set(el, found);
    return found;
  }
  const shades = new Map();
  function opacity(el) {
    if (!el || el === document.documentElement) return 1;
    if (!shades.has(el)) shades.set(el, px(css(el).opacity) * opacity(el.parentElement));
    return shades.get(el);
  }
  const glassy = (el) => el.dataset?.see || opacity(el) < 0.05;
  function top(x, y) {
    const hit = document.elementFromPoint(x, y);
    if (!hit || !glassy(hit)) return hit;
    return document.elementsFromPoint(x, y).find((e) => !glassy(e)) || null;
  }
  function seen(el, x, y) {
    const hit = top(Math.min(W - 0.6, Math.max(0.4, x)), Math.min(H - 0.6, Math.max(0.4, y)));
    return !!hit && (hit === el || el.contains(hit) || hit.contains(el));
  }
  const hidden = (el) => css(el).visibility !== 'visible' || opacity(el) < 0.15;

  // ---- text --------------------------------------------------------------------------------
  const pen = document.createElement('canvas').getContext('2d');
  function fontOf(s) {
    pen.font = `${s.fontStyle} ${s.fontWeight} ${s.fontSize} ${s.fontFamily}`;
    pen.letterSpacing = s.letterSpacing === 'normal' ? '0px' : s.letterSpacing;
  }
  function transform(text, s) {
    if (s.textTransform === 'uppercase') return text.toUpperCase();
    if (s.textTransform === 'lowercase') return text.toLowerCase();
    if (s.textTransform === 'capitalize') return text.replace(/(^|[^\p{L}\p{N}'’_.])(\p{L})/gu, (m, a, b) => a + b.toUpperCase());
    return text;
  }
  function blockOf(el) {
    while (el && (css(el).display === 'inline' || css(el).display === 'contents') && !/^(button|badge|tab|menuitem)$/.test(el.dataset?.k || '')) el = el.parentElement;
    return el || document.body;
  }
  function struck(el) {
    for (let e = el; e && e !== document.body; e = e.parentElement) {
      if (css(e).textDecorationLine.includes('line-through')) return true;
      if (/inline-|absolute|fixed/.test(css(e).display + css(e).position)) return false;
    }
    return false;
  }
  const owner = (el) => el ? el.closest('[data-k]') : null;
  const range = document.createRange();
  const fragments = [];  // {text, box, el, block, glued}

  function textNode(node, before) {
    const el = node.parentElement, s = css(el), text = node.data;
    if (/^(SCRIPT|STYLE|OPTION|TEXTAREA|TITLE|SELECT|NOSCRIPT)$/.test(el.tagName) || hidden(el)) return before;
    let last = before;
    for (const match of text.matchAll(/\S+/g)) {
      const start = match.index, end = start + match[0].length;
      range.setStart(node, start); range.setEnd(node, end);
      let rects = [...range.getClientRects()].filter((r) => r.width > 0.5 && r.height > 1);
      if (!rects.length) continue;
      const parts = [];
      if (rects.some((r) => Math.abs(r.top - rects[0].top) > r.height * 0.5)) {
        for (let i = start; i < end; i++) {
          range.setStart(node, i); range.setEnd(node, i + 1);
          const r = range.getBoundingClientRect();
          if (!r.width) continue;
          const tail = parts[parts.length - 1];
          if (tail && Math.abs(r.top - tail.box[1]) < r.height * 0.5) { tail.text += text[i]; tail.box = union(tail.box, rectOf(r)); }
          else parts.push({ text: text[i], box: rectOf(r) });
        }
      } else parts.push({ text: match[0], box: rects.map(rectOf).reduce(union, null), node, start, end });
      parts.forEach((part, i) => fragments.push({
        ...part, text: transform(part.text, s), el, block: blockOf(el), glued: i === 0 && start === 0 && last,
      }));
      last = end === text.length;
    }
    return /\s$/.test(text) ? false : last;
  }

  // Words of one visual line inside a text control, laid out by measuring.
  function typed(el, text, s, left, width, middle, extra) {
    fontOf(s);
    const m = pen.measureText('x'), up = m.fontBoundingBoxAscent, down = m.fontBoundingBoxDescent;
    const full = pen.measureText(text).width;
    let x = left - (el.scrollLeft || 0);
    if (full < width) {
      if (s.textAlign === 'center') x += (width - full) / 2;
      else if (s.textAlign === 'right' || s.textAlign === 'end') x += width - full;
    }
    const y = middle - (up + down) / 2;
    for (const match of text.matchAll(/\S+/g)) {
      const a = x + pen.measureText(text.slice(0, match.index)).width, b = a + pen.measureText(match[0]).width;
      if (b > left + width + 1) break;
      fragments.push({ text: match[0], box: [a, y, b, y + up + down], el, block: el, style: s, ...extra });
    }
  }
  function control(el) {
    const s = css(el), r = el.getBoundingClientRect();
    if (hidden(el) || !r.width) return;
    const left = r.left + px(s.borderLeftWidth) + px(s.paddingLeft), right = r.right - px(s.borderRightWidth) - px(s.paddingRight);
    const topEdge = r.top + px(s.borderTopWidth) + px(s.paddingTop), bottom = r.bottom - px(s.borderBottomWidth) - px(s.paddingBottom);
    const middle = (topEdge + bottom) / 2;
    if (el.tagName === 'SELECT') {
      const option = el.options[el.selectedIndex];
      const native = s.appearance !== 'none';
      if (option) typed(el, transform(option.text.trim(), s), s, left + (native ? 4 : 0), right - left - (native ? 16 : 0), middle, { placeholder: el.dataset.s?.includes('placeholder') });
      return;
    }
    if (el.type === 'file') {
      const b = getComputedStyle(el, '::file-selector-button'), wide = px(b.width), pad = px(b.paddingLeft) + px(b.borderLeftWidth);
      typed(el, 'Choose File', b, left + pad, wide, middle, {});
      typed(el, 'No file chosen', s, left + wide + px(b.marginRight), right - left - wide, middle, { el: el.parentElement, block: el.parentElement });
      return;
    }
    if (el.tagName === 'INPUT' && /^(checkbox|radio|range|hidden|color|submit|button)$/.test(el.type)) return;
    const isHint = !el.value && el.type !== 'date', hs = isHint ? getComputedStyle(el, '::placeholder') : s;
    if (isHint && (px(hs.opacity) < 0.15 || hs.color.endsWith(', 0)'))) return;
    let text = el.value || el.placeholder || '';
    if (el.type === 'password' && el.value) text = '•'.repeat(el.value.length);
    if (el.type === 'date') text = el.value ? el.value.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1') : 'mm/dd/yyyy';
    if (!text.trim()) return;
    text = el.type === 'password' ? text : transform(text, s);
    if (el.tagName !== 'TEXTAREA') {
      // The three parts of a date field have a pixel of padding at either side.
      const date = el.type === 'date';
      typed(el, text, hs, left + (date ? 1 : 0), right - left, middle, { placeholder: isHint });
      if (date) { const f = fragments[fragments.length - 1]; f.box = [f.box[0], f.box[1], f.box[2] + 4, f.box[3]]; }
      return;
    }
    const copy = document.createElement('div');
    for (const key of ['fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'letterSpacing', 'lineHeight', 'textAlign', 'wordSpacing', 'textIndent']) copy.style[key] = hs[key];
    Object.assign(copy.style, { position: 'fixed', left: left + 'px', top: topEdge - el.scrollTop + 'px', width: right - left + 'px', whiteSpace: 'pre-wrap', overflowWrap: 'break-word', padding: 0, margin: 0, border: 0, visibility: 'hidden' });
    copy.textContent = text;
    document.body.append(copy);
    for (const match of text.matchAll(/\S+/g)) {
      range.setStart(copy.firstChild, match.index); range.setEnd(copy.firstChild, match.index + match[0].length);
      const rects = [...range.getClientRects()];
      if (rects.length !== 1 || rects[0].bottom > r.bottom - 1) continue;
      fragments.push({ text: match[0], box: rectOf(rects[0]), el, block: el, style: hs, placeholder: isHint });
    }
    copy.remove();
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let glue = false;
  const controls = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) { glue = node.data.trim() ? textNode(node, glue) : /\s/.test(node.data) ? false : glue; continue; }
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName)) controls.push(node);
    if (/^(BR|IMG|INPUT|SELECT|TEXTAREA|svg)$/.test(node.tagName)) glue = false;
  }
  controls.forEach(control);

  // ---- fragments to lines ------------------------------------------------------------------
  const lines = [];
  let line = null;
  for (const f of fragments) {
    const s = f.style || css(f.el), size = px(s.fontSize);
    const h = f.box[3] - f.box[1];
    const same = line && line.block === f.block
      && Math.min(line.box[3], f.box[3]) - Math.max(line.box[1], f.box[1]) > 0.5 * Math.min(h, line.box[3] - line.box[1])
      && f.box[0] - line.box[2] < Math.max(size, line.size) && f.box[0] - line.box[2] > -3;
    if (!same) lines.push(line = { block: f.block, box: f.box, words: [], size, style: s, el: f.el, placeholder: !!f.placeholder });
    const tail = line.words[line.words.length - 1];
    if (same && tail && f.glued && f.box[0] - tail.box[2] < 0.15 * size) {
      tail.text += f.text; tail.box = union(tail.box, f.box);
    } else line.words.push({ text: f.text, box: f.box, el: f.el, node: f.node, start: f.start, end: f.end });
    line.box = union(line.box, f.box);
    line.size = Math.max(line.size, size);
  }

  function ellipsis(l) {
    let b = l.block;
    while (b && css(b).textOverflow !== 'ellipsis' && b !== document.body && b.childElementCount <= 1) b = b.parentElement;
    if (!b || css(b).textOverflow !== 'ellipsis' || css(b).overflowX === 'visible') return;
    const s = css(b), r = b.getBoundingClientRect(), edge = r.right - px(s.borderRightWidth) - px(s.paddingRight);
    if (l.box[2] <= edge + 0.5 || l.box[0] >= edge) return;
    fontOf(s);
    const dots = pen.measureText('…').width, space = pen.measureText(' ').width, limit = edge - dots;
    const kept = [];
    for (const w of l.words) {
      if (w.box[2] <= limit) { kept.push(w); continue; }
      let text = '', right = w.box[0];
      if (w.node && w.node.data.slice(w.start, w.end).length === w.text.length) {
        for (let i = w.start; i < w.end; i++) {
          range.setStart(w.node, w.start); range.setEnd(w.node, i + 1);
          const e = range.getBoundingClientRect().right;
          if (e > limit) break;
          text = w.text.slice(0, i + 1 - w.start); right = e;
        }
      }
      const before = kept[kept.length - 1];
      if (text || !before) kept.push({ ...w, text: text + '…', box: [w.box[0], w.box[1], right + dots, w.box[3]] });
      else if (before.box[2] + space <= limit) kept.push({ ...w, text: '…', box: [before.box[2] + space, w.box[1], before.box[2] + space + dots, w.box[3]] });
      else { before.text += '…'; before.box = [before.box[0], before.box[1], before.box[2] + dots, before.box[3]]; }
      break;
    }
    l.words = kept;
  }

  const shownLines = [];
  for (const l of lines) {
    ellipsis(l);
    l.words = l.words.filter((w) => {
      const control = w.el.matches('input,select,textarea');
      const clip = meet(control ? clipOf(w.el) : clipIn(w.el), VIEW), v = meet(w.box, clip);
      const bw = w.box[2] - w.box[0], bh = w.box[3] - w.box[1];
      if (v[2] - v[0] < bw * 0.97 - 0.5 || v[3] - v[1] < bh * 0.8) return false;
      const edge = Math.min(1.5, bw * 0.2), high = v[1] + (v[3] - v[1]) * 0.35, low = v[1] + (v[3] - v[1]) * 0.65;
      return seen(w.el, w.box[0] + edge, low) && seen(w.el, w.box[0] + bw / 2, high) && seen(w.el, w.box[2] - edge, low);
    });
    if (!l.words.length) continue;
    l.box = l.words.reduce((b, w) => union(b, w.box), null);
    l.text = l.words.map((w) => w.text).join(' ');
    shownLines.push(l);
  }

  // ---- elements ----------------------------------------------------------------------------
  const BIG = /^(card|row|table|navigation|dialog|alert|toast|chart|image)$/;
  function boxOf(el) {
    const mode = el.dataset.box || '';
    if (mode.startsWith('::')) {
      const s = getComputedStyle(el, mode), r = el.getBoundingClientRect(), own = css(el);
      const l = r.left + px(own.borderLeftWidth) + px(s.left) + px(s.marginLeft), t = r.top + px(own.borderTopWidth) + px(s.top) + px(s.marginTop);
      const grow = s.boxSizing === 'border-box' ? 0 : 1;
      return [l, t, l + px(s.width) + grow * (px(s.borderLeftWidth) + px(s.borderRightWidth)), t + px(s.height) + grow * (px(s.borderTopWidth) + px(s.borderBottomWidth))];
    }
    if (el.type === 'file') {
      const s = css(el), b = getComputedStyle(el, '::file-selector-button'), r = el.getBoundingClientRect();
      const left = r.left + px(s.borderLeftWidth) + px(s.paddingLeft), mid = (r.top + r.bottom) / 2;
      return [left, mid - px(b.height) / 2, left + px(b.width), mid + px(b.height) / 2];
    }
    if (mode === 'tight') {
      let found = null;
      for (const l of shownLines) for (const w of l.words) if (el.contains(w.el)) found = union(found, w.box);
      for (const p of el.querySelectorAll('img,svg')) { const r = p.getBoundingClientRect(); if (r.width) found = union(found, rectOf(r)); }
      return found;
    }
    return rectOf(el.getBoundingClientRect());
  }
  const kept = new Map(), elements = [];
  for (const el of document.querySelectorAll('[data-k]')) {
    if (hidden(el)) continue;
    const full = boxOf(el);
    if (!full || area(full) < 9) continue;
    const box = meet(meet(full, clipOf(el)), VIEW), kind = el.dataset.k, big = BIG.test(kind);
    const w = box[2] - box[0], h = box[3] - box[1];
    if (w < 3 || h < 3 || area(box) < area(full) * (big ? 0.08 : 0.55) || (big && h < 10)) continue;
    const spots = big ? [0.04, 0.27, 0.5, 0.73, 0.96] : [0.2, 0.5, 0.8];
    let hits = 0;
    for (const fx of spots) for (const fy of spots) if (seen(el, box[0] + w * fx, box[1] + h * fy)) hits++;
    if (hits < spots.length * spots.length * (big ? 0.15 : 0.4)) continue;
    const states = (el.dataset.s || '').split(' ').filter((x) => x);
    if (document.activeElement === el) states.push('focused');
    if (el.matches('input,textarea') && !el.value && el.placeholder?.trim() && !states.includes('placeholder')) states.push('placeholder');
    const id = elements.length;
    kept.set(el, id);
    let value = el.dataset.v || '';
    elements.push({
      id, kind, box, text: '', name: el.dataset.n || '', states, concept: el.dataset.c || null, parent: -1,
      label: el.dataset.l || '', value, column: '', level: kind === 'heading' ? Number(/^H(\d)$/.exec(el.tagName)?.[1] || 0) : 0, index: 0, el,
    });
  }
  // Arrows and calendars that a control paints itself are icons too.
  for (const [el, id] of [...kept]) {
    if (!el.matches('select,input[type=date]') || elements[id].box[2] - elements[id].box[0] < el.offsetWidth - 2) continue;
    const s = css(el), r = el.getBoundingClientRect(), right = r.right - px(s.borderRightWidth), mid = (r.top + r.bottom) / 2;
    let box = null;
    const size = px(s.fontSize);
    if (el.tagName === 'INPUT') box = [right - px(s.paddingRight) - size - 2, mid - size / 2, right - px(s.paddingRight) - 2, mid + size / 2];
    else if (s.appearance !== 'none') box = [r.right - 15, mid - 6, r.right - 3, mid + 6];
    else {
      const at = s.backgroundPosition.split(',')[0].match(/calc\(100% - ([\d.]+)px\)|([\d.]+)%/), big = px(s.backgroundSize.split(',')[0]);
      if (s.backgroundImage !== 'none' && big && at) {
        const end = right - (at[1] !== undefined ? px(at[1]) : (100 - px(at[2])) / 100 * r.width);
        box = [end - big, mid - big / 2, end, mid + big / 2];
      }
    }
    if (!box || box[3] > H) continue;
    const concept = el.tagName === 'INPUT' ? 'calendar' : 'chevron-down';
    elements.push({ id: elements.length, kind: 'icon', box, text: '', name: concept.replace('-', ' '), states: [], concept, parent: id, label: '', value: '', column: '', level: 0, index: 0, painted: true });
  }
  const nearest = (el) => { for (let e = el; e; e = e.parentElement) if (kept.has(e)) return kept.get(e); return -1; };
  const groups = new Map();
  for (const e of elements) {
    if (!e.painted) e.parent = nearest(e.el.parentElement);
    const key = e.parent + e.kind;
    groups.set(key, [...(groups.get(key) || []), e]);
  }
  for (const group of groups.values()) if (group.length > 1) group.forEach((e, i) => { e.index = i + 1; });

  // ---- what is written in each element, in reading order --------------------------------------
  function inOrder(items) {
    const sorted = [...items].sort((a, b) => a.box[1] + a.box[3] - b.box[1] - b.box[3]), rows = [];
    for (const item of sorted) {
      const row = rows[rows.length - 1], y = (item.box[1] + item.box[3]) / 2;
      if (row && y < row.y + row.h * 0.45) row.items.push(item);
      else rows.push({ y, h: item.box[3] - item.box[1], items: [item] });
    }
    return rows.flatMap((r) => r.items.sort((a, b) => a.box[0] - b.box[0]));
  }
  const ordered = inOrder(shownLines);
  for (const l of ordered) {
    l.struck = struck(l.el);
    const chain = new Map();
    for (const w of l.words) for (let e = w.el; e; e = e.parentElement) if (kept.has(e)) {
      const id = kept.get(e);
      chain.set(id, [...(chain.get(id) || []), w.text]);
    }
    for (const [id, words] of chain) {
      const e = elements[id];
      e.text += (e.text ? '\n' : '') + words.join(' ');
      e.struckChars = (e.struckChars || 0) + (l.struck ? words.join('').length : 0);
      e.chars = (e.chars || 0) + words.join('').length;
    }
  }
  const round = (b) => b.map((v) => Math.round(v * 10) / 10);
  const rgb = (c) => (c.match(/[\d.]+/g) || [0, 0, 0]).slice(0, 3).map(Number);
  const color = (c) => { if (!c.startsWith('rgb')) { pen.fillStyle = c; pen.fillRect(0, 0, 1, 1); return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3); } return rgb(c); };
  return {
    elements: elements.map(({ el, chars, struckChars, painted, ...e }) => {
      if (chars && struckChars > chars * 0.6 && !/table|card|dialog|navigation/.test(e.kind)) e.states.push('struck');
      const named = e.name || !/^(button|link|tab|menuitem|heading|badge)$/.test(e.kind);
      return { ...e, name: named ? e.name : e.text.replace(/\n/g, ' '), box: round(e.box) };
    }),
    lines: ordered.map((l) => {
      const owners = new Set(l.words.map((w) => nearest(w.el)));
      const row = l.block.closest('[data-k=row]'), cell = l.block.closest('[data-col]');
      return {
        box: round(l.box), text: l.text, words: l.words.map((w) => ({ text: w.text, box: round(w.box) })),
        element: owners.size === 1 ? [...owners][0] : nearest(l.block), row: row && kept.has(row) ? kept.get(row) : -1, column: cell ? cell.dataset.col : '',
        size: l.size, weight: Number(l.style.fontWeight) || 400, family: l.style.fontFamily.split(',')[0].replace(/["']/g, ''), color: color(l.el.tagName === 'text' ? css(l.el).fill : l.style.color), struck: l.struck, placeholder: l.placeholder,
      };
    }),
  };
}

// Tells qa-agent's scribe what a person does in this document. It only listens, in the capture phase, before any script of the page:
// no event is held, stopped or changed, and nothing is added to the document.
// What is typed into a password field never leaves the page: only a salted digest does, to tell one password from another.
(([name, salt]) => {
  const LONG = 80, TITLE = 60;
  const INTERACTIVE = "a[href],button,input,select,textarea,summary,option,[role=button],[role=link],[role=menuitem],[role=menuitemcheckbox]," +
    "[role=menuitemradio],[role=tab],[role=option],[role=checkbox],[role=radio],[role=switch],[role=textbox],[role=searchbox]," +
    "[role=combobox],[role=treeitem],[role=slider],[role=gridcell][tabindex],[contenteditable=''],[contenteditable=true]";
  const HEADING = "h1,h2,h3,h4,h5,h6,legend,caption,[role=heading]";
  const SECRET = ["current-password", "new-password", "one-time-code", "cc-number", "cc-csc"];
  const NATIVE = {button: "button", summary: "button", textarea: "textbox", option: "option", img: "image", svg: "image", li: "listitem",
    tr: "row", td: "cell", th: "cell", h1: "heading", h2: "heading", h3: "heading", h4: "heading", h5: "heading", h6: "heading"};
  const INPUTS = {checkbox: "checkbox", radio: "radio", range: "slider", submit: "button", button: "button", reset: "button", image: "button",
    file: "file", color: "color"};

  const epoch = (event) => (performance.timeOrigin + event.timeStamp) / 1000;
  const now = () => (performance.timeOrigin + performance.now()) / 1000;
  const tell = (kind, at, more) => {
    try { window[name]?.(JSON.stringify({kind, at, ...more})); } catch { /* the document is on its way out */ }
  };
  const clean = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const cut = (text, length) => text.length <= length ? text : "";
  const parent = (node) => node.parentElement ?? (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);

  const tokens = new WeakMap();
  let lastToken = 0;
  const token = (node) => tokens.get(node) ?? (tokens.set(node, ++lastToken), lastToken);
  const digest = (text) => {
    let hash = 0xcbf29ce484222325n;
    for (const unit of salt + text) hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0))) * 0x100000001b3n);
    return hash.toString(16);
  };

  // The text that is painted in an element: no counters in badges, nothing hidden, nothing of the controls in it.
  function painted(element, length = LONG) {
    const parts = [];
    const walk = (node) => {
      for (const child of node.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) {
          if (!child.data.trim()) continue;
          const range = document.createRange();
          range.selectNodeContents(child);
          const box = range.getBoundingClientRect();
          if (box.width > 2 && box.height > 2) parts.push(child.data);
        } else if (child.nodeType === Node.ELEMENT_NODE) {
          if (/^(script|style|select|textarea|input|svg|template)$/i.test(child.tagName)) continue;
          if (child.checkVisibility && !child.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
          if (node !== document.body && /^\s*\d+\+?\s*$/.test(child.textContent) && node.textContent.trim() !== child.textContent.trim()) continue;
          if (getComputedStyle(child).display !== "inline") parts.push(" ");
          walk(child);
        }
        if (parts.join("").length > 2 * LONG + length) return;
      }
      if (node.shadowRoot) walk(node.shadowRoot);
    };
    walk(element);
    return cut(clean(parts.join("")), length);
  }

  const byIds = (element, attribute) => clean((element.getAttribute(attribute) ?? "").split(/\s+/)
    .map((id) => (id && element.getRootNode().getElementById?.(id)?.textContent) ?? "").join(" "));
  const heading = (element) => {
    for (const found of element.querySelectorAll(HEADING)) {
      const text = painted(found, TITLE);
      if (text) return text;
    }
    return "";
  };

  function roleOf(element) {
    const said = clean(element.getAttribute("role")).split(" ")[0];
    if (said && said !== "none" && said !== "presentation") return said === "searchbox" ? "textbox" : said;
    const tag = element.tagName.toLowerCase();
    if (tag === "a") return element.hasAttribute("href") ? "link" : "text";
    if (tag === "select") return element.multiple || element.size > 1 ? "listbox" : "combobox";
    if (tag === "input") return INPUTS[element.type] ?? "textbox";
    if (element.isContentEditable) return "textbox";
    return NATIVE[tag] ?? "text";
  }

  // A field without a label of its own has one painted before it.
  function beside(element) {
    for (let node = element, up = 0; node && up < 3; node = parent(node), up++) {
      for (let left = node.previousElementSibling; left; left = left.previousElementSibling) {
        if (left.matches(INTERACTIVE) || left.querySelector(INTERACTIVE)) break;
        const text = painted(left, 40);
        if (text) return text;
      }
    }
    return "";
  }

  // A name, and whether it is painted on the screen or only there for screen readers.
  function nameOf(element, role) {
    const tag = element.tagName.toLowerCase();
    const isField = ["input", "select", "textarea"].includes(tag) && role !== "button" || role === "textbox" || role === "combobox";
    if (isField || ["checkbox", "radio", "switch", "file"].includes(role)) {
      for (const label of element.labels ?? []) {
        const text = painted(label, TITLE);
        if (text) return [text.replace(/\s*[*:]$/, ""), true];
      }
      const named = byIds(element, "aria-labelledby") || clean(element.getAttribute("aria-label"));
      const written = clean(element.getAttribute("placeholder"));
      if (named) return [cut(named, LONG), named === written];
      if (!isField || role === "checkbox") {
        const own = painted(element);
        if (own) return [own, true];
      }
      if (written) return [cut(written, LONG), true];
      const near = beside(element).replace(/\s*[*:]$/, "");
      return [near || clean(element.title), Boolean(near)];
    }
    if (tag === "input" && element.value && element.type !== "image") return [cut(clean(element.value), LONG), true];
    const text = painted(element);
    if (text) return [text, true];
    const title = heading(element);
    if (title) return [title, true];
    const said = byIds(element, "aria-labelledby") || clean(element.getAttribute("aria-label")) || clean(element.getAttribute("alt")) ||
      clean(element.title) || clean(element.querySelector?.("img[alt],[aria-label],svg title")?.getAttribute("alt")) ||
      clean(element.querySelector?.("[aria-label]")?.getAttribute("aria-label")) || clean(element.querySelector?.("svg title")?.textContent);
    return [cut(said, LONG), false];
  }

  const box = (element) => {
    const {left, top, right, bottom} = element.getBoundingClientRect();
    return {left, top, right, bottom};
  };
  const isThere = ({left, top, right, bottom}) => right - left > 2 && bottom - top > 2;

  // What a person means who points at a node: the control that it is part of, or what shows a hand as pointer.
  function meant(node) {
    if (!(node instanceof Element)) node = node?.parentElement ?? document.documentElement;
    let hand = null;
    for (let element = node; element && element !== document.body; element = parent(element)) {
      if (element.matches(INTERACTIVE)) return element;
      if (element.tagName === "LABEL" && element.control) return element.control;
      if (element.isContentEditable && !parent(element)?.isContentEditable) return element;
      if (getComputedStyle(element).cursor === "pointer") hand = element;
    }
    return hand ?? node;
  }

  // Rows, cards, sections and dialogs around an element, the nearest first, with what they are called.
  function places(element) {
    const found = [];
    for (let node = parent(element); node && node !== document.body && found.length < 5; node = parent(node)) {
      const tag = node.tagName.toLowerCase(), role = clean(node.getAttribute("role"));
      const area = node.offsetWidth * node.offsetHeight;
      let kind = "", title = "";
      if (tag === "tr" || role === "row") {
        kind = "row";
        const cells = [...node.querySelectorAll("th[scope=row],[role=rowheader]"), ...node.children];
        for (const cell of cells) {
          if (cell.contains(element)) continue;
          title = painted(cell, TITLE);
          if (/\p{L}{2}|\d{3}/u.test(title)) break;
          title = "";
        }
      } else if (tag === "dialog" || role.endsWith("dialog")) {
        kind = "dialog";
        title = byIds(node, "aria-labelledby") || heading(node) || clean(node.getAttribute("aria-label"));
      } else if (tag === "header" || role === "banner" || tag === "footer" || role === "contentinfo") {
        if (node.closest("article,section,dialog,[role=dialog]")) continue;
        kind = tag === "header" || role === "banner" ? "header" : "footer";
      } else if (tag === "article" || tag === "li" || role === "listitem" || role === "article") {
        kind = "card";
        title = heading(node) || [...node.querySelectorAll("strong,b,a,span,p,div")].filter((inner) => !inner.contains(element) &&
          !element.contains(inner)).map((inner) => painted(inner, 40)).find((text) => /\p{L}{2}/u.test(text)) || "";
      } else if (["section", "fieldset", "form", "aside"].includes(tag) || ["region", "group", "form", "tabpanel"].includes(role)) {
        kind = "section";
        title = cut(heading(node), TITLE) || byIds(node, "aria-labelledby");
      } else if (tag === "nav" || role === "navigation") {
        kind = "navigation";
      } else if (tag === "div") {
        const alike = [...(parent(node)?.children ?? [])].filter((other) => other.className === node.className && other.tagName === node.tagName);
        const heads = [...node.querySelectorAll(HEADING)].filter((head) => !head.contains(element));
        if (heads.length === 1) {
          kind = alike.length > 1 ? "card" : "section";
          title = painted(heads[0], TITLE);
        }
      }
      if (!kind || (kind !== "dialog" && area > innerWidth * innerHeight * 4)) continue;
      const inner = found.find((place) => place.title && place.title === title);
      if (inner && inner.kind === "section") inner.kind = kind; // what holds a card's text is no section of its own
      else if (title || kind === "header" || kind === "footer" || kind === "navigation") found.push({kind, title: cut(clean(title), TITLE)});
    }
    return found;
  }

  // Which one of those on the screen that are called so it is, in reading order.
  function rank(element, role, called) {
    const alike = [];
    for (const other of element.getRootNode().querySelectorAll(element.tagName)) {
      if (other !== element) {
        const area = box(other);
        if (!isThere(area) || area.bottom < 0 || area.top > innerHeight || area.right < 0 || area.left > innerWidth) continue;
        if (roleOf(other) !== role || nameOf(other, role)[0] !== called) continue;
      }
      alike.push(other);
      if (alike.length > 60) break;
    }
    return [alike.indexOf(element) + 1, alike.length];
  }

  const wasSecret = new WeakSet();
  function isSecret(element, called) {
    if (element.type === "password" || SECRET.includes(element.autocomplete)) wasSecret.add(element);
    return wasSecret.has(element) || /passw(or|d)|passphrase|passcode|\bpin\b|\bcv[cv]\b|security code|card number|api key|secret|\btoken\b/i.test(called);
  }

  const TYPED = ["textbox", "combobox", "spinbutton"];
  function isEditable(element) {
    if (element.tagName === "INPUT") return !INPUTS[element.type];
    return element.tagName === "TEXTAREA" || element.isContentEditable;
  }

  function checked(element, role) {
    if (element.tagName === "INPUT" && ["checkbox", "radio"].includes(element.type)) return element.checked;
    if (["checkbox", "switch", "radio", "menuitemcheckbox", "menuitemradio"].includes(role)) return element.getAttribute("aria-checked") === "true";
    return null;
  }

  function described(element, x = null, y = null) {
    const role = roleOf(element), [called, isPainted] = nameOf(element, role);
    const own = box(element), areas = isThere(own) ? [own] : [];
    const ticks = ["checkbox", "radio", "switch", "file"].includes(role);
    // A click on a label is one on its field; a drop-down list only gets the focus by it.
    if (element.tagName !== "SELECT") for (const label of element.labels ?? []) if (isThere(box(label))) areas.push(box(label));
    if (ticks && !areas.length && parent(element)) areas.push(box(parent(element)));
    const holes = isEditable(element) ? [] : [...element.querySelectorAll(INTERACTIVE)].slice(0, 30).map(box).filter(isThere);
    const [nth, count] = rank(element, role, called);
    const hint = clean(element.getAttribute("placeholder"));
    return {
      token: token(element), role, name: called, painted: isPainted, hint: cut(hint, LONG), areas, holes, nth, count, places: places(element),
      checked: checked(element, role), editable: isEditable(element), secret: isSecret(element, called), point: x === null ? null : [x, y],
      native_list: element.tagName === "SELECT" && role === "combobox", input_type: element.tagName === "INPUT" ? element.type : "",
      is_picture: !isPainted && (Boolean(element.querySelector("svg,img,i")) || ["image", "svg"].includes(role)),
      width: innerWidth, height: innerHeight,
    };
  }

  const listen = (type, heard) => addEventListener(type, (event) => {
    if (!event.isTrusted && type !== "click") return;
    try { heard(event); } catch (error) { tell("fault", now(), {message: `${type}: ${error}`}); }
  }, {capture: true, passive: true});
  const first = (event) => event.composedPath()[0];

  // ---- mouse
  listen("pointerdown", (event) => {
    if (event.button > 2 || event.button === 1) return;
    const root = document.documentElement;
    if (first(event) === root && (event.clientX >= root.clientWidth || event.clientY >= root.clientHeight)) {
      wheel(event, null); // on a scroll bar
      return;
    }
    flushScroll();
    tell("down", epoch(event), {button: event.button, target: described(meant(first(event)), event.clientX, event.clientY)});
  });
  listen("pointerup", (event) => {
    if (event.button !== 0) return;
    const selected = String(getSelection() ?? "").trim().length > 0 && !isEditable(meant(first(event)));
    let over = document.elementsFromPoint(event.clientX, event.clientY);
    tell("up", epoch(event), {x: event.clientX, y: event.clientY, selected, over: over.length ? over.slice(0, 4)
      .map((element) => described(meant(element), event.clientX, event.clientY)) : []});
  });
  listen("dblclick", (event) => tell("double", epoch(event), {target: described(meant(first(event)), event.clientX, event.clientY)}));
  listen("contextmenu", (event) => {
    if (event.button === 2) tell("context", epoch(event), {target: described(meant(first(event)), event.clientX, event.clientY)});
  });
  listen("drop", (event) => {
    tell("drop", epoch(event), {target: described(meant(first(event)), event.clientX, event.clientY), files: event.dataTransfer?.files.length ?? 0});
  });

  // ---- keyboard
  const SHORTCUTS = /^(F5|F11|F12)$/;
  let keyed = null; // the control on which a key went down, that may click it
  listen("keydown", (event) => {
    const element = meant(first(event)), field = isEditable(element);
    const chord = event.ctrlKey || event.metaKey || event.altKey;
    const key = event.key;
    keyed = null;
    if (event.isComposing || ["Control", "Shift", "Alt", "Meta", "AltGraph", "CapsLock", "Dead", "Process"].includes(key)) return;
    if (SHORTCUTS.test(key) || ((event.ctrlKey || event.metaKey) && "rtlwnj".includes(key.toLowerCase()))) return; // the browser's own
    const at = epoch(event);
    if ((key === "Enter" || key === " ") && !field && element !== document.body && !chord) {
      keyed = {element, at, target: described(element)};
      return;
    }
    const aria = element.getAttribute?.("role") === "combobox" || element.hasAttribute?.("aria-haspopup") ||
      element.hasAttribute?.("aria-expanded") || element.hasAttribute?.("aria-autocomplete") || element.hasAttribute?.("list");
    if (["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown"].includes(key) && !field && element === document.body) wheel(event, null);
    const isMoving = /^(Arrow|Home|End|Page)/.test(key);
    if (key === "Tab" || (isMoving && !chord && (element === document.body || (field && !aria)))) return;
    if (isMoving && /^(SELECT|INPUT)$/.test(element.tagName) && !aria) return; // what they change is told by itself
    if (field && !chord && (key.length === 1 || key === "Backspace" || key === "Delete")) return;
    if (field && (event.ctrlKey || event.metaKey) && "acvxzy".includes(key.toLowerCase())) return;
    if (element === document.body && (event.ctrlKey || event.metaKey) && "ac".includes(key.toLowerCase())) return;
    if (element.tagName === "SELECT") return;
    const written = [event.ctrlKey && "Control", event.altKey && "Alt", event.metaKey && "Meta",
      event.shiftKey && (key.length > 1 || chord) && "Shift", key === " " ? "Space" : key].filter(Boolean).join("+");
    const isText = (element.tagName === "TEXTAREA" || element.isContentEditable) && key === "Enter" && !chord;
    if (!isText) return tell("key", at, {key: written, field: field ? token(element) : 0});
    setTimeout(() => event.defaultPrevented && tell("key", at, {key: written, field: token(element)})); // else it is a new line
  });
  listen("click", (event) => {
    const element = first(event);
    if (element?.tagName === "INPUT" && element.type === "file") tell("chooser", epoch(event), {});
    if (!event.isTrusted || event.detail !== 0 || keyed === null) return;
    if (keyed.element === meant(element)) tell("keyed", keyed.at, {target: keyed.target});
    keyed = null;
  });

  // ---- fields
  let typing = null; // since when, by field
  listen("beforeinput", (event) => {
    const field = meant(first(event));
    if (typing?.field !== field) typing = {field, at: epoch(event), target: described(field)};
  });
  listen("input", (event) => {
    const field = meant(first(event));
    if (!isEditable(field)) return;
    const value = field.value ?? field.innerText ?? "";
    const start = typing?.field === field ? typing : (typing = {field, at: epoch(event), target: described(field)});
    const {target, at} = start;
    tell("typed", at, {target, value: target.secret ? "" : value, secret: target.secret && value ? digest(value) : "", is_empty: !value});
  });
  listen("focusout", () => { typing = null; });
  listen("change", (event) => {
    const field = first(event);
    if (field.tagName === "SELECT" && !field.multiple && field.size <= 1) {
      tell("chosen", epoch(event), {target: described(field), option: clean(field.selectedOptions[0]?.text)});
    } else if (field.tagName === "INPUT" && field.type === "file") {
      tell("files", epoch(event), {target: described(field), names: [...field.files].map((file) => file.name)});
    } else if (field.tagName === "INPUT" && ["range", "color"].includes(field.type)) {
      tell("set", epoch(event), {target: described(field), value: field.value});
    }
  });

  // ---- scrolling by a person; what scripts scroll will be scrolled by them again
  // A page has often moved before its wheel event comes: where an area was is kept from its scroll events.
  const stood = new WeakMap();
  const standing = (area) => ({left: area.scrollLeft, top: area.scrollTop});
  let scrolled = null;
  function scrollable(node) {
    for (let element = node instanceof Element ? node : null; element && element !== document.documentElement && element !== document.body;
      element = parent(element)) {
      const {overflowY, overflowX} = getComputedStyle(element);
      if ((element.scrollHeight > element.clientHeight + 2 && /auto|scroll|overlay/.test(overflowY)) ||
          (element.scrollWidth > element.clientWidth + 2 && /auto|scroll|overlay/.test(overflowX))) return element;
    }
    return document.scrollingElement;
  }
  function wheel(event, node) {
    const area = node ? scrollable(node) : document.scrollingElement;
    if (!area || scrolled?.area === area) return;
    flushScroll();
    const isPage = area === document.scrollingElement;
    scrolled = {area, at: epoch(event), ...(stood.get(area) ?? {left: 0, top: 0}),
      target: isPage ? null : described(area, event.clientX ?? null, event.clientY ?? null)};
  }
  function flushScroll() {
    if (!scrolled) return;
    const {area, at, left, top, target} = scrolled;
    scrolled = null;
    stood.set(area, standing(area));
    const down = area.scrollTop - top, right = area.scrollLeft - left;
    if (!down && !right) return;
    tell("scrolled", at, {down, right, target, at_bottom: area.scrollTop + area.clientHeight >= area.scrollHeight - 2, at_top: area.scrollTop <= 0});
  }
  listen("scroll", (event) => {
    const area = first(event) === document ? document.scrollingElement : first(event);
    if (area && scrolled?.area !== area) stood.set(area, standing(area));
  });
  listen("wheel", (event) => wheel(event, first(event)));
  listen("keydown", (event) => { if (!/^(Page|Arrow|Home|End)/.test(event.key)) flushScroll(); });

  // ---- documents
  const isTop = window === window.top;
  if (isTop) {
    tell("document", performance.timeOrigin / 1000, {url: location.href, how: performance.getEntriesByType("navigation")[0]?.type ?? "navigate"});
    listen("pageshow", (event) => { if (event.persisted) tell("document", epoch(event), {url: location.href, how: "back_forward"}); });
    listen("popstate", (event) => tell("popstate", epoch(event), {url: location.href}));
  }
})

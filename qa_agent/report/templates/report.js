"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);

  // Pictures: each is stored once as base64 text at the end of the file and decoded when it comes into view;
  // in the folder form it is a file beside the report.
  const blobs = new Map();
  const urls = new Map();
  const blobOf = (id) => {
    if (!blobs.has(id)) {
      const stored = byId(id);
      const text = atob(stored.textContent);
      const bytes = new Uint8Array(text.length);
      for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
      blobs.set(id, new Blob([bytes], { type: stored.dataset.mediaType }));
    }
    return blobs.get(id);
  };
  const urlOf = (image) => {
    const id = image.dataset.picture;
    if (!id) return image.dataset.src;
    if (!urls.has(id)) urls.set(id, URL.createObjectURL(blobOf(id)));
    return urls.get(id);
  };
  const DRAWABLE = ":is(img, image):is([data-picture], [data-src])";
  const draw = (image) => {
    if (image.hasAttribute("src") || image.hasAttribute("href")) return;
    image.onerror = () => image.closest(".frame, .crop").classList.add("broken");
    image.setAttribute(image.matches("img") ? "src" : "href", urlOf(image));
  };
  const watcher = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
      watcher.unobserve(entry.target);
      draw(entry.target);
    }),
    { rootMargin: "300px" },
  );
  addEventListener("DOMContentLoaded", () => all(`main ${DRAWABLE}`).forEach((image) => watcher.observe(image)));
  addEventListener("beforeprint", () =>
    all(`main ${DRAWABLE}`).filter((image) => image.checkVisibility()).forEach(draw));

  // Steps
  const sentenceOf = (step) => step.querySelector(".sentence").textContent;
  // Steps of an earlier attempt are passed over while that is folded.
  const reachable = (selector) => all(selector).filter((step) => !step.closest(".scenario").hidden
    && (step.closest(".earlier-attempt")?.open ?? true));
  let current = null;
  let unfoldedByMoving = null;
  const centreThumb = (step) => {
    const strip = step.closest(".steps").previousElementSibling;
    const thumb = strip.querySelector(`[href="#${step.id}"]`);
    strip.scrollLeft = thumb.offsetLeft - strip.offsetLeft - (strip.clientWidth - thumb.clientWidth) / 2;
  };
  const show = (step) => {
    if (unfoldedByMoving && unfoldedByMoving !== step) unfoldedByMoving.open = false;
    unfoldedByMoving = step.open ? null : step;
    const scenario = step.closest(".scenario");
    scenario.open = step.open = true;
    const earlier = step.closest(".earlier-attempt");
    if (earlier) earlier.open = true;
    current = step;
    centreThumb(step);
    history.replaceState(null, "", `#${step.id}`);
    step.querySelector("summary").focus({ preventScroll: true });
    step.scrollIntoView({ block: "start" });
    if (byId("zoom").open) enlarge(step.querySelector(".figure"), step);
  };
  const move = (by, selector = ".step") => {
    const steps = reachable(selector);
    if (!steps.length) return;
    const here = current && !current.closest(".scenario").hidden ? current : null;
    const order = (step) => here.compareDocumentPosition(step);
    const next = !here ? steps[0]
      : by > 0 ? steps.find((step) => order(step) & Node.DOCUMENT_POSITION_FOLLOWING)
      : steps.findLast((step) => order(step) & Node.DOCUMENT_POSITION_PRECEDING);
    if (next) show(next);
    else if (selector !== ".step") show(steps[0]);
  };
  const showAddressed = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest(".scenario")?.hidden) clearFilter();
    if (target.matches(".step")) show(target);
    else if (target.matches(".scenario, .earlier-attempt")) target.closest(".scenario").open = target.open = true;
  };
  addEventListener("hashchange", showAddressed);
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const frame = event.target.closest("button.frame");
    if (link && link.hash === location.hash) showAddressed();
    if (frame) enlarge(frame.closest(".figure"), frame.closest(".step"));
  });
  document.addEventListener("focusin", (event) => {
    current = event.target.closest(".step") ?? current;
  });

  // A larger picture
  const enlarge = (figure, step) => {
    byId("zoom-title").textContent = `${step.querySelector(".step-number").textContent}  ${sentenceOf(step)}`;
    byId("zoom-shot").replaceChildren();
    if (figure) {
      const copy = figure.cloneNode(true);
      const frame = document.createElement("div");
      frame.className = "frame";
      frame.append(...copy.querySelector(".frame").childNodes);
      copy.querySelector(".frame").replaceWith(frame);
      draw(frame.querySelector("img"));
      byId("zoom-shot").append(copy);
    }
    if (!byId("zoom").open) byId("zoom").showModal();
  };
  byId("zoom").addEventListener("click", (event) => event.target === byId("zoom") && byId("zoom").close());
  byId("zoom").addEventListener("close", () => current?.querySelector("summary").focus());

  // Bug reports: text for a tracker, and the step's picture with all that is drawn on it.
  const annotated = async (figure) => {
    const image = figure.querySelector("img");
    const blob = image.dataset.picture ? blobOf(image.dataset.picture) : await (await fetch(image.dataset.src)).blob();
    const bitmap = await createImageBitmap(blob);
    const canvas = document.createElement("canvas");
    const { width, height } = figure.querySelector(".spacer").viewBox.baseVal;
    Object.assign(canvas, { width, height });
    const pen = canvas.getContext("2d");
    pen.drawImage(bitmap, 0, 0, width, height);
    const share = (element, name) => parseFloat(element.getAttribute(name)) / 100;
    for (const box of all("button.frame .marks > rect", figure)) {
      const style = getComputedStyle(box);
      const place = [share(box, "x") * width, share(box, "y") * height, share(box, "width") * width, share(box, "height") * height];
      pen.lineWidth = parseFloat(style.strokeWidth);
      pen.strokeStyle = style.stroke;
      pen.globalAlpha = box.matches(".halo") ? 0.85 : 1;
      pen.setLineDash(box.matches(".candidate, .changed") ? [6, 4] : []);
      pen.strokeRect(...place);
    }
    pen.setLineDash([]);
    pen.globalAlpha = 1;
    const circle = (x, y, radius, how) => { pen.beginPath(); pen.arc(x, y, radius, 0, 7); pen[how](); };
    for (const label of all("button.frame .number", figure)) {
      const [x, y] = [share(label, "x") * width - 6, share(label, "y") * height - 6];
      pen.fillStyle = getComputedStyle(label.querySelector("circle")).fill;
      circle(x, y, 9, "fill");
      Object.assign(pen, { fillStyle: "#fff", font: "600 11px sans-serif", textAlign: "center" });
      pen.fillText(label.textContent, x, y + 4);
    }
    for (const click of all("button.frame .click", figure)) {
      const [x, y] = [share(click, "x") * width, share(click, "y") * height];
      for (const [colour, wide] of [["#fff", 5], ["#d4006a", 2.2]]) {
        Object.assign(pen, { strokeStyle: colour, fillStyle: colour, lineWidth: wide });
        circle(x, y, 10, "stroke");
        circle(x, y, 2.5, "fill");
      }
    }
    return canvas;
  };
  const bytesOf = (canvas, type, quality) => new Promise((resolve) => canvas.toBlob(resolve, type, quality));
  const copyText = async (area) => {
    try {
      await navigator.clipboard.writeText(area.value);
    } catch { // not every browser lends its clipboard to a file
      area.select();
      if (!document.execCommand("copy")) throw new Error("select the text and copy it by hand");
    }
    return "Copied.";
  };
  const copyPicture = async (figure) => {
    const picture = await bytesOf(await annotated(figure), "image/png");
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return "The picture is copied.";
  };
  const saveWhole = async (area, step) => {
    let text = area.value;
    for (const figure of all(".figure", step)) {
      const data = (await annotated(figure)).toDataURL("image/jpeg", 0.85);
      text = text.replaceAll(`](<${figure.dataset.name}>)`, () => `](${data})`);
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
    link.download = `${step.id}.md`;
    link.click();
    return "Saved.";
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-bug]");
    if (!button) return;
    const bug = button.closest(".bug");
    const area = bug.querySelector("textarea");
    const step = byId(bug.dataset.step);
    const said = bug.querySelector("[role=status]");
    try {
      said.textContent = await {
        text: () => copyText(area), picture: () => copyPicture(step.querySelector(".figure")), save: () => saveWhole(area, step),
      }[button.dataset.bug]();
    } catch (error) {
      said.textContent = `That did not work: ${error.message}`;
    }
  });

  // Colours
  const setTheme = (name) => {
    if (name) document.documentElement.dataset.theme = name;
    else delete document.documentElement.dataset.theme;
    byId("theme").value = name;
  };
  let remembered = "";
  try { remembered = localStorage.getItem("qa-agent-colours") ?? ""; } catch { /* a file may have no storage */ }
  setTheme(["light", "dark"].includes(remembered) ? remembered : "");
  byId("theme").addEventListener("change", (event) => {
    setTheme(event.target.value);
    try { localStorage.setItem("qa-agent-colours", event.target.value); } catch { /* it holds for this page, then */ }
  });

  // Filter
  const words = new WeakMap();
  const wordsOf = (scenario) => {
    if (!words.has(scenario)) words.set(scenario, scenario.textContent.toLowerCase().replace(/\s+/g, " "));
    return words.get(scenario);
  };
  const filter = () => {
    const ending = document.querySelector("input[name=ending]:checked").value;
    const sought = byId("search").value.trim().toLowerCase().replace(/\s+/g, " ");
    const scenarios = all(".scenario");
    for (const scenario of scenarios) {
      const fits = !ending || scenario.dataset.ending === ending;
      scenario.hidden = !(fits && (!sought || wordsOf(scenario).includes(sought)));
    }
    const shown = scenarios.filter((scenario) => !scenario.hidden).length;
    byId("found").textContent = `${shown} of ${scenarios.length} scenarios shown`;
    byId("nothing").hidden = shown > 0;
  };
  const clearFilter = () => {
    document.querySelector("input[name=ending]").checked = true;
    byId("search").value = "";
    filter();
  };
  const orders = {
    trouble: (a, b) => a.dataset.rank - b.dataset.rank,
    slow: (a, b) => b.dataset.ms - a.dataset.ms,
    name: (a, b) => a.querySelector("h2").textContent.localeCompare(b.querySelector("h2").textContent),
    order: () => 0,
  };
  const sort = () => {
    const inOrder = orders[byId("sort").value];
    const sorted = all(".scenario").sort((a, b) => inOrder(a, b) || a.dataset.order - b.dataset.order);
    byId("nothing").before(...sorted);
  };
  const toggleMarks = () => {
    const hidden = document.body.classList.toggle("no-marks");
    byId("marks").setAttribute("aria-pressed", String(!hidden));
  };
  const toggleFolds = () => {
    const unfold = byId("fold").getAttribute("aria-pressed") === "false";
    all(".scenario, .earlier-attempt, .step").forEach((details) => (details.open = unfold));
    byId("fold").setAttribute("aria-pressed", String(unfold));
    byId("fold").textContent = unfold ? "Fold all" : "Unfold all";
  };
  if (byId("search")) {
    byId("sort").addEventListener("change", sort);
    all("input[name=ending]").forEach((choice) => choice.addEventListener("change", filter));
    byId("search").addEventListener("input", filter);
    byId("marks").addEventListener("click", toggleMarks);
    byId("fold").addEventListener("click", toggleFolds);
  }

  // Keys
  const letters = {
    j: () => move(1), k: () => move(-1), n: () => move(1, ".step[data-broken]"),
    m: toggleMarks, "/": () => byId("search").focus(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches("input[type=search], select, textarea");
    if (event.target.matches("input[type=search]") && event.key === "Escape") clearFilter();
    if (typing || !byId("search")) return;
    const onStep = event.target.matches(".step > summary") || byId("zoom").open;
    const arrows = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };
    const action = onStep && arrows[event.key] ? () => move(arrows[event.key])
      : byId("keys").checked ? letters[event.key] : undefined;
    if (!action) return;
    event.preventDefault();
    action();
  });

  addEventListener("DOMContentLoaded", () => {
    all(".scenario[open] .step[open]").forEach(centreThumb);
    showAddressed();
  });
  // The browser's own jump to the address takes the focus away once more.
  addEventListener("load", () => requestAnimationFrame(() => setTimeout(showAddressed)));
})();

"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);

  // Pictures: each is stored once as base64 text at the end of the file and decoded when it comes into view.
  const urls = new Map();
  const urlOf = (id) => {
    if (!urls.has(id)) {
      const stored = byId(id);
      const text = atob(stored.textContent);
      const bytes = new Uint8Array(text.length);
      for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
      urls.set(id, URL.createObjectURL(new Blob([bytes], { type: stored.dataset.mediaType })));
    }
    return urls.get(id);
  };
  const draw = (image) => {
    if (image.src) return;
    image.onerror = () => image.closest(".frame").classList.add("broken");
    image.src = urlOf(image.dataset.picture);
  };
  const watcher = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
      watcher.unobserve(entry.target);
      draw(entry.target);
    }),
    { rootMargin: "300px" },
  );
  addEventListener("DOMContentLoaded", () => all("main img[data-picture]").forEach((image) => watcher.observe(image)));
  addEventListener("beforeprint", () =>
    all("main img[data-picture]").filter((image) => image.checkVisibility()).forEach(draw));

  // Steps
  const sentenceOf = (step) => step.querySelector(".sentence").textContent;
  const reachable = (selector) => all(selector).filter((step) => !step.closest(".scenario").hidden);
  let current = null;
  let unfoldedByMoving = null;
  const centreThumb = (step) => {
    const strip = step.closest(".scenario").querySelector(".filmstrip");
    const thumb = strip.querySelector(`[href="#${step.id}"]`);
    strip.scrollLeft = thumb.offsetLeft - strip.offsetLeft - (strip.clientWidth - thumb.clientWidth) / 2;
  };
  const show = (step) => {
    if (unfoldedByMoving && unfoldedByMoving !== step) unfoldedByMoving.open = false;
    unfoldedByMoving = step.open ? null : step;
    const scenario = step.closest(".scenario");
    scenario.open = step.open = true;
    current = step;
    centreThumb(step);
    history.replaceState(null, "", `#${step.id}`);
    step.querySelector("summary").focus({ preventScroll: true });
    step.scrollIntoView({ block: "start" });
    if (byId("zoom").open) enlarge(step);
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
    else if (target.matches(".scenario")) target.open = true;
  };
  addEventListener("hashchange", showAddressed);
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const frame = event.target.closest("button.frame");
    if (link && link.hash === location.hash) showAddressed();
    if (frame) enlarge(frame.closest(".step"));
  });
  document.addEventListener("focusin", (event) => {
    current = event.target.closest(".step") ?? current;
  });

  // A larger picture
  const enlarge = (step) => {
    const figure = step.querySelector(".figure");
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

  // Filter
  const words = new WeakMap();
  const wordsOf = (scenario) => {
    if (!words.has(scenario)) words.set(scenario, scenario.textContent.toLowerCase().replace(/\s+/g, " "));
    return words.get(scenario);
  };
  const filter = () => {
    const outcome = document.querySelector("input[name=outcome]:checked").value;
    const sought = byId("search").value.trim().toLowerCase().replace(/\s+/g, " ");
    const scenarios = all(".scenario");
    for (const scenario of scenarios) {
      const fits = !outcome || scenario.dataset.outcome === outcome;
      scenario.hidden = !(fits && (!sought || wordsOf(scenario).includes(sought)));
    }
    const shown = scenarios.filter((scenario) => !scenario.hidden).length;
    byId("found").textContent = `${shown} of ${scenarios.length} scenarios shown`;
    byId("nothing").hidden = shown > 0;
  };
  const clearFilter = () => {
    document.querySelector("input[name=outcome]").checked = true;
    byId("search").value = "";
    filter();
  };
  const toggleMarks = () => {
    const hidden = document.body.classList.toggle("no-marks");
    byId("marks").setAttribute("aria-pressed", String(!hidden));
  };
  const toggleFolds = () => {
    const unfold = byId("fold").getAttribute("aria-pressed") === "false";
    all(".scenario, .step").forEach((details) => (details.open = unfold));
    byId("fold").setAttribute("aria-pressed", String(unfold));
    byId("fold").textContent = unfold ? "Fold all" : "Unfold all";
  };
  if (byId("search")) {
    all("input[name=outcome]").forEach((choice) => choice.addEventListener("change", filter));
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
    const typing = event.target.matches("input[type=search]");
    if (typing && event.key === "Escape") clearFilter();
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

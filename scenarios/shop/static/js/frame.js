// What surrounds every page: header, footer, toasts, dialogs.

import { html } from "./html.js";
import { ICONS } from "./pictures.js";
import { cartCount, user } from "./store.js";

const TOAST_MS = 4000;

function account() {
  const visitor = user();
  return visitor
    ? html`<a class="header-link" href="/account">${ICONS.person}${visitor.name.split(" ")[0]}</a>`
    : html`<a class="header-link" href="/sign-in">${ICONS.person}Account</a>`;
}

export function drawHeader() {
  const count = cartCount();
  const query = new URLSearchParams(location.search).get("q") ?? "";
  const current = (path) => html`${location.pathname === path ? "page" : "false"}`;
  document.querySelector("#header").innerHTML = html`
    <div class="wide header">
      <a class="brand" href="/">${ICONS.tree}Fjord &amp; Pine</a>
      <nav>
        <a href="/" aria-current="${current("/")}">Shop</a>
        <a href="/delivery" aria-current="${current("/delivery")}">Delivery</a>
      </nav>
      <form class="search" action="/" role="search">
        <input name="q" type="search" placeholder="Search products" aria-label="Search products" value="${query}">
        <button class="button">${ICONS.search}Search</button>
      </form>
      ${account()}
      <a class="header-link" href="/cart">${ICONS.cart}Cart${count > 0 && html`<span class="counter">${count}</span>`}</a>
    </div>`;
}

export function drawFooter() {
  document.querySelector("#footer").innerHTML = html`
    <div class="wide footer">
      <span>Fjord &amp; Pine, Strandgaten 18, Bergen</span>
      <span>Free shipping from $80.00</span>
    </div>`;
}

export function toast(text) {
  const box = document.createElement("div");
  box.className = "toast";
  box.innerHTML = html`${ICONS.check}<span>${text}</span>`;
  document.querySelector("#toasts").replaceChildren(box);
  setTimeout(() => box.remove(), TOAST_MS);
}

/** Opens a modal dialog; `confirmed` runs when its button of that name is pressed. */
export function openDialog({ title, body, dismiss, confirm, confirmed }) {
  const dialog = document.createElement("dialog");
  dialog.innerHTML = html`
    <form method="dialog">
      <h2>${title}</h2>
      ${body}
      <div class="dialog-buttons">
        <button class="button button-plain" value="dismiss" autofocus>${dismiss}</button>
        ${confirm && html`<button class="button button-danger" value="confirm">${confirm}</button>`}
      </div>
    </form>`;
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (dialog.returnValue === "confirm") confirmed();
  });
  document.body.append(dialog);
  dialog.showModal();
}

export const alertBox = (title, messages = []) => html`
  <div class="alert" role="alert">
    ${ICONS.alert}
    <div>
      <strong>${title}</strong>
      ${messages.length > 0 && html`<ul>${messages.map((message) => html`<li>${message}</li>`)}</ul>`}
    </div>
  </div>`;

/** Writes a message beside each field named in `errors` and takes it away from all others. */
export function showFieldErrors(form, errors) {
  for (const field of form.querySelectorAll(".field")) {
    const control = field.querySelector("input, select");
    const message = errors[control.name];
    field.classList.toggle("invalid", Boolean(message));
    control.setAttribute("aria-invalid", String(Boolean(message)));
    field.querySelector(".field-error").textContent = message ?? "";
  }
}

import { COUNTRIES, money } from "../catalogue.js";
import { alertBox, showFieldErrors } from "../frame.js";
import { html } from "../html.js";
import { BUG, cartLines, hasBug, placeOrder, totals, user } from "../store.js";
import { sumRows } from "../summary.js";

const PLACING_MS = 500;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const field = (label, name, value = "", autocomplete = "off") => html`
  <div class="field">
    <label class="field-label" for="${name}">${label}</label>
    <input id="${name}" name="${name}" value="${value}" autocomplete="${autocomplete}">
    <p class="field-error"></p>
  </div>`;

const form = (visitor) => html`
  <form class="panel" id="checkout" novalidate>
    <h2>Contact</h2>
    ${field("Email", "email", visitor?.email)}
    <label class="tick"><input type="checkbox" name="newsletter">Send me news and offers by email</label>
    <h2>Delivery address</h2>
    ${field("Full name", "name", visitor?.name)}
    ${field("Address", "address")}
    <div class="fields">
      ${field("Postcode", "postcode")}
      ${field("City", "city")}
      <div class="field">
        <label class="field-label" for="country">Country</label>
        <select id="country" name="country">
          <option value="">Choose a country</option>
          ${COUNTRIES.map((country) => html`<option>${country}</option>`)}
        </select>
        <p class="field-error"></p>
      </div>
    </div>
  </form>`;

const summary = (lines) => html`
  <aside class="panel">
    <h2>Order summary</h2>
    <ul class="brief">${lines.map(({ product, quantity, total }) =>
      html`<li><span>${quantity} x ${product.name}</span><span>${money(total)}</span></li>`)}</ul>
    ${sumRows(totals(lines))}
    <button class="button button-large button-wide" form="checkout">Place order</button>
    <p class="hint">You pay by invoice within 14 days.</p>
  </aside>`;

/** Messages by name of field; none when all is well. */
function mistakes({ email, name, address, postcode, city, country }) {
  const errors = {};
  if (!email) errors.email = "Enter your email address";
  else if (!EMAIL.test(email)) errors.email = "Enter a valid email address";
  if (!name) errors.name = "Enter your full name";
  if (!address) errors.address = "Enter your address";
  if (!postcode) errors.postcode = "Enter your postcode";
  if (!city) errors.city = "Enter your city";
  if (!country) errors.country = "Choose a country";
  return errors;
}

export function checkoutPage(page) {
  const lines = cartLines();
  if (lines.length === 0) return location.replace("/cart");
  document.title = "Checkout - Fjord & Pine";

  page.innerHTML = html`
    <div class="wide">
      <h1>Checkout</h1>
      <div id="problem"></div>
      <div class="columns">${form(user())}${summary(lines)}</div>
    </div>`;

  page.querySelector("#checkout").addEventListener("submit", (event) => {
    event.preventDefault();
    const entries = new FormData(event.target);
    const customer = Object.fromEntries([...entries].map(([key, value]) => [key, value.trim()]));
    const errors = mistakes(customer);
    const ready = Object.keys(errors).length === 0;
    if (hasBug(BUG.MISSING_ERROR)) delete errors.email;

    showFieldErrors(event.target, errors);
    const messages = Object.values(errors);
    page.querySelector("#problem").innerHTML =
      messages.length > 0 ? alertBox("Your order was not placed", messages) : "";
    scrollTo(0, 0);
    if (!ready) return;

    event.submitter.disabled = true;
    event.submitter.textContent = "Placing order...";
    setTimeout(() => {
      placeOrder(customer);
      location.assign("/confirmation");
    }, PLACING_MS);
  });
}

// The box with the sums, beside the cart and beside the checkout form.

import { money } from "./catalogue.js";
import { html } from "./html.js";

const row = (label, amount) => html`<div><dt>${label}</dt><dd>${amount}</dd></div>`;

export const sumRows = ({ subtotal, shipping, total }) => html`
  <dl class="sums">
    ${row("Subtotal", money(subtotal))}
    ${row("Shipping", shipping === 0 ? "Free" : money(shipping))}
    <div class="sums-total"><dt>Total</dt><dd>${money(total)}</dd></div>
  </dl>`;

import { money, productById } from "../catalogue.js";
import { html } from "../html.js";
import { ICONS } from "../pictures.js";
import { lastOrder } from "../store.js";
import { sumRows } from "../summary.js";

export function confirmationPage(page) {
  const order = lastOrder();
  if (!order) return location.replace("/");
  const { customer } = order;
  document.title = "Order confirmed - Fjord & Pine";

  page.innerHTML = html`
    <div class="wide narrow">
      <section class="panel confirmation">
        <span class="seal">${ICONS.check}</span>
        <h1>Thank you for your order</h1>
        <p>We have sent a confirmation to ${customer.email}</p>
        <dl class="facts">
          <div><dt>Order number</dt><dd>${order.number}</dd></div>
          <div><dt>Deliver to</dt><dd>${customer.name}, ${customer.address}, ${customer.postcode} ${customer.city}, ${customer.country}</dd></div>
          <div><dt>Delivery time</dt><dd>3 to 5 working days</dd></div>
          <div><dt>Newsletter</dt><dd>${customer.newsletter ? "Subscribed" : "Not subscribed"}</dd></div>
        </dl>
        <ul class="brief">${order.lines.map(({ id, quantity }) => {
          const { name, price } = productById(id);
          return html`<li><span>${quantity} x ${name}</span><span>${money(price * quantity)}</span></li>`;
        })}</ul>
        ${sumRows(order)}
        <a class="button" href="/">Continue shopping</a>
      </section>
    </div>`;
}

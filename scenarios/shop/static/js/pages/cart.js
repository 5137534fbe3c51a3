import { money } from "../catalogue.js";
import { drawHeader, openDialog } from "../frame.js";
import { html } from "../html.js";
import { picture } from "../pictures.js";
import { MAX_QUANTITY, cartLines, emptyCart, removeFromCart, setQuantity, totals } from "../store.js";
import { sumRows } from "../summary.js";

const row = ({ product, quantity, total }) => html`
  <tr data-id="${product.id}">
    <td><div class="line-product">${picture(product)}<a href="/product?id=${product.id}">${product.name}</a></div></td>
    <td>${money(product.price)}</td>
    <td>
      <span class="stepper">
        <button data-step="-1" aria-label="Decrease quantity" ${quantity <= 1 ? "disabled" : ""}>&minus;</button><output>${quantity}</output><button data-step="1" aria-label="Increase quantity" ${quantity >= MAX_QUANTITY ? "disabled" : ""}>+</button>
      </span>
    </td>
    <td class="line-total">${money(total)}</td>
    <td><button class="link" data-remove>Remove</button></td>
  </tr>`;

const filled = (lines) => html`
  <div class="columns">
    <section class="panel">
      <table class="lines">
        <thead><tr><th>Product</th><th>Price</th><th>Quantity</th><th>Amount</th><th></th></tr></thead>
        <tbody>${lines.map(row)}</tbody>
      </table>
      <div class="panel-foot">
        <a href="/">Continue shopping</a>
        <button class="link link-danger" id="empty">Empty cart</button>
      </div>
    </section>
    <aside class="panel">
      <h2>Order summary</h2>
      ${sumRows(totals(lines))}
      <a class="button button-large button-wide" href="/checkout">Checkout</a>
      <p class="hint">Free shipping from $80.00</p>
    </aside>
  </div>`;

const empty = html`
  <div class="nothing">
    <h3>Your cart is empty</h3>
    <p>Find something nice in the shop.</p>
    <a class="button" href="/">Continue shopping</a>
  </div>`;

function confirmEmptying(redraw) {
  openDialog({
    title: "Empty your cart?",
    body: html`<p>All products will be removed from your cart.</p>`,
    dismiss: "Cancel",
    confirm: "Yes, remove all",
    confirmed() {
      emptyCart();
      redraw();
    },
  });
}

export function cartPage(page) {
  document.title = "Cart - Fjord & Pine";

  function draw() {
    const lines = cartLines();
    drawHeader();
    page.innerHTML = html`<div class="wide"><h1>Your cart</h1>${lines.length > 0 ? filled(lines) : empty}</div>`;
  }

  page.addEventListener("click", ({ target }) => {
    if (target.id === "empty") return confirmEmptying(draw);
    const id = target.closest("tr")?.dataset.id;
    if (target.dataset.step) {
      const quantity = Number(target.closest("tr").querySelector("output").textContent);
      setQuantity(id, quantity + Number(target.dataset.step));
      draw();
    } else if (target.dataset.remove !== undefined) {
      removeFromCart(id);
      draw();
    }
  });
  draw();
}

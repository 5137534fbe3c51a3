import { money, productById } from "../catalogue.js";
import { drawHeader, openDialog, toast } from "../frame.js";
import { html } from "../html.js";
import { ICONS, picture } from "../pictures.js";
import { BUG, MAX_QUANTITY, addToCart, hasBug } from "../store.js";
import { missingPage } from "./info.js";

const sizeTable = (product) => html`
  <p>All measures of ${product.name}.</p>
  <table>
    <thead><tr><th>Part</th><th>Measure</th></tr></thead>
    <tbody>${product.sizes.map(([part, measure]) => html`<tr><td>${part}</td><td>${measure}</td></tr>`)}</tbody>
  </table>`;

export function productPage(page) {
  const product = productById(new URLSearchParams(location.search).get("id"));
  if (!product) return missingPage(page);
  document.title = `${product.name} - Fjord & Pine`;

  page.innerHTML = html`
    <div class="wide">
      <nav class="crumbs" aria-label="Breadcrumb">
        <a href="/">Shop</a> / <a href="/?category=${product.category}">${product.category}</a> / <span>${product.name}</span>
      </nav>
      <div class="product">
        ${picture(product)}
        <div>
          <h1>${product.name}</h1>
          <p class="rating">${ICONS.star}${product.rating.toFixed(1)} from ${product.reviews} reviews</p>
          <p class="product-price">
            <span class="price">${money(product.price)}</span>
            ${product.oldPrice && html`<s>${money(product.oldPrice)}</s>`}
            ${product.badge && html`<span class="badge badge-${product.badge.toLowerCase()}">${product.badge}</span>`}
          </p>
          <div class="notes ${hasBug(BUG.OVERLAPPING_TEXT) ? "notes-collapsed" : ""}">
            <p>In stock, ships in 2 days</p>
            <p>Free returns within 30 days</p>
          </div>
          <p class="about">${product.about}</p>
          <div class="product-buy">
            <span class="field-label">Quantity</span>
            <span class="stepper">
              <button aria-label="Decrease quantity">&minus;</button><output>1</output><button aria-label="Increase quantity">+</button>
            </span>
          </div>
          <div class="product-buttons">
            <button class="button button-large" id="add">Add to cart</button>
            <button class="button button-plain button-large" id="sizes">Size guide</button>
          </div>
        </div>
      </div>
    </div>`;

  const quantity = page.querySelector("output");
  const [less, more] = page.querySelectorAll(".stepper button");
  function setQuantity(value) {
    quantity.textContent = value;
    less.disabled = value <= 1;
    more.disabled = value >= MAX_QUANTITY;
  }
  setQuantity(1);
  less.addEventListener("click", () => setQuantity(Number(quantity.textContent) - 1));
  more.addEventListener("click", () => setQuantity(Number(quantity.textContent) + 1));

  page.querySelector("#add").addEventListener("click", () => {
    addToCart(product.id, Number(quantity.textContent));
    drawHeader();
    toast(`${product.name} added to cart`);
  });
  page.querySelector("#sizes").addEventListener("click", () =>
    openDialog({ title: "Size guide", body: sizeTable(product), dismiss: "Close" }),
  );
}

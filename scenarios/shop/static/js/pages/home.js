import { CATEGORIES, PRODUCTS, money, productById } from "../catalogue.js";
import { drawHeader, toast } from "../frame.js";
import { html } from "../html.js";
import { ICONS, picture } from "../pictures.js";
import { addToCart } from "../store.js";

const SORTS = {
  featured: { label: "Featured", order: () => 0 },
  cheap: { label: "Price: low to high", order: (a, b) => a.price - b.price },
  dear: { label: "Price: high to low", order: (a, b) => b.price - a.price },
  rating: { label: "Best rated", order: (a, b) => b.rating - a.rating },
};

const card = (product) => html`
  <article class="card">
    <a href="/product?id=${product.id}" tabindex="-1">${picture(product)}</a>
    ${product.badge && html`<span class="badge badge-${product.badge.toLowerCase()}">${product.badge}</span>`}
    <div class="card-body">
      <h3><a href="/product?id=${product.id}">${product.name}</a></h3>
      <p class="rating">${ICONS.star}${product.rating.toFixed(1)} (${product.reviews})</p>
      <div class="card-buy">
        <span class="price">${money(product.price)}</span>
        ${product.oldPrice && html`<s>${money(product.oldPrice)}</s>`}
        <button class="button button-small" data-add="${product.id}">Add to cart</button>
      </div>
    </div>
  </article>`;

function chip(label, category, active) {
  const link = category ? `/?category=${category}` : "/";
  return html`<a class="chip" href="${link}" aria-current="${active ? "true" : "false"}">${label}</a>`;
}

function title(query, category, count) {
  if (query) return `${count} ${count === 1 ? "result" : "results"} for "${query}"`;
  return category ?? "All products";
}

export function homePage(page) {
  const asked = new URLSearchParams(location.search);
  const query = (asked.get("q") ?? "").trim();
  const category = CATEGORIES.find((name) => name === asked.get("category"));
  const sort = SORTS[asked.get("sort")] ? asked.get("sort") : "featured";

  const words = query.toLowerCase();
  const found = PRODUCTS.filter((product) => !category || product.category === category)
    .filter((product) => `${product.name} ${product.category}`.toLowerCase().includes(words))
    .sort(SORTS[sort].order);

  page.innerHTML = html`
    <section class="hero"><div class="wide">
      <h1>Light and quiet things for your home</h1>
      <p>Made in small workshops along the coast. Free shipping from $80.00.</p>
    </div></section>
    <div class="wide">
      <div class="toolbar">
        <h2>${title(query, category, found.length)}</h2>
        <nav class="chips" aria-label="Categories">
          ${chip("All", null, !category && !query)}
          ${CATEGORIES.map((name) => chip(name, name, name === category))}
        </nav>
        <label class="sort">Sort by
          <select>${Object.entries(SORTS).map(([key, { label }]) =>
            html`<option value="${key}" ${key === sort ? "selected" : ""}>${label}</option>`)}</select>
        </label>
      </div>
      ${found.length > 0
        ? html`<div class="grid">${found.map(card)}</div>`
        : html`<div class="nothing"><h3>Nothing found</h3><p>Try another word or look at <a href="/">all products</a>.</p></div>`}
    </div>`;

  page.querySelector(".sort select").addEventListener("change", (event) => {
    asked.set("sort", event.target.value);
    location.search = asked;
  });
  page.addEventListener("click", (event) => {
    const id = event.target.dataset.add;
    if (!id) return;
    addToCart(id);
    drawHeader();
    toast(`${productById(id).name} added to cart`);
  });
}

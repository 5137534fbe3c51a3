import { html } from "../html.js";

export function deliveryPage(page) {
  document.title = "Delivery - Fjord & Pine";
  page.innerHTML = html`
    <div class="wide narrow">
      <h1>Delivery</h1>
      <section class="panel">
        <table>
          <thead><tr><th>Order value</th><th>Shipping</th><th>Delivery time</th></tr></thead>
          <tbody>
            <tr><td>Below $80.00</td><td>$5.00</td><td>3 to 5 working days</td></tr>
            <tr><td>$80.00 and more</td><td>Free</td><td>3 to 5 working days</td></tr>
          </tbody>
        </table>
        <p>You can send back what you do not like within 30 days. The return is free.</p>
      </section>
    </div>`;
}

export function missingPage(page) {
  document.title = "Page not found - Fjord & Pine";
  page.innerHTML = html`
    <div class="wide">
      <div class="nothing">
        <h1>Page not found</h1>
        <p>The page that you asked for is not here.</p>
        <a class="button" href="/">Go to the shop</a>
      </div>
    </div>`;
}

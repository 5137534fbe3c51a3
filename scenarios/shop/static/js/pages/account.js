import { html } from "../html.js";
import { signOut, user } from "../store.js";

const EARLIER_ORDERS = [
  ["FP-10317", "Ceramic vase", "$47.00", "Shipped"],
  ["FP-10204", "Stone mug", "$37.00", "Delivered"],
  ["FP-10166", "Wool blanket", "$89.00", "Returned"],
];

export function accountPage(page) {
  const visitor = user();
  if (!visitor) return location.replace("/sign-in");
  document.title = "Your account - Fjord & Pine";

  page.innerHTML = html`
    <div class="wide">
      <h1>Welcome back, ${visitor.name.split(" ")[0]}</h1>
      <div class="columns">
        <section class="panel">
          <h2>Your orders</h2>
          <table>
            <thead><tr><th>Order</th><th>Product</th><th>Total</th><th>Status</th></tr></thead>
            <tbody>${EARLIER_ORDERS.map(([number, product, total, status]) => html`
              <tr><td>${number}</td><td>${product}</td><td>${total}</td>
                <td><span class="status status-${status.toLowerCase()}">${status}</span></td></tr>`)}</tbody>
          </table>
        </section>
        <aside class="panel">
          <h2>Your account</h2>
          <p>${visitor.name}</p>
          <p>${visitor.email}</p>
          <p class="hint">${visitor.remember ? "You stay signed in on this device" : "You are signed out when you close the browser"}</p>
          <button class="button button-plain button-wide" id="sign-out">Sign out</button>
        </aside>
      </div>
    </div>`;

  page.querySelector("#sign-out").addEventListener("click", () => {
    signOut();
    location.assign("/");
  });
}

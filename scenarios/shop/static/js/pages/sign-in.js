import { alertBox, showFieldErrors } from "../frame.js";
import { html } from "../html.js";
import { BUG, hasBug, signIn, user } from "../store.js";

export function signInPage(page) {
  if (user()) return location.replace("/account");
  document.title = "Sign in - Fjord & Pine";

  page.innerHTML = html`
    <div class="wide">
      <form class="panel sign-in" novalidate>
        <h1>Sign in</h1>
        <p>Welcome back. Your orders are waiting for you.</p>
        <div id="problem"></div>
        <div class="field">
          <label class="field-label" for="email">Email</label>
          <input id="email" name="email" autocomplete="off">
          <p class="field-error"></p>
        </div>
        <div class="field">
          <label class="field-label" for="password">Password</label>
          <input id="password" name="password" type="password" autocomplete="off">
          <p class="field-error"></p>
        </div>
        <label class="tick"><input type="checkbox" name="remember">Remember me</label>
        <button class="button button-large button-wide">Sign in</button>
      </form>
    </div>`;

  page.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    if (hasBug(BUG.DEAD_BUTTON)) return;
    const { email, password, remember } = event.target.elements;
    const errors = {};
    if (!email.value.trim()) errors.email = "Enter your email address";
    if (!password.value) errors.password = "Enter your password";
    showFieldErrors(event.target, errors);
    const problem = page.querySelector("#problem");
    problem.innerHTML = "";
    if (Object.keys(errors).length > 0) return;

    if (signIn(email.value.trim(), password.value, remember.checked)) {
      location.assign("/account");
      return;
    }
    problem.innerHTML = alertBox("Wrong email or password");
    password.value = "";
    if (hasBug(BUG.WRONG_STATE)) remember.checked = false;
  });
}

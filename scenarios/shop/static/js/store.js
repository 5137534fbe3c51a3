// The visitor's state, kept in local storage: a new browser context is a new visitor.

import { productById } from "./catalogue.js";

const KEY = "fjord-and-pine";
const FRESH = { bug: 0, cart: [], user: null, order: null, orderCount: 0 };
const FIRST_ORDER_NUMBER = 10482;
const SHIPPING = 500;
const FREE_SHIPPING_FROM = 8000;
export const MAX_QUANTITY = 9;

// The mistakes that ?bug=N plants; scenarios/README.md tells where each one shows.
export const BUG = {
  WRONG_TOTAL: 1,
  DEAD_BUTTON: 2,
  MISSING_ERROR: 3,
  OVERLAPPING_TEXT: 4,
  WRONG_STATE: 5,
  WRONG_ITEM_REMOVED: 6,
};

const load = () => ({ ...FRESH, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") });

function change(update) {
  const state = load();
  update(state);
  localStorage.setItem(KEY, JSON.stringify(state));
}

export function rememberBug(search) {
  const asked = new URLSearchParams(search).get("bug");
  if (asked !== null) change((state) => (state.bug = Number(asked) || 0));
}

export const hasBug = (bug) => load().bug === bug;

export const cartLines = () =>
  load().cart.map(({ id, quantity }) => {
    const product = productById(id);
    return { product, quantity, total: product.price * quantity };
  });

export const cartCount = () => load().cart.reduce((sum, line) => sum + line.quantity, 0);

export function addToCart(id, quantity = 1) {
  change(({ cart }) => {
    const line = cart.find((line) => line.id === id);
    if (line) line.quantity = Math.min(MAX_QUANTITY, line.quantity + quantity);
    else cart.push({ id, quantity });
  });
}

export function setQuantity(id, quantity) {
  change(({ cart }) => {
    cart.find((line) => line.id === id).quantity = Math.min(MAX_QUANTITY, Math.max(1, quantity));
  });
}

export function removeFromCart(id) {
  change(({ bug, cart }) => {
    let index = cart.findIndex((line) => line.id === id);
    if (bug === BUG.WRONG_ITEM_REMOVED) index = (index + 1) % cart.length;
    cart.splice(index, 1);
  });
}

export const emptyCart = () => change((state) => (state.cart = []));

export function totals(lines) {
  const subtotal = lines.reduce((sum, line) => sum + line.total, 0);
  const shipping = subtotal >= FREE_SHIPPING_FROM ? 0 : SHIPPING;
  const total = hasBug(BUG.WRONG_TOTAL) ? subtotal : subtotal + shipping;
  return { subtotal, shipping, total };
}

export function placeOrder(customer) {
  const lines = load().cart;
  const sums = totals(cartLines());
  change((state) => {
    const number = `FP-${FIRST_ORDER_NUMBER + state.orderCount}`;
    state.order = { number, customer, lines, ...sums };
    state.orderCount += 1;
    state.cart = [];
  });
}

export const lastOrder = () => load().order;

const ACCOUNT = { name: "Ada Lovelace", email: "ada@example.com", password: "lovelace" };

/** Signs in and answers whether email and password were right. */
export function signIn(email, password, remember) {
  const right = email.toLowerCase() === ACCOUNT.email && password === ACCOUNT.password;
  if (right) {
    const { name } = ACCOUNT;
    change((state) => (state.user = { name, email: ACCOUNT.email, remember }));
  }
  return right;
}

export const signOut = () => change((state) => (state.user = null));

export const user = () => load().user;

// Every page has the same shell; the path says which page fills it.

import { drawFooter, drawHeader } from "./frame.js";
import { accountPage } from "./pages/account.js";
import { cartPage } from "./pages/cart.js";
import { checkoutPage } from "./pages/checkout.js";
import { confirmationPage } from "./pages/confirmation.js";
import { deliveryPage, missingPage } from "./pages/info.js";
import { homePage } from "./pages/home.js";
import { productPage } from "./pages/product.js";
import { signInPage } from "./pages/sign-in.js";
import { rememberBug } from "./store.js";

const PAGES = {
  "/": homePage,
  "/product": productPage,
  "/cart": cartPage,
  "/checkout": checkoutPage,
  "/confirmation": confirmationPage,
  "/sign-in": signInPage,
  "/account": accountPage,
  "/delivery": deliveryPage,
};

rememberBug(location.search);
drawHeader();
drawFooter();
(PAGES[location.pathname] ?? missingPage)(document.querySelector("#page"));

// Each page asks whether the thing that it is about shall be broken: /toast?broken=toast, or ?broken=all.
const name = new URLSearchParams(location.search).get("broken");

export const broken = name === "all" || name === location.pathname.slice(1);

export const find = (selector) => document.querySelector(selector);

export const after = (ms) => new Promise((done) => setTimeout(done, ms));

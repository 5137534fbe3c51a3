// The pictures of the products, drawn as SVG, and the few icons of the shop.

import { html } from "./html.js";

const DRAWINGS = {
  "oslo-desk-lamp": html`
    <path d="M88 66 48 132h96z" fill="#ffe9ad" opacity=".75"/>
    <path d="M168 132 146 84 104 46" fill="none" stroke="#1f3d36" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>
    <circle cx="146" cy="84" r="6" fill="#c99a3f"/>
    <path d="m98 34 22 18-16 26q-24-4-34-24z" fill="#1f5f4a"/>
    <rect x="138" y="130" width="60" height="9" rx="4.5" fill="#1f3d36"/>`,
  "linen-notebook": html`
    <rect x="86" y="26" width="82" height="112" rx="6" fill="#4d3f5e" opacity=".2" transform="translate(6 6)"/>
    <rect x="82" y="24" width="82" height="112" rx="6" fill="#6f5b86"/>
    <path d="M88 24h8v112h-8a6 6 0 0 1-6-6V30a6 6 0 0 1 6-6z" fill="#574669"/>
    <rect x="108" y="48" width="36" height="22" rx="2" fill="#efe6d6"/>
    <rect x="150" y="24" width="5" height="112" fill="#d9b45b"/>`,
  "stone-mug": html`
    <path d="M158 68h14a20 20 0 0 1 0 40h-14" fill="none" stroke="#8a7d6d" stroke-width="10"/>
    <path d="M80 56h82v58a22 22 0 0 1-22 22h-38a22 22 0 0 1-22-22z" fill="#b7a894"/>
    <path d="M80 56h82v22q-20 12-41 2t-41 4z" fill="#5f7d86"/>
    <path d="M106 42q-8-10 0-20M124 42q-8-10 0-20M142 42q-8-10 0-20" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/>
    <g fill="#8a7d6d"><circle cx="98" cy="100" r="2"/><circle cx="116" cy="114" r="2"/><circle cx="136" cy="98" r="2"/><circle cx="146" cy="118" r="2"/></g>`,
  "wool-blanket": html`
    <rect x="58" y="98" width="124" height="36" rx="14" fill="#3f6480"/>
    <rect x="58" y="66" width="124" height="36" rx="14" fill="#557f9d"/>
    <rect x="58" y="34" width="124" height="36" rx="14" fill="#7aa2bd"/>
    <path d="M70 46h100M70 56h100" stroke="#eef4f8" stroke-width="3"/>
    <path d="M70 78h100M70 88h100" stroke="#cfe0ea" stroke-width="3"/>
    <path d="M72 134v8M88 134v8M104 134v8M120 134v8M136 134v8M152 134v8M168 134v8" stroke="#3f6480" stroke-width="3"/>`,
  "aurora-table-lamp": html`
    <ellipse cx="120" cy="134" rx="78" ry="9" fill="#ffe2a8" opacity=".8"/>
    <path d="M110 82h20v12q24 10 18 30-4 12-28 12t-28-12q-6-20 18-30z" fill="#c8553d"/>
    <path d="M98 26h44l24 58H74z" fill="#fbf1dc"/>
    <path d="M98 26h44l3 7H95z" fill="#ecd9b4"/>
    <path d="M77 77h86l3 7H74z" fill="#ecd9b4"/>`,
  "brass-pen": html`
    <g transform="rotate(-38 120 80)">
      <path d="m46 80 26-8v16z" fill="#7b6230"/>
      <rect x="70" y="71" width="104" height="18" fill="#c99a3f"/>
      <rect x="70" y="71" width="104" height="6" fill="#e2bd70"/>
      <rect x="116" y="70" width="5" height="20" fill="#7b6230"/>
      <path d="M174 71h10a9 9 0 0 1 0 18h-10z" fill="#7b6230"/>
      <path d="M136 66h44v5h-44z" fill="#a57f33"/>
    </g>
    <path d="M48 138q24-10 44 0t40 0" fill="none" stroke="#35505c" stroke-width="3" stroke-linecap="round"/>`,
  "ceramic-vase": html`
    <path d="M120 66q-6-30-26-46M120 66q4-32 24-50M120 66V18" fill="none" stroke="#4f7a52" stroke-width="3"/>
    <g fill="#6c9a6b"><ellipse cx="94" cy="22" rx="6" ry="11" transform="rotate(-40 94 22)"/><ellipse cx="106" cy="38" rx="6" ry="11" transform="rotate(50 106 38)"/><ellipse cx="145" cy="18" rx="6" ry="11" transform="rotate(36 145 18)"/><ellipse cx="134" cy="38" rx="6" ry="11" transform="rotate(-50 134 38)"/><ellipse cx="120" cy="18" rx="6" ry="11"/></g>
    <path d="M108 60h24v10q30 18 24 46-4 22-36 22t-36-22q-6-28 24-46z" fill="#d8cdb9"/>
    <path d="M86 104q34 12 68 0" fill="none" stroke="#b5a78e" stroke-width="4"/>`,
  "pine-candle": html`
    <path d="M120 18q14 16 0 30-14-14 0-30z" fill="#f2b134"/>
    <path d="M120 30q6 8 0 16-6-8 0-16z" fill="#fff3cf"/>
    <path d="M120 46v12" stroke="#4c4137" stroke-width="3"/>
    <rect x="82" y="52" width="76" height="84" rx="10" fill="#2f6b57" opacity=".35"/>
    <path d="M82 68h76v58a10 10 0 0 1-10 10H92a10 10 0 0 1-10-10z" fill="#f4ead7"/>
    <rect x="96" y="84" width="48" height="34" rx="3" fill="#2f6b57"/>
    <path d="m120 88-9 11h5l-6 9h20l-6-9h5z" fill="#f4ead7"/>`,
  "skagen-floor-lamp": html`
    <path d="M120 66v36M120 76 94 142M120 76l26 66" stroke="#9b7446" stroke-width="6" stroke-linecap="round"/>
    <path d="M96 18h48l16 50H80z" fill="#f3ead6"/>
    <path d="M80 68h80l-2-6H82z" fill="#d8c59b"/>
    <ellipse cx="120" cy="143" rx="54" ry="5" fill="#ffe2a8" opacity=".8"/>`,
  "paper-pendant": html`
    <path d="M120 0v34" stroke="#3b4747" stroke-width="3"/>
    <rect x="112" y="30" width="16" height="8" fill="#3b4747"/>
    <circle cx="120" cy="88" r="50" fill="#fffaf0"/>
    <path d="M82 56h76M72 72h96M70 88h100M72 104h96M82 120h76" stroke="#e2d6bf" stroke-width="3"/>
    <circle cx="120" cy="88" r="50" fill="none" stroke="#e2d6bf" stroke-width="3"/>`,
  "oak-cutting-board": html`
    <rect x="52" y="46" width="112" height="76" rx="12" fill="#b98a55"/>
    <rect x="160" y="72" width="36" height="24" rx="11" fill="#b98a55"/>
    <circle cx="184" cy="84" r="5" fill="#e7eeec"/>
    <rect x="62" y="56" width="92" height="56" rx="7" fill="none" stroke="#94693a" stroke-width="3"/>
    <path d="M74 72h60M74 84h68M74 96h50" stroke="#a5784a" stroke-width="2"/>`,
  "desk-calendar": html`
    <rect x="70" y="124" width="100" height="14" rx="4" fill="#c79f6c"/>
    <rect x="78" y="26" width="84" height="100" rx="4" fill="#fff"/>
    <path d="M78 30a4 4 0 0 1 4-4h76a4 4 0 0 1 4 4v22H78z" fill="#c8553d"/>
    <g fill="#d9d2c6"><rect x="88" y="62" width="12" height="10"/><rect x="106" y="62" width="12" height="10"/><rect x="124" y="62" width="12" height="10"/><rect x="142" y="62" width="12" height="10"/><rect x="88" y="80" width="12" height="10"/><rect x="106" y="80" width="12" height="10"/><rect x="142" y="80" width="12" height="10"/><rect x="88" y="98" width="12" height="10"/><rect x="106" y="98" width="12" height="10"/><rect x="124" y="98" width="12" height="10"/></g>
    <rect x="124" y="80" width="12" height="10" fill="#1f5f4a"/>`,
};

export const picture = (product) => html`
  <span class="picture" style="background:${product.tint}">
    <svg viewBox="0 0 240 160" role="img" aria-label="${product.name}">${DRAWINGS[product.id]}</svg>
  </span>`;

const icon = (paths) => html`
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor"
    stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`;

export const ICONS = {
  alert: icon(html`<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.5v.5"/>`),
  cart: icon(html`<path d="M3 4h2l2.4 11h10.2L20 7H6"/><circle cx="9" cy="19" r="1.5"/><circle cx="16" cy="19" r="1.5"/>`),
  check: icon(html`<path d="m5 12.5 4.5 4.5L19 7.5"/>`),
  person: icon(html`<circle cx="12" cy="8" r="4"/><path d="M4 20q2-6 8-6t8 6"/>`),
  search: icon(html`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>`),
  star: html`<svg class="star" viewBox="0 0 24 24" aria-hidden="true"><path d="m12 2.5 2.9 6.2 6.6.9-4.8 4.7 1.2 6.7-5.9-3.3L6.1 21l1.2-6.7L2.5 9.6l6.6-.9z" fill="#d9962b"/></svg>`,
  tree: html`<svg class="tree" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#1f5f4a"/><path d="M16 5 9 15h4l-5 7h16l-5-7h4z" fill="#fff"/><path d="M14.5 22h3v5h-3z" fill="#fff"/></svg>`,
};

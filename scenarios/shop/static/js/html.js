// Markup as tagged templates: html`<p>${text}</p>` escapes text and keeps nested html`` as it is.

class Markup {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

const escape = (value) =>
  String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function render(value) {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(render).join("");
  return value === null || value === undefined || value === false ? "" : escape(value);
}

export function html(strings, ...values) {
  return new Markup(strings.reduce((out, part, i) => out + render(values[i - 1]) + part));
}

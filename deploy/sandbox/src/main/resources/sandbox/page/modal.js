// Discord's modals.
// Source: https://discord.com/developers/docs/components/using-modal-components
import { keep, valuesOf } from "./inputs.js";
import { markdown } from "./markdown.js";
import { element } from "./nodes.js";

function textInput(input, common) {
  const shown = element(input.style === 2 ? "textarea" : "input", {
    ...common, placeholder: input.placeholder, maxlength: input.max_length, rows: input.style === 2 ? 4 : undefined,
  });
  shown.value = input.value ?? "";
  return shown;
}

function choice(input, common) {
  const many = (input.max_values ?? 1) > 1;
  return element("select", { ...common, multiple: many },
    ...(many ? [] : [element("option", { value: "" }, input.placeholder ?? "Make a selection")]),
    ...input.options.map(option => element("option", { value: option.value, selected: option.default }, option.label)));
}

function inputOf(input, trouble) {
  const common = { name: input.custom_id, "data-testid": "discord-input", "aria-invalid": trouble ? "true" : undefined };
  if (input.options) return choice(input, common);
  if (input.type === 23) return element("input", { ...common, type: "checkbox", checked: input.default });
  if (input.type === 19) return element("input", { ...common, type: "file", multiple: (input.max_values ?? 1) > 1 });
  return textInput(input, common);
}

/** The client's complaint begins with the label of its input. */
function field(label, description, input, trouble) {
  const mine = trouble.startsWith(label + ": ") ? trouble.slice(label.length + 2) : "";
  const shown = element("label", {}, element("span", {}, label, input.required === false ? "" : element("span", { class: "required", title: "required" }, " *")));
  if (description) shown.append(element("span", { class: "soft" }, description));
  shown.append(inputOf(input, mine));
  if (mine) shown.append(element("span", { class: "wrong", role: "alert", "data-testid": "discord-input-error" }, mine));
  return shown;
}

function part(component, modal, context) {
  if (component.type === 18) return field(component.label, component.description, component.component, modal.trouble);
  if (component.type === 1) return field(component.components[0].label, "", component.components[0], modal.trouble);
  return component.type === 10 ? markdown(component.content, context) : "";
}

const valueOf = (input) => (input.type === "checkbox" ? String(input.checked) : input.multiple ? [...input.selectedOptions].map(each => each.value).join("\n") : input.value);

const inputsIn = (dialog) => [...dialog.querySelectorAll("[name]")];

export function drawModal(dialog, modal, context, act) {
  const before = dialog.dataset.modal === modal.id ? inputsIn(dialog) : [];
  const dismiss = () => act({ act: "discord.dismiss", modal: modal.id });
  const form = element("form", { "data-testid": "discord-modal-form", novalidate: true },
    element("h2", { id: "discord-modal-title" }, modal.form.title), ...modal.form.components.map(component => part(component, modal, context)));
  if (modal.trouble && !form.querySelector(".wrong")) form.append(element("p", { class: "wrong", role: "alert" }, modal.trouble));
  form.append(element("footer", {},
    element("button", { type: "button", class: "gray", "data-testid": "discord-modal-close", onclick: dismiss }, "Cancel"),
    element("button", { type: "submit", class: "blurple", "data-testid": "discord-modal-submit" }, "Submit")));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    act({ act: "discord.submit", modal: modal.id, values: await valuesOf(inputsIn(form), valueOf) });
  });
  dialog.replaceChildren(form);
  dialog.dataset.modal = modal.id;
  dialog.oncancel = (event) => { event.preventDefault(); dismiss(); };
  keep(before, form);
  if (!dialog.open) dialog.showModal();
}

export function closeModal(dialog) {
  dialog.close();
  dialog.replaceChildren();
  dialog.dataset.modal = "";
}

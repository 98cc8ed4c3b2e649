// Slack's modals and its "are you sure?".
import { drawBlocks, text } from "./blocks.js";
import { keep, valuesOf } from "./inputs.js";
import { element } from "./nodes.js";

export function confirmPress(dialog, action, context, send) {
  const question = action.confirm;
  if (!question) return send();
  const close = () => dialog.close();
  dialog.replaceChildren(element("form", { method: "dialog" },
    element("h2", { id: "confirm-title" }, text(question.title, context)),
    element("div", { class: "block" }, text(question.text, context)),
    element("footer", {},
      element("button", { type: "button", "data-testid": "confirm-no", onclick: close }, text(question.deny, context)),
      element("button", {
        type: "button", class: question.style ?? "primary", "data-testid": "confirm-yes",
        onclick: () => { close(); send(); },
      }, text(question.confirm, context)))));
  dialog.showModal();
}

function field(block, error, context) {
  const item = block.element;
  const common = { name: block.block_id, "data-testid": "input", "data-action-id": item.action_id, "aria-invalid": error ? "true" : undefined };
  const label = element("label", {}, text(block.label, context) + (block.optional ? " (optional)" : ""));
  label.append(input(item, common));
  if (block.hint) label.append(element("span", { class: "soft" }, text(block.hint, context)));
  if (error) label.append(element("span", { class: "wrong", role: "alert", "data-testid": "input-error" }, error));
  return label;
}

function input(item, common) {
  if (item.options) {
    const choices = item.options.map(option => element("option", { value: option.value }, option.text.text));
    return element("select", common, element("option", { value: "" }, item.placeholder?.text ?? "Choose"), ...choices);
  }
  if (item.type === "file_input") return element("input", { ...common, type: "file", multiple: (item.max_files ?? 10) > 1 });
  const shown = element(item.multiline ? "textarea" : "input", {
    ...common, placeholder: item.placeholder?.text, maxlength: item.max_length, rows: item.multiline ? 3 : undefined,
  });
  shown.value = item.initial_value ?? "";
  return shown;
}

export function drawModal(dialog, modal, context, act) {
  const sameDialog = dialog.dataset.view === modal.id;
  const before = sameDialog ? [...dialog.querySelectorAll("[name]")] : [];
  const view = modal.view;
  const body = view.blocks.flatMap(block =>
    block.type === "input" ? [field(block, modal.errors[block.block_id], context)] : drawBlocks([block], "", context));
  const dismiss = () => act({ act: "dismiss", view: modal.id });
  const form = element("form", { "data-testid": "modal-form" },
    element("h2", { id: "modal-title" }, text(view.title, context)), ...body);
  if (modal.trouble) form.append(element("p", { class: "wrong", role: "alert", "data-testid": "modal-trouble" }, modal.trouble));
  const footer = element("footer", {},
    element("button", { type: "button", "data-testid": "modal-close", onclick: dismiss }, view.close ? text(view.close, context) : "Cancel"));
  if (view.submit) footer.append(element("button", { type: "submit", class: "primary", "data-testid": "modal-submit" }, text(view.submit, context)));
  form.append(footer);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    act({ act: "submit", view: modal.id, values: await valuesOf([...form.querySelectorAll("[name]")], each => each.value) });
  });
  dialog.replaceChildren(form);
  dialog.dataset.view = modal.id;
  dialog.oncancel = (event) => { event.preventDefault(); dismiss(); };
  keep(before, form);
  if (!dialog.open) dialog.showModal();
}

// Renders Discord's components and embeds.
// Source: https://discord.com/developers/docs/components/reference
import { markdown } from "./markdown.js";
import { element, link } from "./nodes.js";

const styles = { 1: "blurple", 2: "gray", 3: "green", 4: "red" };

function button(component, context) {
  const words = [component.emoji?.name, component.label].filter(Boolean).join(" ");
  if (component.url) {
    const shown = link(component.url, words, element("span", { "aria-hidden": "true" }, " ↗"));
    shown.className = "button gray";
    return shown;
  }
  return element("button", {
    type: "button", class: styles[component.style] ?? "gray", disabled: component.disabled, "data-testid": "discord-action",
    "data-focus": context.message + " " + component.custom_id, onclick: () => context.press(component.custom_id),
  }, words);
}

function menu(component, context) {
  const options = component.options.map(option => element("option", { value: option.value, selected: option.default }, option.label));
  return element("select", {
    "aria-label": component.placeholder ?? "Choose", disabled: component.disabled, "data-focus": context.message + " " + component.custom_id,
    onchange: (event) => context.choose(component.custom_id, [event.target.value]),
  }, element("option", { value: "", disabled: true, selected: !component.options.some(option => option.default) }, component.placeholder ?? "Make a selection"),
  ...options);
}

const pictureWords = (component) => element("span", { class: "soft" }, "(" + (component.description ?? "image") + ")");

function container(component, context) {
  const box = element("div", { class: "container" }, ...drawComponents(component.components, context));
  accent(box, component.accent_color);
  return box;
}

function accent(node, colour) {
  if (!Number.isInteger(colour)) return;
  node.classList.add("accented");
  node.style.setProperty("--bar", "#" + colour.toString(16).padStart(6, "0"));
}

const drawers = {
  1: (row, context) => element("div", { class: "row" }, ...drawComponents(row.components, context)),
  2: button,
  3: menu,
  9: (section, context) => element("div", { class: "section" },
    element("div", {}, ...drawComponents(section.components, context)), ...drawComponents([section.accessory], context)),
  10: (display, context) => markdown(display.content, context),
  11: pictureWords,
  12: (gallery) => element("div", { class: "row" }, ...gallery.items.map(pictureWords)),
  13: (file) => element("span", { class: "soft" }, "(" + file.file.url + ")"),
  14: (separator) => element("hr", { class: (separator.divider === false ? "bare" : "") + (separator.spacing === 2 ? " wide" : "") }),
  17: container,
};

export function drawComponents(components, context) {
  return components.filter(component => drawers[component?.type]).map(component => drawers[component.type](component, context));
}

function field(each, context) {
  return element("div", {}, element("b", {}, each.name), markdown(each.value, context));
}

export function drawEmbed(embed, context) {
  const box = element("div", { class: "container embed" });
  accent(box, embed.color);
  if (embed.author) box.append(element("div", { class: "soft" }, embed.author.name));
  if (embed.title) box.append(element("b", {}, embed.url ? link(embed.url, embed.title) : markdown(embed.title, context)));
  if (embed.description) box.append(markdown(embed.description, context));
  if (embed.fields?.length) box.append(element("div", { class: "fields" }, ...embed.fields.map(each => field(each, context))));
  if (embed.footer) box.append(element("div", { class: "subtext" }, embed.footer.text));
  return box;
}

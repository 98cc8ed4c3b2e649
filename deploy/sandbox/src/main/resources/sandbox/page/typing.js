// A slash command being typed on Discord: what may come next, from the registered commands and from the app.
import { element } from "./nodes.js";

const isBranch = (option) => option.type === 1 || option.type === 2;

const offered = (before, each, end) => ({ line: before + each.name + end, name: each.name, about: each.description ?? "" });

/** How a line may continue: items to pick, and the option whose value is being typed. */
export function readLine(commands, line) {
  let rest = line.slice(1);
  let before = "/";
  let children = line.startsWith("/") ? commands : [];
  for (;;) {
    const [word, gap] = /^(\S*)(\s*)/.exec(rest).slice(1);
    const found = gap ? children.find(child => child.name === word) : undefined;
    if (!found) return { items: gap ? [] : children.filter(child => child.name.startsWith(word)).map(child => offered(before, child, " ")) };
    before += word + " ";
    rest = rest.slice(word.length + gap.length);
    children = found.options ?? [];
    if (!children.some(isBranch)) return readOptions(children, before, rest);
  }
}

function readOptions(options, before, rest) {
  const keys = [...rest.matchAll(/(?<=^|\s)([\w-]+):/g)].filter(key => options.some(option => option.name === key[1]));
  const free = options.filter(option => !keys.some(key => key[1] === option.name));
  const last = keys.at(-1);
  if (!last) return readWords(options, before, rest);
  const start = last.index + last[0].length;
  const typed = rest.slice(start);
  if (/\S\s+$/.test(typed)) return { items: free.map(option => offered(before + rest, option, ":")) };
  return valueOf(options.find(option => option.name === last[1]), before + rest.slice(0, start), typed.trim());
}

function readWords(options, before, rest) {
  const words = rest.split(/\s+/);
  const typed = words.at(-1);
  const option = options[words.length - 1];
  if (!option) return { items: [] };
  return valueOf(option, before + rest.slice(0, rest.length - typed.length) + option.name + ":", typed);
}

function valueOf(option, before, typed) {
  const matching = (option.choices ?? []).filter(choice => choice.name.startsWith(typed));
  return { option, before, items: matching.map(choice => chosen(before, choice)), asks: option.autocomplete === true };
}

export const chosen = (before, choice) => ({ line: before + choice.value + " ", name: choice.name, about: "" });

export function drawSuggestions(container, reading, pick) {
  const nodes = reading.items.slice(0, 25).map(item => element("button", {
    type: "button", "data-testid": "suggestion", onclick: () => pick(item.line),
  }, element("b", {}, item.name), item.about ? element("span", { class: "soft" }, " " + item.about) : ""));
  if (reading.option) {
    const need = reading.option.required ? "" : " (optional)";
    nodes.unshift(element("p", {}, element("b", {}, reading.option.name), element("span", { class: "soft" }, " " + reading.option.description + need)));
  }
  container.replaceChildren(...nodes);
  container.hidden = nodes.length === 0;
}

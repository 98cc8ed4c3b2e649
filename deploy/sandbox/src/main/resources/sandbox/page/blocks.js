// Renders Block Kit and mrkdwn as Slack does.
import { element, link } from "./nodes.js";

const decode = text => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const rules = [
  [/^```([\s\S]*?)```/, (match) => element("pre", {}, decode(match[1].replace(/^\n|\n$/g, "")))],
  [/^`([^`\n]+)`/, (match) => element("code", {}, decode(match[1]))],
  [/^<([^<>]+)>/, (match, context) => angle(match[1], context)],
  [/^\*(?=\S)([^*\n]*?[^\s*])\*(?![\p{L}\p{N}*])/u, (match, context) => element("b", {}, ...inline(match[1], context))],
  [/^_(?=\S)([^_\n]*?[^\s_])_(?![\p{L}\p{N}_])/u, (match, context) => element("i", {}, ...inline(match[1], context))],
  [/^~(?=\S)([^~\n]*?[^\s~])~(?![\p{L}\p{N}~])/u, (match, context) => element("s", {}, ...inline(match[1], context))],
];

function inline(text, context) {
  const nodes = [];
  let plain = "";
  let at = 0;
  while (at < text.length) {
    const found = startsMark(text, at) && firstRule(text.slice(at), context);
    if (found) {
      if (plain) nodes.push(decode(plain));
      plain = "";
      nodes.push(found.node);
      at += found.length;
    } else {
      plain += text[at++];
    }
  }
  if (plain) nodes.push(decode(plain));
  return nodes;
}

function startsMark(text, at) {
  if (text[at] === "<" || text[at] === "`") return true;
  return "*_~".includes(text[at]) && (at === 0 || /[\s(["'·*_~]/.test(text[at - 1]));
}

function firstRule(text, context) {
  for (const [pattern, draw] of rules) {
    const match = pattern.exec(text);
    if (match) return { node: draw(match, context), length: match[0].length };
  }
  return undefined;
}

function angle(token, context) {
  const bar = token.indexOf("|");
  const target = bar < 0 ? token : token.slice(0, bar);
  const label = bar < 0 ? "" : decode(token.slice(bar + 1));
  if (target.startsWith("@")) {
    const id = target.slice(1);
    return element("span", { class: id === context.user ? "mention me" : "mention" }, "@" + (context.names[id] ?? (label || id)));
  }
  if (target.startsWith("#")) return element("span", { class: "mention" }, "#" + (context.rooms[target.slice(1)] ?? label));
  if (target.startsWith("!date^")) return date(target, label);
  if (target.startsWith("!")) return element("span", { class: "mention me" }, label || "@" + target.slice(1));
  return link(decode(target), label || decode(target));
}

function date(target, fallback) {
  const [, seconds, format] = target.split("^");
  const moment = new Date(Number(seconds) * 1000);
  if (!format || Number.isNaN(moment.getTime())) return document.createTextNode(fallback);
  const day = (style) => moment.toLocaleDateString("en", style);
  const days = Math.round((new Date(moment).setHours(0, 0, 0, 0) - new Date().setHours(0, 0, 0, 0)) / 86_400_000);
  const pretty = (style) => ["yesterday", "today", "tomorrow"][days + 1] ?? day(style);
  const long = { month: "long", day: "numeric", year: "numeric" };
  const short = { month: "short", day: "numeric", year: "numeric" };
  const clock = { hour: "2-digit", minute: "2-digit", hour12: false };
  const words = {
    "{date_num}": moment.toLocaleDateString("sv"), "{date}": day(long), "{date_pretty}": pretty(long),
    "{date_short}": day(short), "{date_short_pretty}": pretty(short),
    "{date_long}": day({ weekday: "long", ...long }), "{date_long_pretty}": pretty({ weekday: "long", ...long }),
    "{time}": moment.toLocaleTimeString("en", clock), "{time_secs}": moment.toLocaleTimeString("en", { ...clock, second: "2-digit" }),
  };
  const text = format.replace(/\{\w+\}/g, (word) => words[word] ?? word);
  return element("time", { datetime: moment.toISOString(), title: moment.toLocaleString() }, /\{\w+\}/.test(text) ? fallback : text);
}

export function mrkdwn(text, context) {
  const lines = element("span");
  for (const part of text.split(/(?<=\n)(?=&gt;)|(?<=^&gt;.*\n)/m)) {
    if (part.startsWith("&gt;")) lines.append(element("blockquote", {}, ...inline(part.slice(4).trim(), context)));
    else lines.append(...inline(part, context));
  }
  return lines;
}

export function text(object, context) {
  if (!object) return "";
  return object.type === "mrkdwn" ? mrkdwn(object.text, context) : object.text;
}

function button(block, action, context) {
  const shown = element("button", {
    type: "button", class: action.style ?? "", "data-testid": "action", "data-action-id": action.action_id, "data-focus": context.ts + " " + action.action_id,
    "aria-label": action.accessibility_label,
    onclick: () => context.press(action),
  }, text(action.text, context));
  return shown;
}

function small(item, block, context) {
  if (item.type === "button") return button(block, item, context);
  if (item.type === "image") return element("span", { class: "soft" }, item.alt_text);
  if (item.options) return element("span", { class: "soft" }, item.options.map(option => option.text.text).join(" | "));
  return element("span", {}, text(item, context));
}

const drawers = {
  header: (block, context) => element("h4", { class: "block header" }, text(block.text, context)),
  divider: () => element("hr"),
  image: (block) => element("p", { class: "block soft" }, "(" + block.alt_text + ")"),
  context: (block, context) => element("div", { class: "block context" }, ...block.elements.map(item => small(item, block, context))),
  actions: (block, context) => element("div", { class: "block actions" }, ...block.elements.map(item => small(item, block, context))),
  section: (block, context) => {
    const words = element("div", {}, text(block.text, context));
    if (block.fields) words.append(element("div", { class: "fields" }, ...block.fields.map(field => element("div", {}, text(field, context)))));
    const section = element("div", { class: "block section" }, words);
    if (block.accessory) section.append(small(block.accessory, block, context));
    return section;
  },
};

export function drawBlocks(blocks, fallback, context) {
  if (!blocks.length) return [element("div", { class: "block" }, mrkdwn(fallback, context))];
  return blocks.filter(block => drawers[block.type]).map(block => drawers[block.type](block, context));
}

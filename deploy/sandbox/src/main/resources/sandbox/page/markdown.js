// Renders Discord's markdown. Text only becomes text nodes.
// Source: https://support.discord.com/hc/en-us/articles/210298617
import { drawMoment } from "./moments.js";
import { element, link } from "./nodes.js";

const inner = String.raw`((?:\\[\s\S]|[^\\])+?)`;

function span(name, mark, attributes = {}) {
  const end = mark.length === 1 ? mark + "(?!" + mark + ")" : mark;
  return [new RegExp("^" + mark.replace(/[*|]/g, "\\$&") + "(?=\\S)" + inner + "(?<=\\S)" + end.replace(/[*|]/g, "\\$&")),
    (match, context) => element(name, attributes, ...inline(match[1], context))];
}

const rules = [
  [/^\\([!-/:-@[-`{-~])/, (match) => document.createTextNode(match[1])],
  [/^``([\s\S]+?)``(?!`)/, (match) => element("code", {}, match[1].trim())],
  [/^`([^`\n]+)`/, (match) => element("code", {}, match[1])],
  [/^\[((?:\\.|[^\]\\\n])+)\]\(<?(https?:\/\/[^)\s>]+)>?\)/, (match, context) => link(match[2], ...inline(match[1], context))],
  [/^<(https?:\/\/[^>\s]+)>/, (match) => link(match[1], match[1])],
  [/^https?:\/\/[^\s<>)]+/, (match) => link(match[0], match[0])],
  [/^<t:(-?\d{1,11})(?::([tTdDfFRsS]))?>/, (match) => drawMoment(match[1], match[2] ?? "f")],
  [/^<@!?(\d+)>/, (match, context) => mention("@" + (context.names[match[1]] ?? "unknown-user"), match[1] === context.user)],
  [/^<@&(\d+)>/, (match, context) => mention("@" + (match[1] === context.botRole ? context.names[context.bot] : "deleted-role"), false)],
  [/^<#(\d+)>/, (match, context) => mention("#" + (context.channels[match[1]] ?? "unknown"), false)],
  [/^<\/([^:>\n]+):\d+>/, (match) => mention("/" + match[1], false)],
  [/^<a?(:\w+:)\d+>/, (match) => document.createTextNode(match[1])],
  [/^@(everyone|here)\b/, (match) => mention(match[0], true)],
  span("b", "**"), span("u", "__"), span("s", "~~"), span("span", "||", { class: "spoiler" }), span("i", "*"), span("i", "_"),
];

function mention(text, me) {
  return element("span", { class: me ? "mention me" : "mention" }, text);
}

function firstRule(text, at, context) {
  if (!"\\`[<h@*_~|".includes(text[at])) return undefined;
  if ("_h@".includes(text[at]) && /[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return undefined;
  const rest = text.slice(at);
  for (const [pattern, draw] of rules) {
    const match = pattern.exec(rest);
    if (match) return { node: draw(match, context), length: match[0].length };
  }
  return undefined;
}

function inline(text, context) {
  const nodes = [];
  let plain = "";
  for (let at = 0; at < text.length;) {
    const found = firstRule(text, at, context);
    if (found) nodes.push(plain, found.node);
    plain = found ? "" : plain + text[at];
    at += found?.length ?? 1;
  }
  return [...nodes, plain].filter(node => node !== "");
}

const lines = [
  [/^(#{1,3}) +(.*)/, (match, context) => element("h" + (match[1].length + 2), {}, ...inline(match[2], context))],
  [/^(-#) +(.*)/, (match, context) => element("div", { class: "subtext" }, ...inline(match[2], context))],
  [/^(>) (.*)/, (match, context) => element("blockquote", {}, ...inline(match[2], context))],
  [/^(\s*[-*]) +(.*)/, (match, context) => element("div", { class: "bullet" }, "• ", ...inline(match[2], context))],
];

function lineOf(line, context) {
  for (const [pattern, draw] of lines) {
    const match = pattern.exec(line);
    if (match) return draw(match, context);
  }
  return undefined;
}

function paragraphs(text, context) {
  const nodes = [];
  let plain = [];
  const flush = () => {
    if (plain.length) nodes.push(element("div", {}, ...inline(plain.join("\n"), context)));
    plain = [];
  };
  for (const line of text.split("\n")) {
    const node = lineOf(line, context);
    if (!node) plain.push(line);
    else {
      flush();
      nodes.push(node);
    }
  }
  flush();
  return nodes;
}

export function markdown(text, context) {
  const parts = text.split(/```(?:[\w+-]*\n)?([\s\S]*?)```/);
  return element("div", { class: "markdown" }, ...parts.flatMap((part, at) => {
    if (at % 2) return [element("pre", {}, part.replace(/\n$/, ""))];
    return part.trim() ? paragraphs(part.replace(/^\n|\n$/g, ""), context) : [];
  }));
}

// Slack's room: messages, threads and what only one person can see.
import { drawBlocks, mrkdwn } from "./blocks.js";
import { avatar, clock, element } from "./nodes.js";
import { drawThread } from "./topics.js";

const at = (ts) => new Date(Number(ts) * 1000);

function drawMessage({ message, isPrivate }, room, follows) {
  const name = room.names[message.author] ?? message.author;
  const isApp = message.author === room.bot;
  const kind = isApp ? "app" : message.author === "USLACKBOT" ? "slackbot" : "";
  const context = { ...room, ts: message.ts, press: (action) => room.press(message, action) };
  const body = element("div", { "data-testid": "said" });
  if (isPrivate) body.append(element("span", { class: "only-you" }, "Only visible to you"));
  const who = element("div", { class: "who" }, name);
  if (isApp) who.append(element("span", { class: "tag" }, "APP"));
  who.append(clock(at(message.ts)));
  if (!follows) body.append(who);
  body.append(...drawBlocks(message.blocks, message.text, context));
  if (message.edited) body.append(element("span", { class: "edited" }, "(edited)"));
  return element("article", {
    class: "message" + (isPrivate ? " private" : "") + (follows ? " follows" : ""), "data-ts": message.ts, "aria-label": "Message from " + name,
    "data-testid": isPrivate ? "note" : "message",
  }, follows ? clock(at(message.ts)) : avatar(name, kind), body);
}

const count = (replies) => (replies.length === 1 ? "1 reply" : replies.length + " replies");

const sameVoice = (one, other) => one?.message.author === other.message.author && one.isPrivate === other.isPrivate;

const byTime = (one, other) => one.message.ts.localeCompare(other.message.ts);

function drawTopic(shown, replies, room, before) {
  const node = drawMessage(shown, room, false);
  const nodes = replies.map((reply, place) => drawMessage(reply, room, sameVoice(replies[place - 1], reply)));
  if (nodes.length) node.append(drawThread([count(nodes)], nodes, before));
  return node;
}

function newest(all, room) {
  const last = all.at(-1)?.message;
  return last && { id: last.ts, words: (room.names[last.author] ?? last.author) + ": " + mrkdwn(last.text, room).textContent };
}

export function drawRoom(show, view, room) {
  const notes = view.notes.filter(note => note.user === room.user && note.channel === room.channel)
    .map(message => ({ message, isPrivate: true }));
  const said = view.channels.find(each => each.id === room.channel).messages.map(message => ({ message, isPrivate: false }));
  const repliesTo = ({ message }) => (message.replies ?? []).map(reply => ({ message: reply, isPrivate: false }))
    .concat(notes.filter(note => note.message.threadTs === message.ts)).sort(byTime);
  const topics = said.concat(notes.filter(note => !note.message.threadTs)).sort(byTime);
  show(topics.map(topic => ({
    id: topic.message.ts, key: JSON.stringify([topic, repliesTo(topic), room.user]),
    draw: (before) => drawTopic(topic, repliesTo(topic), room, before),
  })), newest(topics.concat(topics.flatMap(repliesTo)).sort(byTime), room));
}

// The room: messages, threads and what is visible to one person only.
import { element, drawBlocks, mrkdwn, place } from "./blocks.js";

function avatar(name, kind) {
  return element("div", { class: "avatar " + kind, "aria-hidden": "true" }, name.slice(0, 1).toUpperCase());
}

function clock(ts) {
  const moment = new Date(Number(ts) * 1000);
  return element("time", { datetime: moment.toISOString(), title: moment.toLocaleString() },
    moment.toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit", hour12: false }));
}

function drawMessage({ message, isPrivate }, room, follows) {
  const name = room.names[message.author] ?? message.author;
  const isApp = message.author === room.bot;
  const kind = isApp ? "app" : message.author === "USLACKBOT" ? "slackbot" : "";
  const context = { ...room, ts: message.ts, press: (action) => room.press(message, action) };
  const body = element("div", { "data-testid": "said" });
  if (isPrivate) body.append(element("span", { class: "only-you" }, "Only visible to you"));
  const who = element("div", { class: "who" }, name);
  if (isApp) who.append(element("span", { class: "tag" }, "APP"));
  who.append(clock(message.ts));
  if (!follows) body.append(who);
  body.append(...drawBlocks(message.blocks, message.text, context));
  if (message.edited) body.append(element("span", { class: "edited" }, "(edited)"));
  return element("article", {
    class: "message" + (isPrivate ? " private" : "") + (follows ? " follows" : ""), "data-ts": message.ts, "aria-label": "Message from " + name,
    "data-testid": isPrivate ? "note" : "message",
  }, follows ? clock(message.ts) : avatar(name, kind), body);
}

function drawThread(replies, room, open) {
  const count = replies.length === 1 ? "1 reply" : replies.length + " replies";
  return element("details", { class: "thread", open, "data-testid": "thread" },
    element("summary", {}, count),
    ...replies.map((reply, at) => drawMessage(reply, room, at > 0 && sameVoice(reply, replies[at - 1]))));
}

const sameVoice = (one, other) => one.message.author === other.message.author && one.isPrivate === other.isPrivate;

const byTime = (one, other) => one.message.ts.localeCompare(other.message.ts);

function drawTopic(shown, replies, room, before) {
  const node = drawMessage(shown, room, false);
  const open = before?.querySelector(".thread")?.open ?? true;
  if (replies.length) node.append(drawThread(replies, room, open));
  return node;
}

let drawn = new Map();
let lastTold = "";

// A screen reader hears what was said anew, once, and no edits.
function tell(all, room) {
  const newest = all.at(-1)?.message;
  if (!newest || newest.ts <= lastTold) return;
  lastTold = newest.ts;
  const name = room.names[newest.author] ?? newest.author;
  document.getElementById("news").textContent = name + ": " + mrkdwn(newest.text, room).textContent;
}

export function drawRoom(container, view, room) {
  const atEnd = container.scrollHeight - container.scrollTop - container.clientHeight < 60;
  const notes = view.notes.filter(note => note.user === room.user && note.channel === room.channel)
    .map(message => ({ message, isPrivate: true }));
  const said = view.channels.find(each => each.id === room.channel).messages.map(message => ({ message, isPrivate: false }));
  const repliesTo = ({ message }) => (message.replies ?? []).map(reply => ({ message: reply, isPrivate: false }))
    .concat(notes.filter(note => note.message.threadTs === message.ts)).sort(byTime);
  const topics = said.concat(notes.filter(note => !note.message.threadTs)).sort(byTime);
  const next = new Map();
  for (const topic of topics) {
    const replies = repliesTo(topic);
    const key = JSON.stringify([topic, replies, room.user]);
    const before = drawn.get(topic.message.ts);
    next.set(topic.message.ts, before?.key === key ? before : { key, node: drawTopic(topic, replies, room, before?.node) });
  }
  drawn = next;
  const empty = element("p", { class: "empty" }, "Nothing has been said here yet.");
  place(container, next.size ? [...next.values()].map(each => each.node) : [empty]);
  tell(topics.concat(topics.flatMap(repliesTo)).sort(byTime), room);
  if (atEnd) container.scrollTop = container.scrollHeight;
}

// The room: messages, threads and what is visible to one person only.
import { element, drawBlocks } from "./blocks.js";

function avatar(name, kind) {
  return element("div", { class: "avatar " + kind, "aria-hidden": "true" }, name.slice(0, 1).toUpperCase());
}

function clock(ts) {
  const moment = new Date(Number(ts) * 1000);
  return element("time", { datetime: moment.toISOString(), title: moment.toLocaleString() },
    moment.toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit", hour12: false }));
}

function drawMessage(message, room, isPrivate) {
  const name = room.names[message.author] ?? message.author;
  const isApp = message.author === room.bot;
  const kind = isApp ? "app" : message.author === "USLACKBOT" ? "slackbot" : "";
  const context = { ...room, press: (action) => room.press(message, action) };
  const body = element("div", {});
  if (isPrivate) body.append(element("span", { class: "only-you" }, "Only visible to you"));
  const who = element("div", { class: "who" }, name);
  if (isApp) who.append(element("span", { class: "tag" }, "APP"));
  who.append(clock(message.ts));
  body.append(who, ...drawBlocks(message.blocks, message.text, context));
  if (message.edited) body.append(element("span", { class: "edited" }, "(edited)"));
  const node = element("article", {
    class: isPrivate ? "message private" : "message", "data-ts": message.ts, "aria-label": "Message from " + name,
    "data-testid": isPrivate ? "note" : "message",
  }, avatar(name, kind), body);
  return node;
}

function drawThread(replies, room) {
  const count = replies.length === 1 ? "1 reply" : replies.length + " replies";
  return element("details", { class: "thread", open: true, "data-testid": "thread" },
    element("summary", {}, count), ...replies.map(({ message, isPrivate }) => drawMessage(message, room, isPrivate)));
}

const byTime = (one, other) => one.message.ts.localeCompare(other.message.ts);

export function drawRoom(container, view, room) {
  const atEnd = container.scrollHeight - container.scrollTop - container.clientHeight < 60;
  const channel = view.channels.find(each => each.id === room.channel);
  const notes = view.notes.filter(note => note.user === room.user && note.channel === room.channel);
  const shown = channel.messages.map(message => ({ message, isPrivate: false }))
    .concat(notes.filter(note => !note.threadTs).map(message => ({ message, isPrivate: true })))
    .sort(byTime);
  const nodes = shown.map(({ message, isPrivate }) => {
    const node = drawMessage(message, room, isPrivate);
    const replies = (message.replies ?? []).map(reply => ({ message: reply, isPrivate: false }))
      .concat(notes.filter(note => note.threadTs === message.ts).map(note => ({ message: note, isPrivate: true })))
      .sort(byTime);
    if (replies.length) node.append(drawThread(replies, room));
    return node;
  });
  if (!nodes.length) nodes.push(element("p", { class: "empty" }, "Nothing has been said here yet."));
  container.replaceChildren(...nodes);
  if (atEnd) container.scrollTop = container.scrollHeight;
}

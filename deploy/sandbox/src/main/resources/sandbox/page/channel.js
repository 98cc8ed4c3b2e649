// Discord's channel: messages, threads and what only one person can see.
import { drawComponents, drawEmbed } from "./components.js";
import { markdown } from "./markdown.js";
import { avatar, clock, element } from "./nodes.js";
import { drawThread } from "./topics.js";

const DISCORD_EPOCH = 1_420_070_400_000n;
const at = (id) => new Date(Number((BigInt(id) >> 22n) + DISCORD_EPOCH));
const byTime = (one, other) => (BigInt(one.message.id) < BigInt(other.message.id) ? -1 : 1);
const sameVoice = (one, other) => one?.message.author === other.message.author && one.isPrivate === other.isPrivate;

function privately(message, room) {
  return element("div", { class: "only-you" }, element("span", { "aria-hidden": "true" }, "◉ "), "Only you can see this • ",
    element("button", { type: "button", class: "text", onclick: () => room.forget(message.id) }, "Dismiss message"));
}

function contentOf(message, room, name) {
  if (message.loading) {
    return [element("div", { class: "thinking", "data-testid": "thinking" },
      element("span", { class: "dots", "aria-hidden": "true" }, "●●●"), " ", name + " is thinking…")];
  }
  const context = {
    ...room, message: message.id, press: (button) => room.press(message, button), choose: (menu, values) => room.choose(message, menu, values),
  };
  return [
    ...(message.content ? [markdown(message.content, context)] : []),
    ...message.embeds.map(embed => drawEmbed(embed, context)),
    ...drawComponents(message.components, context),
  ];
}

const isFor = (message, room) => message.notified.includes(room.user) || message.notified.includes("everyone");

function drawMessage({ message, isPrivate }, room, follows) {
  const name = room.names[message.author] ?? message.author;
  const isApp = message.author === room.bot;
  const who = element("div", { class: "who" }, element("span", {}, name));
  if (isApp) who.append(element("span", { class: "tag" }, "✓ APP"));
  who.append(clock(at(message.id)));
  const body = element("div", { "data-testid": "said" }, ...(follows ? [] : [who]), ...contentOf(message, room, name));
  if (message.edited) body.append(element("span", { class: "edited" }, "(edited)"));
  if (isPrivate) body.append(privately(message, room));
  const kinds = [isPrivate && "private", follows && "follows", isFor(message, room) && "for-me"].filter(Boolean);
  return element("article", {
    class: ["message", ...kinds].join(" "), "data-id": message.id, "aria-label": "Message from " + name,
    "data-testid": isPrivate ? "discord-note" : "discord-message",
  }, follows ? clock(at(message.id)) : avatar(name, isApp ? "app" : ""), body);
}

const count = (replies) => (replies.length === 1 ? "1 message" : replies.length + " messages");

function threadOf(thread, replies, room, before) {
  const state = thread.locked ? " · locked" : thread.archived ? " · archived" : "";
  const title = ["# " + thread.name, element("span", { class: "soft" }, " · " + count(replies) + state)];
  return drawThread(title, replies.map((reply, place) => drawMessage(reply, room, sameVoice(replies[place - 1], reply))), before);
}

function drawTopic({ shown, thread, replies }, room, before) {
  const node = shown ? drawMessage(shown, room, false) : element("article", { class: "message" }, element("div", { class: "avatar" }, "#"));
  if (thread) node.append(threadOf(thread, replies, room, before));
  return node;
}

/** A thread is shown below the message it was started from, or by itself if that message is gone. */
function topicsOf(channel, notes) {
  const open = messages => messages.map(message => ({ message, isPrivate: false }));
  const repliesIn = thread => open(thread.messages).concat(notes.filter(note => note.message.channel === thread.id)).sort(byTime);
  const said = open(channel.messages).concat(notes.filter(note => note.message.channel === channel.id));
  const started = new Map(channel.threads.map(thread => [thread.id, thread]));
  const topics = said.map(shown => ({ id: shown.message.id, shown, thread: started.get(shown.message.id) }));
  const orphans = channel.threads.filter(thread => !channel.messages.some(message => message.id === thread.id)).map(thread => ({ id: thread.id, thread }));
  return topics.concat(orphans)
    .map(topic => ({ ...topic, replies: topic.thread ? repliesIn(topic.thread) : [] }))
    .sort((one, other) => byTime({ message: one }, { message: other }));
}

function newest(topics, room) {
  const last = topics.flatMap(topic => [topic.shown, ...topic.replies]).filter(Boolean).sort(byTime).at(-1)?.message;
  if (!last) return undefined;
  const name = room.names[last.author] ?? last.author;
  return { id: last.id, words: name + ": " + contentOf(last, room, name).map(node => node.textContent).join(" ") };
}

export function drawChannel(show, view, room) {
  const channel = view.channels.find(each => each.id === room.channel);
  const notes = view.notes.filter(note => note.user === room.user && !room.forgotten.has(note.message.id))
    .map(({ message }) => ({ message, isPrivate: true }));
  const topics = topicsOf(channel, notes);
  show(topics.map(topic => ({
    id: topic.id, key: JSON.stringify([topic, room.user]), draw: (before) => drawTopic(topic, room, before),
  })), newest(topics, room));
}

// A room's messages in order, rendered again only where they differ, and read out when they are new.
import { element, place } from "./nodes.js";

/** Keeps what one room shows; each topic is {id, key, draw(before)}, oldest first. */
export function topicList(container, news) {
  let drawn = new Map();
  let lastTold = "";

  // A screen reader reads each new message once, and no edits.
  function tell({ id, words }) {
    if (lastTold.length > id.length || (lastTold.length === id.length && lastTold >= id)) return;
    lastTold = id;
    news.textContent = words;
  }

  return (topics, newest) => {
    const atEnd = container.scrollHeight - container.scrollTop - container.clientHeight < 60;
    const next = new Map();
    for (const topic of topics) {
      const before = drawn.get(topic.id);
      next.set(topic.id, before?.key === topic.key ? before : { key: topic.key, node: topic.draw(before?.node) });
    }
    drawn = next;
    const empty = element("p", { class: "empty" }, "Nothing has been said here yet.");
    place(container, next.size ? [...next.values()].map(each => each.node) : [empty]);
    if (newest) tell(newest);
    if (atEnd) container.scrollTop = container.scrollHeight;
  };
}

/** Replies below their message, open until somebody closes them. */
export function drawThread(title, replies, before) {
  const open = before?.querySelector(".thread")?.open ?? true;
  return element("details", { class: "thread", open, "data-testid": "thread" }, element("summary", {}, ...title), ...replies);
}

// Makes and places nodes. Text only becomes text nodes.

export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

/** Makes these nodes the children, touching only what differs, so that neither focus nor a closed thread is lost. */
export function place(container, nodes) {
  const focus = container.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
  for (const old of [...container.childNodes]) if (!nodes.includes(old)) old.remove();
  nodes.forEach((node, at) => {
    if (container.childNodes[at] !== node) container.insertBefore(node, container.childNodes[at] ?? null);
  });
  if (focus && !container.contains(document.activeElement)) container.querySelector(`[data-focus="${CSS.escape(focus)}"]`)?.focus();
}

/** A link that leaves the page; a URL of any other kind becomes plain text. */
export function link(url, ...label) {
  if (!/^(https?:|mailto:)/.test(url)) return element("span", {}, ...label);
  return element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...label);
}

export const clockTime = (moment) => moment.toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit", hour12: false });

/** The time of a message. */
export function clock(moment) {
  return element("time", { datetime: moment.toISOString(), title: moment.toLocaleString() }, clockTime(moment));
}

export function avatar(name, kind) {
  return element("div", { class: "avatar " + kind, "aria-hidden": "true" }, name.slice(0, 1).toUpperCase());
}

// The repository beside the room.
import { element } from "./blocks.js";

const marks = { success: "✔", failure: "✘", skipped: "–", cancelled: "–", neutral: "–", in_progress: "▶", queued: "·", pending: "·", approved: "✔" };
const mark = (state) => marks[state] ?? "·";
const short = (sha) => sha.slice(0, 7);

function stateOf(item) {
  return item.conclusion || item.status;
}

function marked(name, state) {
  return element("span", { class: state, title: name + ": " + state }, mark(state) + " " + name);
}

function drawPull(pull, act) {
  const open = pull.state === "open";
  const card = element("div", { class: open ? "card" : "card past", "data-testid": "pull-" + pull.number, "data-state": pull.state },
    element("div", { class: "title" }, "#" + pull.number + " " + pull.title),
    element("div", { class: "soft" }, pull.head + " → " + pull.base + " · " + pull.state + (open && !pull.mergeable ? " · has conflicts" : "")),
    element("div", { class: "jobs" },
      ...pull.reviews.map(review => marked(review.login + " " + review.state, review.state)),
      ...pull.checks.map(check => marked(check.name, check.conclusion))));
  if (open) {
    const button = (name, label, kind) => element("button", {
      type: "button", class: kind, "data-testid": name + "-" + pull.number, "aria-label": label + " #" + pull.number,
      onclick: () => act({ act: name, pull: pull.number }),
    }, label);
    card.append(element("div", { class: "acts" }, button("approve", "Approve", ""), button("merge", "Merge", "primary"), button("close", "Close", "")));
  }
  return card;
}

function drawRun(run) {
  const done = run.jobs.filter(job => job.status === "completed").length;
  const state = stateOf(run);
  const card = element("div", { class: run.status === "completed" ? "card past" : "card", "data-testid": "run-" + run.id, "data-status": state },
    element("div", { class: "title" }, marked(run.workflow, state)),
    element("div", { class: "soft" }, "#" + run.id + " · " + run.ref + " · " + done + " of " + run.jobs.length + " jobs"));
  if (run.status !== "completed") card.append(element("progress", { max: Math.max(run.jobs.length, 1), value: done, "aria-label": "Jobs done" }));
  card.append(element("div", { class: "jobs" }, ...run.jobs.map(job => marked(job.name, stateOf(job)))));
  return card;
}

function list(id, items, draw, nothing) {
  const nodes = items.length ? items.map(draw) : [element("p", { class: "soft" }, nothing)];
  document.getElementById(id).replaceChildren(...nodes);
}

export function drawRepository(repository, act) {
  document.getElementById("repository-name").textContent = repository.repository;
  list("pulls", repository.pullRequests, pull => drawPull(pull, act), "None.");
  list("runs", repository.runs.slice(0, 8), drawRun, "None yet.");
  list("branches", repository.branches, branch => element("li", { "data-branch": branch.name },
    element("code", {}, short(branch.sha)), " ", element("b", {}, branch.name), " ", element("span", { class: "soft" }, branch.subject)), "None.");
  list("tags", repository.tags, tag => element("li", { "data-tag": tag.name },
    element("code", {}, short(tag.commit)), " ", element("b", {}, tag.name), " ",
    element("span", { class: "soft" }, tag.annotated ? tag.message : "lightweight")), "None.");
  list("artifacts", repository.artifacts, artifact => element("li", { "data-registry": artifact.registry },
    artifact.registry + " ", element("b", {}, artifact.name + " " + artifact.version), " ",
    element("span", { class: "soft" }, artifact.details.join(", "))), "Nothing is public yet.");
}

export function drawFaults(faults, act) {
  list("faults", faults, fault => element("label", { title: fault.name },
    element("input", {
      type: "checkbox", checked: fault.on, "data-testid": "fault-" + fault.name,
      onchange: (event) => act({ act: "fault", name: fault.name, on: event.target.checked }),
    }), " " + fault.sentence), "None.");
}

export function drawSpeed(speed, act) {
  document.getElementById("speed").replaceChildren(...[1, 5, 30].map(factor => element("button", {
    type: "button", "aria-pressed": String(speed === factor), "data-testid": "speed-" + factor, title: "Workflows run " + factor + " times as fast",
    onclick: () => act({ act: "speed", factor }),
  }, factor + "×")));
}

export function drawBot(bot, act) {
  const name = bot.alive ? "kill-bot" : "start-bot";
  document.getElementById("bot").replaceChildren(
    element("span", { "data-testid": "bot-status", "data-alive": String(bot.alive) }, (bot.alive ? "● " : "○ ") + bot.sentence),
    element("button", { type: "button", "data-testid": name, onclick: () => act({ act: name }) }, bot.alive ? "Kill" : "Start"));
}

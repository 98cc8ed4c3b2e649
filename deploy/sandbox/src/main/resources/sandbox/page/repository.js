// The repository next to the rooms.
import { element, place } from "./nodes.js";

const marks = { success: "✔", failure: "✘", skipped: "–", cancelled: "–", neutral: "–", in_progress: "▶", queued: "·", pending: "·", approved: "✔" };
const mark = (state) => marks[state] ?? "·";
const short = (sha) => sha.slice(0, 7);

function stateOf(item) {
  return item.conclusion || item.status;
}

function marked(name, state) {
  return element("span", { class: state, title: name + ": " + state }, mark(state) + " " + name);
}

function button(act, what, label, kind) {
  const name = what.act + "-" + what.pull;
  return element("button", {
    type: "button", class: kind, "data-testid": name, "data-focus": name, "aria-label": label + " #" + what.pull, onclick: () => act(what),
  }, label);
}

function drawPull(pull, person, act) {
  const open = pull.state === "open";
  const waiting = open && !pull.mergeable ? " · cannot be merged yet" : "";
  const card = element("div", { class: open ? "card" : "card past", "data-testid": "pull-" + pull.number, "data-state": pull.state },
    element("div", { class: "title" }, "#" + pull.number + " " + pull.title),
    element("div", { class: "soft" }, pull.head + " → " + pull.base + " · " + pull.state + waiting),
    element("div", { class: "jobs" },
      ...pull.reviews.map(review => marked(review.login + " " + review.state, review.state)),
      ...(open ? pull.checks : []).map(check => marked(check.name, check.conclusion))));
  if (open) {
    card.append(element("div", { class: "acts" },
      button(act, { act: "approve", pull: pull.number }, "Approve", ""),
      button(act, { act: "merge", pull: pull.number }, "Merge", "primary"),
      button(act, { act: "close", pull: pull.number }, "Close", ""),
      element("span", { class: "soft" }, "as " + person)));
  }
  return card;
}

/** Keeps unfolded parts when the repository is rendered again. */
const unfolded = new Set();

function body(issue) {
  const shown = element("details", { open: unfolded.has(issue.number), "data-testid": "issue-body-" + issue.number },
    element("summary", {}, "Text"), element("pre", {}, issue.body));
  shown.addEventListener("toggle", () => (shown.open ? unfolded.add(issue.number) : unfolded.delete(issue.number)));
  return shown;
}

function drawIssue(issue, person, act) {
  const card = element("div", { class: issue.open ? "card" : "card past", "data-testid": "issue-" + issue.number },
    element("div", { class: "title" }, "#" + issue.number + " " + issue.title),
    ...(issue.body ? [body(issue)] : []),
    ...issue.comments.map(comment => element("div", { class: "soft" }, comment.login + ": " + comment.text)));
  if (issue.open && issue.approval) {
    const name = "approve-issue-" + issue.number;
    card.append(element("div", { class: "acts" },
      element("button", {
        type: "button", "data-testid": name, "data-focus": name, "aria-label": "Approve in #" + issue.number, title: issue.approval,
        onclick: () => act({ act: "comment", issue: issue.number, text: issue.approval }),
      }, "Comment: " + issue.approval),
      element("span", { class: "soft" }, "as " + person)));
  }
  return card;
}

function drawRun(run) {
  const done = run.jobs.filter(job => job.status === "completed").length;
  const ended = run.status === "completed";
  const state = stateOf(run);
  const card = element("div", { class: ended ? "card past" : "card", "data-testid": "run-" + run.id, "data-status": state, title: "#" + run.id },
    element("div", { class: "title" }, marked(run.workflow, state)),
    element("div", { class: "soft" }, run.ref + " · " + (run.jobs.length === 1 ? "1 job" : done + " of " + run.jobs.length + " jobs")));
  if (!ended) card.append(element("progress", { max: Math.max(run.jobs.length, 1), value: done, "aria-label": "Jobs done" }));
  const telling = ended ? run.jobs.filter(job => job.conclusion !== "success") : run.jobs;
  card.append(element("div", { class: "jobs" }, ...telling.map(job => marked(job.name, stateOf(job)))));
  return card;
}

function list(id, items, draw, nothing) {
  place(document.getElementById(id), items.length ? items.map(draw) : [element("p", { class: "soft" }, nothing)]);
}

export function drawRepository(repository, person, act) {
  document.getElementById("repository-name").textContent = repository.repository;
  list("pulls", repository.pullRequests, pull => drawPull(pull, person, act), "None.");
  list("issues", repository.issues, issue => drawIssue(issue, person, act), "None.");
  list("runs", repository.runs.slice(0, 8), drawRun, "None yet.");
  list("branches", repository.branches, branch => element("li", { "data-branch": branch.name },
    element("code", {}, short(branch.sha)), " ", element("b", {}, branch.name), " ", element("span", { class: "soft" }, branch.subject)), "None.");
  list("tags", repository.tags.toReversed(), tag => element("li", { "data-tag": tag.name },
    element("code", {}, short(tag.commit)), " ", element("b", {}, tag.name), " ",
    element("span", { class: "soft" }, tag.annotated ? tag.message : "lightweight")), "None.");
  list("artifacts", repository.artifacts.toReversed(), artifact => element("li", { "data-registry": artifact.registry },
    artifact.registry + " ", element("b", {}, artifactName(artifact)), " ",
    element("span", { class: "soft" }, artifact.details.join(", "))), "Nothing is public yet.");
}

const artifactName = ({ name, version }) => (name === version ? name : name + " " + version);

export function drawFaults(faults, act) {
  list("faults", faults, fault => element("label", { title: fault.name },
    element("input", {
      type: "checkbox", checked: fault.on, "data-testid": "fault-" + fault.name,
      onchange: (event) => act({ act: "fault", name: fault.name, on: event.target.checked }),
    }), " " + fault.sentence), "None.");
}

export function drawSpeed(speed, act) {
  place(document.getElementById("speed"), [1, 5, 30].map(factor => element("button", {
    type: "button", "data-focus": "speed-" + factor, "aria-pressed": String(speed === factor), "data-testid": "speed-" + factor, title: "Workflows run " + factor + " times as fast",
    onclick: () => act({ act: "speed", factor }),
  }, factor + "×")));
}

export function drawBot(bot, act) {
  const name = bot.alive ? "kill-bot" : "start-bot";
  const nodes = [element("span", { "data-testid": "bot-status", "data-alive": String(bot.alive) }, (bot.alive ? "● " : "○ ") + bot.sentence)];
  // In the terminal, exit ends the bot.
  if (!bot.inTerminal) {
    nodes.push(element("button", {
      type: "button", "data-testid": name, "data-focus": "bot", "aria-label": (bot.alive ? "Kill" : "Start") + " the bot",
      title: bot.alive ? "As kill -9 does; start it again and it goes on" : "It looks at the world and goes on", onclick: () => act({ act: name }),
    }, bot.alive ? "Kill" : "Start"));
  }
  place(document.getElementById("bot"), nodes);
}

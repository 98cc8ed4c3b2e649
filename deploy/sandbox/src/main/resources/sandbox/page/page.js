// Polls twice a second, renders what changed, and passes on what the person does.
import { openDiscord } from "./discord.js";
import { element } from "./nodes.js";
import { drawBot, drawFaults, drawRepository, drawSpeed } from "./repository.js";
import { leaveToTerminal, openSlack } from "./slack.js";

const $ = (id) => document.getElementById(id);
const drawn = new Map();
let rooms;
let state;
let tag = "";
let heldUntil = 0;

function ifChanged(name, value, draw) {
  const key = JSON.stringify(value);
  if (drawn.get(name) === key) return;
  drawn.set(name, key);
  draw();
}

function complain(problem) {
  $("problem").textContent = problem;
  $("problem").hidden = !problem;
}

async function ask(what) {
  try {
    const answer = await fetch("act", {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ user: $("user").value, ...what }),
    });
    return await answer.json();
  } catch {
    return { problem: "The sandbox does not answer. Is it still running?" };
  }
}

async function act(what) {
  complain("");
  complain((await ask(what)).problem);
  await look();
}

// The platforms do not change while the sandbox runs.
function open() {
  const means = { act, ask, complain, ifChanged, redraw: () => draw() };
  const opened = [];
  if (state.bot.inTerminal) leaveToTerminal();
  else if (state.slack) opened.push(openSlack(means));
  if (state.discord) opened.push(openDiscord(means));
  document.body.classList.toggle("both", opened.length > 1);
  $("user").replaceChildren(...(state.workspace ?? state.guild).people.map(person => element("option", {}, person.name)));
  return opened;
}

function drawAdvice() {
  const begun = [state.slack, state.discord].some(view => view?.channels.some(channel => channel.messages.length > 0));
  $("first").hidden = begun || state.bot.inTerminal;
  $("then").hidden = !begun;
}

function draw() {
  rooms ??= open();
  const person = $("user").value;
  rooms.forEach(room => room(state, person));
  drawAdvice();
  ifChanged("repository", [state.repository, person], () => drawRepository(state.repository, person, act));
  ifChanged("faults", state.faults, () => drawFaults(state.faults, act));
  ifChanged("speed", state.speed, () => drawSpeed(state.speed, act));
  ifChanged("bot", state.bot, () => drawBot(state.bot, act));
}

async function look() {
  try {
    const answer = await fetch("state", { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store" });
    if (answer.status === 200) {
      tag = answer.headers.get("ETag") ?? "";
      state = await answer.json();
    }
  } catch {
    return complain("The sandbox does not answer. Is it still running?");
  }
  if (state && performance.now() > heldUntil) draw();
}

// For a moment nothing under a finger is rendered again; otherwise the click could hit another button.
document.addEventListener("pointerdown", () => { heldUntil = performance.now() + 1000; });
document.addEventListener("pointerup", () => setTimeout(() => { heldUntil = 0; }));

$("first-command").addEventListener("click", () => {
  const line = $("room").hidden ? $("discord-line") : $("line");
  line.value = $("first-command").textContent;
  line.focus();
});
$("commit").addEventListener("submit", (event) => {
  event.preventDefault();
  act({ act: event.submitter.value, ...Object.fromEntries(new FormData($("commit"))) });
});
$("user").addEventListener("change", draw);

await look();
setInterval(look, 500);

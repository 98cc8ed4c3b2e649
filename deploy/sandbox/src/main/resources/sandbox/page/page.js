// Looks twice a second, draws what changed, and passes on what the person does.
import { drawRoom } from "./room.js";
import { confirmPress, drawModal } from "./dialogs.js";
import { drawBot, drawFaults, drawRepository, drawSpeed } from "./repository.js";
import { element } from "./blocks.js";

const $ = (id) => document.getElementById(id);
const drawn = new Map();
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

async function act(what) {
  complain("");
  try {
    const answer = await fetch("act", {
      method: "POST", headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ user: $("user").selectedOptions[0]?.dataset.name, ...what }),
    });
    if (!answer.ok) complain((await answer.json()).problem);
  } catch {
    complain("The sandbox does not answer. Is it still running?");
  }
  await look();
}

function roomNow() {
  const people = [state.workspace.bot, { id: "USLACKBOT", name: "Slackbot" }, ...state.workspace.people];
  const context = {
    user: $("user").value, channel: $("channel").value, bot: state.workspace.bot.id,
    names: Object.fromEntries(people.map(person => [person.id, person.name])),
    rooms: Object.fromEntries(state.workspace.rooms.map(room => [room.id, room.name])),
  };
  context.press = (message, action) => confirmPress($("confirm"), action, context,
    () => act({ act: "press", channel: context.channel, ts: message.ts, actionId: action.action_id }));
  return context;
}

function drawChoices() {
  ifChanged("people", state.workspace, () => {
    const kept = $("user").value;
    $("user").replaceChildren(...state.workspace.people.map(person =>
      element("option", { value: person.id, "data-name": person.name }, person.name)));
    if (kept) $("user").value = kept;
    $("channel").replaceChildren(...state.workspace.rooms.map(room => element("option", { value: room.id }, "#" + room.name)));
  });
}

function drawDialogs(room) {
  const mine = state.slack.modals.filter(modal => modal.user === room.user);
  const top = mine[mine.length - 1];
  ifChanged("modal", top ?? "none", () => {
    if (top) drawModal($("modal"), top, { ...room, press: () => {} }, act);
    else {
      $("modal").close();
      $("modal").replaceChildren();
      $("modal").dataset.view = "";
    }
  });
}

function drawSlack(room) {
  ifChanged("room", [state.slack.channels, state.slack.notes, room.user, room.channel], () => drawRoom($("messages"), state.slack, room));
  drawDialogs(room);
  const begun = state.slack.channels.some(channel => channel.messages.length > 0);
  $("first").hidden = begun;
  $("then").hidden = !begun;
}

function drawTerminal() {
  $("terminal").hidden = false;
  for (const id of ["first", "messages", "composer", "channel-choice"]) $(id).hidden = true;
}

function draw() {
  drawChoices();
  const room = roomNow();
  if (state.bot.inTerminal) drawTerminal();
  else drawSlack(room);
  const person = room.names[room.user];
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
    if (state && performance.now() > heldUntil) draw();
  } catch {
    complain("The sandbox does not answer. Is it still running?");
  }
}

function hint() {
  const typed = $("line").value;
  $("hint").hidden = !(typed.startsWith("/") && ("/release ".startsWith(typed) || typed.startsWith("/release")));
}

// For a moment nothing is drawn anew under a finger: the click would meet another button than the one that was pressed.
document.addEventListener("pointerdown", () => { heldUntil = performance.now() + 1000; });
document.addEventListener("pointerup", () => setTimeout(() => { heldUntil = 0; }));

$("line").addEventListener("input", hint);
$("line").addEventListener("keydown", (event) => {
  if (event.key === "Tab" && $("line").value && "/release ".startsWith($("line").value)) {
    event.preventDefault();
    $("line").value = "/release ";
    hint();
  }
});
$("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("line").value.trim();
  if (!text) return;
  if (!text.startsWith("/")) return complain("The sandbox carries slash commands only. Try /release help.");
  $("line").value = "";
  hint();
  act({ act: "command", channel: $("channel").value, text });
});
$("first-command").addEventListener("click", () => {
  $("line").value = $("first-command").textContent;
  $("line").focus();
});
$("commit").addEventListener("submit", (event) => {
  event.preventDefault();
  act({ act: "commit", ...Object.fromEntries(new FormData($("commit"))) });
});
$("disconnect").addEventListener("click", () => act({ act: "disconnect" }));
$("user").addEventListener("change", () => draw());
$("channel").addEventListener("change", () => draw());

await look();
setInterval(look, 500);

// Slack on the page: its room, its dialogs and the line to type on.
import { confirmPress, drawModal } from "./dialogs.js";
import { element } from "./nodes.js";
import { drawRoom } from "./room.js";
import { topicList } from "./topics.js";

const $ = (id) => document.getElementById(id);

function contextOf(state, person) {
  const people = [state.workspace.bot, { id: "USLACKBOT", name: "Slackbot" }, ...state.workspace.people];
  return {
    user: people.find(each => each.name === person)?.id, channel: $("channel").value, bot: state.workspace.bot.id,
    names: Object.fromEntries(people.map(each => [each.id, each.name])),
    rooms: Object.fromEntries(state.workspace.rooms.map(room => [room.id, room.name])),
  };
}

function drawDialog(top, room, act) {
  if (top) return drawModal($("modal"), top, { ...room, press: () => {} }, act);
  $("modal").close();
  $("modal").replaceChildren();
  $("modal").dataset.view = "";
}

function hint() {
  const typed = $("line").value;
  $("hint").hidden = !(typed.startsWith("/") && ("/release ".startsWith(typed) || typed.startsWith("/release")));
}

function listen({ act, complain }) {
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
}

/** Opens the room; returns the function that renders it each time. */
export function openSlack({ act, complain, ifChanged, redraw }) {
  const show = topicList($("messages"), $("news"));
  $("room").hidden = false;
  $("disconnect").hidden = false;
  $("disconnect").addEventListener("click", () => act({ act: "disconnect" }));
  $("channel").addEventListener("change", redraw);
  listen({ act, complain });
  return (state, person) => {
    ifChanged("rooms", state.workspace.rooms, () =>
      $("channel").replaceChildren(...state.workspace.rooms.map(room => element("option", { value: room.id }, "#" + room.name))));
    const room = contextOf(state, person);
    room.press = (message, action) => confirmPress($("confirm"), action, room,
      () => act({ act: "press", channel: room.channel, ts: message.ts, actionId: action.action_id }));
    ifChanged("room", [state.slack.channels, state.slack.notes, room.user, room.channel], () => drawRoom(show, state.slack, room));
    const top = state.slack.modals.filter(modal => modal.user === room.user).at(-1);
    ifChanged("modal", top ?? "none", () => drawDialog(top, room, act));
  };
}

/** A terminal replaces the room. */
export function leaveToTerminal() {
  $("room").hidden = false;
  $("terminal").hidden = false;
  for (const id of ["first", "messages", "composer", "channel-choice"]) $(id).hidden = true;
}

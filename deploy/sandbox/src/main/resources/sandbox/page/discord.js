// Discord on the page: its channel, its modals and the line to type on.
import { drawChannel } from "./channel.js";
import { closeModal, drawModal } from "./modal.js";
import { element } from "./nodes.js";
import { topicList } from "./topics.js";
import { chosen, drawSuggestions, readLine } from "./typing.js";

const $ = (id) => document.getElementById(id);
const PAUSE_BEFORE_ASKING = 200;

function contextOf(guild, person) {
  const people = [...guild.people, guild.bot, { id: "1", displayName: "Clyde" }];
  return {
    user: guild.people.find(each => each.name === person)?.id, channel: $("discord-channel").value, bot: guild.bot.id, botRole: guild.botRole,
    names: Object.fromEntries(people.map(each => [each.id, each.displayName])),
    channels: Object.fromEntries(guild.channels.map(channel => [channel.id, channel.name])),
  };
}

function suggestions(ask) {
  let commands = [];
  let waiting = 0;
  function write(line) {
    $("discord-line").value = line;
    $("discord-line").focus();
    look();
  }
  async function askTheApp(reading, text) {
    const { told } = await ask({ act: "discord.suggest", channel: $("discord-channel").value, text, option: reading.option.name });
    if ($("discord-line").value !== text || !Array.isArray(told)) return;
    drawSuggestions($("discord-suggestions"), { ...reading, items: told.map(choice => chosen(reading.before, choice)) }, write);
  }
  function look() {
    const text = $("discord-line").value;
    const reading = readLine(commands, text);
    clearTimeout(waiting);
    drawSuggestions($("discord-suggestions"), reading, write);
    if (reading.asks) waiting = setTimeout(askTheApp, PAUSE_BEFORE_ASKING, reading, text);
  }
  function close() {
    clearTimeout(waiting);
    $("discord-suggestions").hidden = true;
  }
  return { look, close, knows: (registered) => { commands = registered; } };
}

function listen({ act, complain }, typing) {
  $("discord-line").addEventListener("input", typing.look);
  $("discord-composer").addEventListener("keydown", (event) => {
    if (event.key === "Escape") typing.close();
    const first = $("discord-suggestions").querySelector("button");
    if (event.key !== "Tab" || event.shiftKey || event.target !== $("discord-line") || !first || $("discord-suggestions").hidden) return;
    event.preventDefault();
    first.click();
  });
  $("discord-composer").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = $("discord-line").value.trim();
    if (!text) return;
    if (!text.startsWith("/")) return complain("The sandbox carries slash commands only. Try /release help.");
    $("discord-line").value = "";
    typing.close();
    act({ act: "discord.command", channel: $("discord-channel").value, text });
  });
}

function offerTroubles(act) {
  $("discord-troubles").hidden = false;
  for (const button of $("discord-troubles").querySelectorAll("button")) {
    button.addEventListener("click", () => act({ act: button.dataset.act }));
  }
}

function drawChannels(guild) {
  $("discord-channel").replaceChildren(...guild.channels.map(channel => element("option", { value: channel.id }, "# " + channel.name)));
}

function drawOnline(online) {
  $("discord-online").textContent = online ? "● online" : "○ offline";
  $("discord-online").dataset.online = String(online);
}

function drawOpenModal(modal, room, act) {
  if (modal) drawModal($("discord-modal"), modal, room, act);
  else closeModal($("discord-modal"));
}

/** Opens the channel; returns the function that renders it each time. */
export function openDiscord({ act, ask, complain, ifChanged, redraw }) {
  const show = topicList($("discord-messages"), $("discord-news"));
  const typing = suggestions(ask);
  const forgotten = new Set();
  $("discord-room").hidden = false;
  $("discord-channel").addEventListener("change", redraw);
  offerTroubles(act);
  listen({ act, complain }, typing);
  return (state, person) => {
    ifChanged("channels", state.guild.channels, () => drawChannels(state.guild));
    ifChanged("commands", state.commands, () => typing.knows(state.commands));
    ifChanged("online", state.online, () => drawOnline(state.online));
    const room = contextOf(state.guild, person);
    Object.assign(room, {
      forgotten,
      forget: (id) => { forgotten.add(id); redraw(); },
      press: (message, button) => act({ act: "discord.press", channel: message.channel, message: message.id, button }),
      choose: (message, menu, values) => act({ act: "discord.choose", channel: message.channel, message: message.id, menu, values }),
    });
    ifChanged("channel", [state.discord.channels, state.discord.notes, room.user, room.channel, [...forgotten]],
      () => drawChannel(show, state.discord, room));
    const modal = state.discord.modals.find(each => each.user === room.user);
    ifChanged("discord-modal", modal ?? "none", () => drawOpenModal(modal, room, act));
  };
}

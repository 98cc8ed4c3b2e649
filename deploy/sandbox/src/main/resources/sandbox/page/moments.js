// Discord's <t:seconds:style>, in the reader's time zone; "5 minutes ago" keeps counting.
// Source: https://discord.com/developers/docs/reference#message-formatting-timestamp-styles
import { clockTime, element } from "./nodes.js";

const units = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]];
const words = new Intl.RelativeTimeFormat("en");

function relative(moment) {
  const seconds = (moment.getTime() - Date.now()) / 1000;
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? units.at(-1);
  return words.format(Math.trunc(seconds / size), unit);
}

const long = { month: "long", day: "numeric", year: "numeric" };
const styles = {
  t: clockTime,
  T: (moment) => moment.toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false }),
  d: (moment) => moment.toLocaleDateString("en-GB"),
  D: (moment) => moment.toLocaleDateString("en", long),
  f: (moment) => styles.D(moment) + " at " + clockTime(moment),
  F: (moment) => moment.toLocaleDateString("en", { weekday: "long", ...long }) + " at " + clockTime(moment),
  s: (moment) => styles.d(moment) + ", " + clockTime(moment),
  S: (moment) => styles.d(moment) + ", " + styles.T(moment),
  R: relative,
};

export function drawMoment(seconds, style) {
  const moment = new Date(Number(seconds) * 1000);
  return element("time", {
    class: "moment", datetime: moment.toISOString(), title: styles.F(moment), "data-relative": style === "R",
  }, (styles[style] ?? styles.f)(moment));
}

setInterval(() => {
  for (const time of document.querySelectorAll("time[data-relative]")) time.textContent = relative(new Date(time.dateTime));
}, 1000);

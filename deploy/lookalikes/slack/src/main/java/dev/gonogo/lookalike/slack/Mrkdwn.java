package dev.gonogo.lookalike.slack;

import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Slack's mark-up into the text that a person reads. */
final class Mrkdwn {
    private static final Pattern ANGLE = Pattern.compile("<([^<>]+)>");
    private static final Pattern CODE = Pattern.compile("```(.*?)```|`([^`\\n]+)`", Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile(
            "(?<=^|[\\s(\\[\"'_~*·])([*_~])(?=\\S)([^\\n]*?\\S)\\1(?=$|[\\s)\\]\"'_~*.,;:!?·])", Pattern.MULTILINE);

    private final Workspace workspace;
    private final InstantSource clock;

    Mrkdwn(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int from = 0;
        while (code.find()) {
            plain.append(unmarked(text.substring(from, code.start())));
            plain.append(code.group(1) == null ? code.group(2) : code.group(1).strip());
            from = code.end();
        }
        plain.append(unmarked(text.substring(from)));
        return unescaped(ANGLE.matcher(plain).replaceAll(match -> Matcher.quoteReplacement(named(match.group(1)))));
    }

    private static String unmarked(String text) {
        String before = text;
        String after = MARKED.matcher(before).replaceAll("$2");
        while (!after.equals(before)) {
            before = after;
            after = MARKED.matcher(before).replaceAll("$2");
        }
        return after;
    }

    private String named(String token) {
        int bar = token.indexOf('|');
        String target = bar < 0 ? token : token.substring(0, bar);
        String label = bar < 0 ? "" : token.substring(bar + 1);
        if (target.startsWith("@")) {
            String id = target.substring(1);
            return "@" + workspace.person(id).map(Person::name).orElse(label.isEmpty() ? id : label);
        }
        if (target.startsWith("#")) {
            String id = target.substring(1);
            return "#" + workspace.room(id).map(Room::name).orElse(label.isEmpty() ? id : label);
        }
        if (target.startsWith("!date^")) {
            return SlackDates.write(target.substring(1), label, clock.instant());
        }
        if (target.startsWith("!")) {
            return label.isEmpty() ? "@" + target.substring(1) : label;
        }
        return label.isEmpty() ? target : label;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}

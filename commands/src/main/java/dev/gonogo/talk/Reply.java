package dev.gonogo.talk;

import java.util.List;

/** Lines that only the person who asked can see. */
public record Reply(List<Words> lines) implements Response, SubmissionResponse {
    public Reply {
        lines = List.copyOf(lines);
    }

    public static Reply of(Words... lines) {
        return new Reply(List.of(lines));
    }

    public static Reply say(String template, Object... parts) {
        return of(Words.say(template, parts));
    }

    public String plain() {
        return String.join("\n", lines.stream().map(Words::plain).toList());
    }
}

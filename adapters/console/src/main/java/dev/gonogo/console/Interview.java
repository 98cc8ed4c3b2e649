package dev.gonogo.console;

import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks one person: a dialog field by field, or yes or no. Ctrl-C and the end of the input mean no. */
final class Interview {
    private static final String ANSWER = "> ";
    private final Screen screen;

    Interview(Screen screen) {
        this.screen = screen;
    }

    /** True only for a clear yes. */
    boolean confirms(Words question) {
        screen.print(screen.ink().words(question) + " [y/N]");
        return answer().map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("y") || text.equals("yes"))
                .isPresent();
    }

    /** What was entered, by field name and exactly as typed; empty when the dialog was cancelled. */
    Optional<Map<String, String>> fill(Dialog dialog) {
        screen.print(screen.ink().strong(dialog.title()) + "   (Ctrl-C cancels)");
        dialog.intro().forEach(words -> screen.print(screen.ink().words(words)));
        if (dialog.fields().isEmpty()) {
            return confirms(Words.say("{}?", dialog.submit())) ? Optional.of(Map.of()) : Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Dialog.Field field : dialog.fields()) {
            Optional<String> value = fill(field);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(field.name(), value.get());
        }
        return Optional.of(values);
    }

    private Optional<String> fill(Dialog.Field field) {
        String hint = field.hint().isEmpty() ? "" : " (" + Harmless.text(field.hint()) + ")";
        String end = field.longText() ? ", an empty line ends it" : "";
        screen.print(screen.ink().strong(field.label()) + hint + end + ":");
        Optional<String> value = field.longText() ? paragraph() : answer();
        if (value.isPresent() && value.get().length() > field.mostCharacters()) {
            screen.print("That is too long: at most " + field.mostCharacters() + " characters.");
            return fill(field);
        }
        return value;
    }

    private Optional<String> paragraph() {
        List<String> lines = new ArrayList<>();
        Optional<String> line = answer();
        while (line.isPresent() && !line.get().isEmpty()) {
            lines.add(line.get());
            line = answer();
        }
        return line.map(empty -> String.join("\n", lines));
    }

    private Optional<String> answer() {
        return switch (screen.readAnswer(ANSWER)) {
            case Typed.Line(String text, boolean overtaken) -> Optional.of(text);
            case Typed.Cancelled cancelled -> Optional.empty();
            case Typed.End end -> Optional.empty();
        };
    }
}

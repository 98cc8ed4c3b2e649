package dev.gonogo.console;

import dev.gonogo.port.DialogEntries;
import dev.gonogo.port.Upload;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks one person: a dialog field by field, or a yes-or-no question. Ctrl-C and the end of the input mean no. */
final class DialogPrompt {
    private static final String ANSWER = "> ";
    private static final String END = ", an empty line ends it";
    private final Screen screen;

    DialogPrompt(Screen screen) {
        this.screen = screen;
    }

    /** True only for a clear yes. */
    boolean confirms(Words question) {
        screen.print(screen.style().words(question) + " [y/N]");
        return answer().map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("y") || text.equals("yes"))
                .isPresent();
    }

    /** What was entered; empty if the dialog was cancelled. */
    Optional<DialogEntries> fill(Dialog dialog) {
        screen.print(screen.style().strong(dialog.title()) + "   (Ctrl-C cancels)");
        dialog.intro().forEach(words -> screen.print(screen.style().words(words)));
        if (dialog.fields().isEmpty()) {
            return confirms(Words.say("{}?", dialog.submit())) ? Optional.of(DialogEntries.NONE) : Optional.empty();
        }
        return fill(dialog.fields(), DialogEntries.NONE);
    }

    /** The same entries with a new one in one field; empty if the dialog was cancelled. */
    Optional<DialogEntries> correct(Dialog dialog, String name, DialogEntries entered) {
        return fill(
                dialog.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .toList(),
                entered);
    }

    private Optional<DialogEntries> fill(List<Dialog.Field> fields, DialogEntries before) {
        Map<String, String> texts = new LinkedHashMap<>(before.texts());
        List<Upload> uploads = new ArrayList<>(before.uploads());
        for (Dialog.Field field : fields) {
            boolean filled = switch (field) {
                case Dialog.Text text -> fill(text, value -> texts.put(text.name(), value));
                case Dialog.Files files -> {
                    uploads.clear();
                    yield fill(files, uploads::addAll);
                }
            };
            if (!filled) {
                return Optional.empty();
            }
        }
        return Optional.of(new DialogEntries(texts, uploads));
    }

    private void ask(Dialog.Field field, String hint, String end) {
        String shown = hint.isEmpty() ? "" : " (" + TerminalEscaping.text(hint) + ")";
        screen.print(screen.style().strong(field.label()) + shown + end + ":");
    }

    /** False if the dialog was cancelled. */
    private boolean fill(Dialog.Text field, Consumer<String> entered) {
        ask(field, field.hint(), field.longText() ? END : "");
        Optional<String> value = field.longText() ? paragraph() : answer();
        if (value.isPresent() && value.get().length() > field.mostCharacters()) {
            screen.print("That is too long: at most " + field.mostCharacters() + " characters.");
            return fill(field, entered);
        }
        value.ifPresent(entered);
        return value.isPresent();
    }

    /** False if the dialog was cancelled. */
    private boolean fill(Dialog.Files field, Consumer<List<LocalFile>> entered) {
        ask(field, field.hint() + "; one path in each line", END);
        Optional<List<LocalFile>> files =
                paragraph().map(lines -> lines.lines().map(LocalFile::new).toList());
        List<LocalFile> all = files.orElse(List.of());
        Optional<LocalFile> missing =
                all.stream().filter(file -> !file.exists()).findFirst();
        if (missing.isPresent()) {
            screen.print(
                    "There is no file " + TerminalEscaping.text(missing.get().path()) + ".");
            return fill(field, entered);
        }
        if (all.size() > field.mostFiles()) {
            screen.print("That is too many: at most " + field.mostFiles() + " files.");
            return fill(field, entered);
        }
        files.ifPresent(entered);
        return files.isPresent();
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
            case InputLine.Line(String text, boolean overtaken) -> Optional.of(text);
            case InputLine.Cancelled cancelled -> Optional.empty();
            case InputLine.End end -> Optional.empty();
        };
    }
}

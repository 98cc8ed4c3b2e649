package dev.gonogo.memory;

import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.stream.Collectors;

/** What people would read, in plain text: marks, labels, words, buttons in brackets. */
public final class PlainText {
    private static final String INDENT = "  ";

    private PlainText() {}

    public static String board(Board board) {
        StringBuilder text = new StringBuilder();
        text.append(board.heading().plain())
                .append("   ")
                .append(board.standing().plain())
                .append('\n');
        lines(text, board.lines(), "");
        lines(text, board.question(), "");
        if (!board.buttons().isEmpty()) {
            text.append(buttons(board.buttons())).append('\n');
        }
        if (!board.footer().isEmpty()) {
            text.append(board.footer().plain()).append('\n');
        }
        return text.toString();
    }

    private static void lines(StringBuilder text, List<Line> lines, String indent) {
        for (Line line : lines) {
            String label = line.label().isEmpty() ? "" : line.label() + "  ";
            text.append(indent)
                    .append(line.mark().symbol())
                    .append(' ')
                    .append(label)
                    .append(line.words().plain())
                    .append('\n');
            lines(text, line.details(), indent + INDENT);
        }
    }

    private static String buttons(List<Button> buttons) {
        return buttons.stream().map(button -> "[" + button.label() + "]").collect(Collectors.joining(" "));
    }

    public static String notice(Notice notice) {
        String people =
                notice.mention().stream().map(login -> "@" + login + " ").collect(Collectors.joining());
        String excerpts = notice.excerpts().stream()
                .map(excerpt -> "\n    " + excerpt.title() + ":\n      " + String.join("\n      ", excerpt.lines()))
                .collect(Collectors.joining());
        return people + notice.words().plain() + excerpts;
    }

    /** What the person who asked gets back. */
    public static String response(Response response) {
        return switch (response) {
            case Reply reply -> reply.plain() + "\n";
            case Dialog dialog -> dialog(dialog);
        };
    }

    private static String dialog(Dialog dialog) {
        String intro = dialog.intro().stream()
                .map(Words::plain)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        String fields = dialog.fields().stream()
                .map(field -> field.label() + "  [ ... ]  " + field.hint() + "\n")
                .collect(Collectors.joining());
        return dialog.title() + "\n" + intro + fields + "[" + dialog.submit() + "]\n";
    }
}

package dev.gonogo.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The commands of a shell script, as far as they can be seen without running it: what stands between {@code ;}, {@code &&}, {@code ||},
 * pipes, brackets and ends of lines, also within {@code $(...)} and backticks, and in what {@code sh -c} is given. Comments, the text of
 * here documents, and what is only printed are none.
 */
final class Shell {
    /** Programs that run a script of the shell. */
    static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "ksh");

    private static final Pattern SAYS_OR_COMMENTS = Pattern.compile("^\\s*(?:#|echo\\b|printf\\b).*");
    private static final Set<String> SAYS = Set.of("echo", "printf", ":");
    /** What may stand before a command. */
    private static final Set<String> BEFORE = Set.of(
            "if", "then", "elif", "else", "do", "while", "until", "time", "exec", "command", "env", "sudo", "!", "{");

    /** The option of a shell that is followed by a script. */
    private static final Pattern INLINE = Pattern.compile("-\\w*c");

    private static final Pattern ASSIGNMENT = Pattern.compile("\\w+=.*", Pattern.DOTALL);
    private static final Pattern HERE_DOCUMENT = Pattern.compile("(?<!<)<<-?\\s*[\"']?(\\w+)");
    private static final Pattern READ_BY_A_SHELL = Pattern.compile("\\b(?:ba|da|z|k)?sh\\b[^|;&]*<<");

    private Shell() {}

    /**
     * A simple command.
     *
     * @param place index of the line on which it begins
     * @param words without their quotes
     */
    record Command(int place, List<String> words) {
        /** In one line; a word that has white space in it stays one. */
        String text() {
            return String.join(
                    " ", words.stream().map(word -> word.replaceAll("\\s", "_")).toList());
        }

        /** Without what stands before it, such as {@code then} or the values of variables. */
        List<String> itself() {
            return words.stream()
                    .dropWhile(word ->
                            BEFORE.contains(word) || ASSIGNMENT.matcher(word).matches())
                    .toList();
        }

        private boolean says() {
            return itself().stream().findFirst().filter(SAYS::contains).isPresent();
        }

        /** The command, and those of the text that it gives to a shell. */
        private Stream<Command> withInner() {
            List<String> own = itself();
            boolean shell = !own.isEmpty() && SHELLS.contains(own.getFirst());
            Stream<String> given =
                    own.stream().dropWhile(word -> !givesText(word)).skip(1).limit(shell ? 1 : 0);
            return Stream.concat(
                    Stream.of(this),
                    given.flatMap(text -> commands(text.lines().toList()).stream())
                            .map(inner -> new Command(place, inner.words())));
        }
    }

    static List<Command> commands(List<String> lines) {
        return new ShellLexer(withoutHereDocuments(lines))
                .commands().stream()
                        .filter(command -> !command.says())
                        .flatMap(Command::withInner)
                        .toList();
    }

    private static List<String> withoutHereDocuments(List<String> lines) {
        List<String> kept = new ArrayList<>();
        String end = "";
        for (String line : lines) {
            if (!end.isEmpty()) {
                end = line.strip().equals(end) ? "" : end;
                kept.add("");
                continue;
            }
            Matcher begins = HERE_DOCUMENT.matcher(line);
            if (begins.find() && !READ_BY_A_SHELL.matcher(line).find()) {
                end = begins.group(1);
            }
            kept.add(line);
        }
        return kept;
    }

    /** Whether it is the option of a shell that is followed by a script. */
    static boolean givesText(String word) {
        return INLINE.matcher(word).matches();
    }

    /** Whether a line does more than say something. */
    static boolean runs(String line) {
        return !line.isBlank() && !SAYS_OR_COMMENTS.matcher(line).matches();
    }
}

package dev.gonogo.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The commands of a shell script, as far as they can be found without running it: whatever is between {@code ;},
 * {@code &&}, {@code ||}, pipes, brackets and line ends, also inside {@code $(...)} and backticks, and in arguments of
 * {@code sh -c} and {@code eval}. Comments, here documents and printed text are not commands.
 */
final class Shell {
    /** Programs that run a shell script. */
    static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "ksh");

    /** Programs that take a shell script as a text. */
    private static final Set<String> RUNS_TEXT = Set.of("sh", "bash", "dash", "zsh", "ksh", "npx", "npm", "su");

    private static final Pattern SAYS_OR_COMMENTS = Pattern.compile("^\\s*(?:#|echo\\b|printf\\b).*");
    private static final Set<String> SAYS = Set.of("echo", "printf", ":");
    /** Words that may precede a command. */
    private static final Set<String> BEFORE = Set.of(
            "if", "then", "elif", "else", "do", "while", "until", "time", "exec", "command", "env", "sudo", "!", "{");

    /** The shell option that is followed by a script. */
    private static final Pattern INLINE = Pattern.compile("-\\w*c|--call");

    private static final Pattern ASSIGNMENT = Pattern.compile("\\w+=.*", Pattern.DOTALL);
    private static final Pattern HERE_DOCUMENT = Pattern.compile("(?<!<)<<-?\\s*[\"']?(\\w+)");
    private static final Pattern READ_BY_A_SHELL =
            Pattern.compile("\\b(?:ba|da|z|k)?sh\\b[^|;&]*<<|<<[^|;&]*\\|\\s*(?:ba|da|z|k)?sh\\b");

    private Shell() {}

    /**
     * A simple command.
     *
     * @param place index of the line on which it begins
     * @param words without their quotes
     */
    record Command(int place, List<String> words) {
        /** On one line; a word with white space in it stays one word. */
        String text() {
            return String.join(
                    " ", words.stream().map(word -> word.replaceAll("\\s", "_")).toList());
        }

        /** Without words that precede the command, such as {@code then} or variable assignments. */
        List<String> itself() {
            return words.stream()
                    .dropWhile(word ->
                            BEFORE.contains(word) || ASSIGNMENT.matcher(word).matches())
                    .toList();
        }

        /** The same, if the program's name is a variable with a known value. */
        Command with(Variables variables) {
            List<String> own = itself();
            String program = own.isEmpty() ? "" : variables.resolve(own.getFirst());
            return own.isEmpty() || program.equals(own.getFirst())
                    ? this
                    : new Command(
                            place,
                            Stream.concat(
                                            Stream.of(program.split("\\s+")),
                                            own.stream().skip(1))
                                    .toList());
        }

        private boolean says() {
            return itself().stream().findFirst().filter(SAYS::contains).isPresent();
        }

        /**
         * The command, and the commands in the text that it passes to a shell. For a command that prints, only those
         * that the next one reads.
         */
        private Stream<Command> withInner(Optional<Command> next) {
            boolean read = next.filter(Command::readsCommands).isPresent();
            return says()
                    ? itself().stream().skip(1).filter(word -> read).flatMap(this::inner)
                    : Stream.concat(Stream.of(this), given().flatMap(this::inner));
        }

        private Stream<Command> inner(String text) {
            return commands(text.lines().toList()).stream().map(inner -> new Command(place, inner.words()));
        }

        private boolean readsCommands() {
            List<String> own = itself();
            return own.stream().limit(1).anyMatch(SHELLS::contains)
                    && own.stream().skip(1).allMatch(word -> word.startsWith("-"));
        }

        private Stream<String> given() {
            List<String> own = itself();
            List<String> rest = own.stream().skip(1).toList();
            return switch (own.isEmpty() ? "" : own.getFirst()) {
                case "eval" -> Stream.of(String.join(" ", rest));
                case "trap" -> rest.stream().limit(1);
                default ->
                    words.stream()
                            .dropWhile(word -> !RUNS_TEXT.contains(word.substring(word.lastIndexOf('/') + 1)))
                            .dropWhile(word -> !givesText(word) && !word.equals("<<<"))
                            .skip(1)
                            .limit(1);
            };
        }
    }

    static List<Command> commands(List<String> lines) {
        List<Command> all = new ShellLexer(withoutHereDocuments(lines)).commands();
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(at -> all.get(at).withInner(all.stream().skip(at + 1L).findFirst()))
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

    /** Whether it is the shell option that is followed by a script. */
    static boolean givesText(String word) {
        return INLINE.matcher(word).matches();
    }

    /** Whether a line does more than print. */
    static boolean runs(String line) {
        return !line.isBlank() && !SAYS_OR_COMMENTS.matcher(line).matches();
    }
}

package dev.gonogo.lint;

import java.util.ArrayList;
import java.util.List;

/** Splits a shell script into simple commands, in one pass. What it cannot evaluate is taken as plain text. */
final class ShellLexer {
    private static final char END = '\0';

    private final String text;
    private final List<Shell.Command> commands = new ArrayList<>();
    private int at;
    private int line;

    ShellLexer(List<String> lines) {
        text = String.join("\n", lines);
    }

    List<Shell.Command> commands() {
        while (at < text.length()) {
            list(END);
        }
        return commands;
    }

    /** The command being read. */
    private final class Current {
        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int place = line;
        private boolean inWord;

        void add(String part) {
            if (words.isEmpty() && !inWord) {
                place = line;
            }
            inWord = true;
            word.append(part);
        }

        void endWord() {
            if (inWord) {
                words.add(word.toString());
                word.setLength(0);
                inWord = false;
            }
        }

        void end() {
            endWord();
            if (!words.isEmpty()) {
                commands.add(new Shell.Command(place, List.copyOf(words)));
                words.clear();
            }
        }
    }

    /** Commands up to and including the character that ends them. */
    private void list(char end) {
        Current current = new Current();
        while (at < text.length()) {
            char next = next();
            if (next == end) {
                current.end();
                return;
            }
            switch (next) {
                case '\n', ';', '|', '(', ')' -> current.end();
                case ' ', '\t', '\r' -> current.endWord();
                case '&' -> ampersand(current);
                case '#' -> comment(current);
                case '\'' -> current.add(upTo("'"));
                case '"' -> quoted(current);
                default -> part(next, current);
            }
        }
        current.end();
    }

    /** What is read in the same way inside and outside double quotes. */
    private void part(char next, Current current) {
        switch (next) {
            case '\\' -> escaped(current);
            case '$' -> dollar(current);
            case '`' -> {
                current.add("$()");
                list('`');
            }
            default -> current.add(String.valueOf(next));
        }
    }

    private void quoted(Current current) {
        current.add("");
        while (at < text.length()) {
            char next = next();
            if (next == '"') {
                return;
            }
            part(next, current);
        }
    }

    /** A line that ends with a backslash continues on the next one. */
    private void escaped(Current current) {
        if (at < text.length()) {
            char next = next();
            if (next != '\n') {
                current.add(String.valueOf(next));
            }
        }
    }

    private void dollar(Current current) {
        if (text.startsWith("{{", at)) {
            current.add("$" + upTo("}}") + "}}");
        } else if (text.startsWith("((", at)) {
            current.add("$" + upTo("))") + "))");
        } else if (text.startsWith("(", at)) {
            at++;
            current.add("$()");
            list(')');
        } else if (text.startsWith("{", at)) {
            current.add("$" + upTo("}") + "}");
        } else {
            current.add("$");
        }
    }

    /** In {@code 2>&1} and {@code &>} the ampersand separates nothing. */
    private void ampersand(Current current) {
        boolean redirects = (at > 1 && text.charAt(at - 2) == '>') || text.startsWith(">", at);
        if (redirects) {
            current.add("&");
        } else {
            current.end();
        }
    }

    private void comment(Current current) {
        if (current.inWord) {
            current.add("#");
        } else {
            while (at < text.length() && text.charAt(at) != '\n') {
                at++;
            }
        }
    }

    private char next() {
        char next = text.charAt(at++);
        line += next == '\n' ? 1 : 0;
        return next;
    }

    private String upTo(String end) {
        int found = text.indexOf(end, at);
        String taken = text.substring(at, found < 0 ? text.length() : found);
        line += (int) taken.chars().filter(character -> character == '\n').count();
        at = found < 0 ? text.length() : found + end.length();
        return taken;
    }
}

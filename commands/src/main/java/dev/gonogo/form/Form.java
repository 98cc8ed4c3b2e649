package dev.gonogo.form;

import java.util.List;

/**
 * How a command is written, and everything that help, usage, completion and the README say of it.
 *
 * @param example what follows {@code /release} in a typical use
 * @param speakers whose word counts
 */
public record Form(String name, String summary, Speakers speakers, List<Parameter> parameters, String example) {
    /** Whose command it is, by the roles of the repository's process. */
    public enum Speakers {
        EVERYBODY("everybody"),
        MAINTAINERS("maintainers"),
        /** Those of the role that the present step names. */
        ASKED("those whom the board asks");

        private final String words;

        Speakers(String words) {
            this.words = words;
        }

        /** For people, for example {@code maintainers}. */
        public String words() {
            return words;
        }
    }

    public Form {
        parameters = List.copyOf(parameters);
    }

    /** For example {@code cut <version> [--repo owner/name]}. */
    public String usage() {
        StringBuilder usage = new StringBuilder(name);
        parameters.forEach(parameter -> usage.append(' ').append(parameter.usage()));
        return usage.toString();
    }
}

package dev.gonogo.form;

import java.util.List;

/**
 * A command's syntax, and everything that help, usage, completion and the README say about it.
 *
 * @param example what follows {@code /release} in a typical use
 * @param speakers who may use it
 */
public record Form(String name, String summary, Speakers speakers, List<Parameter> parameters, String example) {
    /** Who may use a command, by the roles of the repository's process. */
    public enum Speakers {
        EVERYBODY("everybody"),
        /**
         * Of every release it affects; during a release a role counts only if both the rules of the cut and the present
         * rules give it.
         */
        MAINTAINERS("maintainers"),
        /** By the present process file. */
        PRESENT_MAINTAINERS("maintainers"),
        /**
         * Of every release it affects; if nobody is a maintainer under both rules of the release, those under the
         * present rules.
         */
        REMAINING_MAINTAINERS("maintainers"),
        /** The people with the role that the present step names. */
        ASKED("those whom the board asks"),
        /** The people with the roles that a sign-off names, whether or not they already answered. */
        OF_THE_SIGN_OFF("those who may sign off, even after they did");

        private final String words;

        Speakers(String words) {
            this.words = words;
        }

        /** As shown to people, for example {@code maintainers}. */
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

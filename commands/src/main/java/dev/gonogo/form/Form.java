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
        /** Of all that it bears on: in a release that is under way a role counts only where both its rules say so. */
        MAINTAINERS("maintainers"),
        /** By the process file as it is now. */
        PRESENT_MAINTAINERS("maintainers"),
        /** Of all that it bears on; where nobody is left who is one under both rules of the release, those of the present ones. */
        REMAINING_MAINTAINERS("maintainers"),
        /** Those of the role that the present step names. */
        ASKED("those whom the board asks"),
        /** Those of the roles that a sign-off names, whether or not they said something to it before. */
        OF_THE_SIGN_OFF("those who may sign off, also after they did");

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

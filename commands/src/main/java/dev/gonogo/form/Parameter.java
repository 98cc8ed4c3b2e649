package dev.gonogo.form;

/**
 * A parameter of a command.
 *
 * @param name as shown in usage
 * @param option whether it is typed as {@code --name value} rather than by position
 */
public record Parameter(String name, Kind kind, boolean required, boolean option, String summary) {

    /** What kind of value is expected; tells chat platforms what to offer. */
    public enum Kind {
        VERSION,
        REPOSITORY,
        COMMAND,
        /** A number, with or without {@code #}, or a URL. */
        PULL_REQUEST,
        /** A checklist line, a rule, or an issue or pull request. */
        ITEM,
        /** Free text; by position it takes the rest of the line. */
        TEXT
    }

    public static final Parameter REPO =
            new Parameter("repo", Kind.REPOSITORY, false, true, "owner/name, if the room has several repositories");

    public static Parameter version(boolean required, String summary) {
        return new Parameter("version", Kind.VERSION, required, false, summary);
    }

    public static Parameter pullRequest(String summary) {
        return new Parameter("pull-request", Kind.PULL_REQUEST, false, false, summary);
    }

    private String value() {
        return switch (kind) {
            case REPOSITORY -> "owner/name";
            case VERSION -> "X.Y.Z";
            case COMMAND, ITEM, PULL_REQUEST, TEXT -> "\"…\"";
        };
    }

    /** How usage shows it, for example {@code <version>} or {@code [--repo owner/name]}. */
    public String usage() {
        String shown = option ? "--" + name + " " + value() : name;
        if (required) {
            return option ? shown : "<" + shown + ">";
        }
        return "[" + shown + "]";
    }
}

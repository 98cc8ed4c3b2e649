package dev.gonogo.process;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a process may name its branches and tags: as git accepts it, see <a
 * href="https://git-scm.com/docs/git-check-ref-format">git check-ref-format</a>, as no command line could take for an
 * option, and so that releases do not share what must be their own. A complaint is the end of a sentence that begins
 * with the name.
 */
public final class RefNames {

    private static final String VERSION = "{version}";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");
    private static final Pattern OF_VERSION = Pattern.compile("\\{(version|major|minor|patch)}");
    private static final Pattern UNSAFE = Pattern.compile(
            "^[-/]|[/.]$|\\.\\.|//|@\\{|\\.lock(/|$)|(^|/)\\.|[\\x00-\\x20\\x7f~^:?*\\[\\\\{}\"'$`;&|<>()]|^@$");
    private static final int LONGEST = 150;

    private RefNames() {}

    /** Of any branch or tag, or the beginning of one. */
    public static Optional<String> complaint(String template) {
        String sample = PLACEHOLDER.matcher(template).replaceAll("1");
        return sample.length() > LONGEST || UNSAFE.matcher(sample).find()
                ? Optional.of("is not a safe name for a branch or tag")
                : Optional.empty();
    }

    /** Of a branch that is the same for every release. */
    public static Optional<String> complaintOfFixed(String template) {
        return template.contains("{")
                ? Optional.of("has a placeholder, but this branch is the same for every release")
                : complaint(template);
    }

    /** Of the release tag, from which the version must be readable. */
    public static Optional<String> complaintOfTag(String template) {
        boolean readable = PLACEHOLDER.matcher(template).results().count() == 1 && template.contains(VERSION);
        return complaintOfVersion(template)
                .or(() -> readable
                        ? Optional.empty()
                        : Optional.of("must contain {version} and nothing else in braces, so that every version"
                                + " has its own tag"));
    }

    /** Of a branch or tag that is another one for every release, made of parts of the version only. */
    public static Optional<String> complaintOfVersion(String template) {
        boolean fixed = !OF_VERSION.matcher(template).find();
        boolean others = PLACEHOLDER
                .matcher(OF_VERSION.matcher(template).replaceAll("1"))
                .find();
        return Stream.of(
                        fixed ? "is the same for every version; put {version} into it" : "",
                        others ? "may only contain {version}, {major}, {minor} and {patch}" : "",
                        complaint(template).orElse(""))
                .filter(complaint -> !complaint.isEmpty())
                .findFirst();
    }
}

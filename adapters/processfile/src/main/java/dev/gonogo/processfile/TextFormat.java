package dev.gonogo.processfile;

import dev.gonogo.process.RefNames;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.yaml.TextRule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** How the texts of a process file must be written. */
final class TextFormat {

    static final TextRule ANY = TextRule.ANY;

    static final TextRule LINE =
            text -> text.strip().lines().count() > 1 ? Optional.of("is more than one line") : Optional.empty();

    static final TextRule REPOSITORY = TextRule.matching("[A-Za-z0-9-]+/[A-Za-z0-9._-]+", "is not owner/name");

    static final TextRule LOGIN =
            TextRule.matching("[A-Za-z0-9-]+(\\[bot])?", "is not a GitHub login (write it without @)");

    static final TextRule COUNT = TextRule.matching("[1-9][0-9]?", "is not a whole number from 1 to 99");

    static final TextRule WORKFLOW = TextRule.matching(
            "[A-Za-z0-9._-]+\\.ya?ml", "is not the file name of a workflow, which ends in .yml and has no folder");

    static final TextRule STAGE = TextRule.matching(
            "[a-z0-9][a-z0-9 -]{0,38}[a-z0-9]", "is not 2 to 40 lower-case letters, digits, spaces and hyphens");

    static final TextRule RELEASE_KIND = TextRule.matching("major|minor|patch", "is not major, minor or patch");

    static final TextRule AUDITED = TextRule.matching("milestone|repository", "is not milestone or repository");

    static final TextRule WEEK = TextRule.matching("odd|even|any", "is not odd, even or any");

    static final TextRule DAY =
            TextRule.matching("(mon|tues|wednes|thurs|fri|satur|sun)day", "is not a day of the week");

    static final TextRule TIME =
            TextRule.matching("([01][0-9]|2[0-3]):[0-5][0-9]", "is not a time of day such as 10:00");

    static final TextRule DATE = parsed(LocalDate::parse, "is not a date such as 2026-12-24");

    static final TextRule ZONE = parsed(ZoneId::of, "is not a time zone such as Europe/Berlin");

    /** A name that people type. */
    static final TextRule NAME = TextRule.matching(
            "[a-z][a-z0-9-]{0,39}", "is not a name made of lower-case letters, digits and hyphens, such as staging");

    /** The name of an application in Argo CD, which is one of Kubernetes. */
    static final TextRule APPLICATION = TextRule.matching(
            "[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?",
            "is not an application name such as app-staging: lower-case letters, digits, hyphens and dots");

    static final TextRule ADDRESS =
            TextRule.matching("https?://[^\\s{}]+", "is not a web address such as https://example.com/errors");

    /** The name of an image as the OCI distribution specification has it, without a host before it. */
    static final TextRule IMAGE = TextRule.matching(
            "(?![^/]*\\.[^/]*/)[a-z0-9]+((\\.|__?|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|__?|-+)[a-z0-9]+)*)*",
            "is not an image such as owner/app; write the registry's address as registry, and leave out the tag");

    static final TextRule POINTER = TextRule.matching("(/([^~/]|~0|~1)*)+", "is not a JSON pointer such as /version");

    /** A version pattern. */
    static final TextRule VERSION_PATTERN = TextRule.matching(
            "X\\.Y\\.Z(-[a-z][a-z0-9]{0,19}(\\.N)?)?",
            "is not a version pattern such as X.Y.Z, X.Y.Z-preview or X.Y.Z-preview.N");

    /** A pattern of versions that may be cut. */
    static final TextRule PLANNED_PATTERN =
            text -> VersionPolicy.complaintOfPlanned(text).or(() -> VERSION_PATTERN.complaint(text));

    /** The first two numbers of the versions that go on below later ones. */
    static final TextRule RELEASE_LINE =
            TextRule.matching("(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})", "is not a line of versions such as 0.6");

    /** A file, or a folder ending in a slash, inside the repository. */
    static final TextRule PATH =
            text -> text.startsWith("/") || text.contains("\\") || ("/" + text + "/").contains("/../")
                    ? Optional.of("is not a path inside the repository")
                    : Optional.empty();

    /** The name of a branch or tag, or the beginning of one, with placeholders. */
    static final TextRule REF = RefNames::complaint;

    /** A branch that is the same for every release. */
    static final TextRule FIXED_REF = RefNames::complaintOfFixed;

    /** A branch or tag that is another one for every release, made of parts of the version only. */
    static final TextRule REF_OF_VERSION = RefNames::complaintOfVersion;

    /** The name of a tag, from which the version can be read back. */
    static final TextRule TAG = RefNames::complaintOfTag;

    private TextFormat() {}

    private static TextRule parsed(Function<String, ?> parser, String complaint) {
        return text -> {
            try {
                Object parsed = parser.apply(text);
                return parsed == null ? Optional.of(complaint) : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.of(complaint);
            }
        };
    }
}

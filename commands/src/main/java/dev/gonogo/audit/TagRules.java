package dev.gonogo.audit;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Template;
import dev.gonogo.process.changelog.ChangelogHas;
import dev.gonogo.process.files.FileSays;
import dev.gonogo.process.tag.GoBeforeTag;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy.Verdict;
import dev.gonogo.world.GitQuestion.AllTagged;
import dev.gonogo.world.TagPattern;
import dev.gonogo.world.TaggedCommit;
import dev.gonogo.world.ValuePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a process requires of its tags: annotated with its message, on a commit of production, with a version that the
 * policy allows, with the recovery lines if it is numbered, and with the metadata that the process's own needs check,
 * at the tagged commit.
 */
final class TagRules {
    private static final int LONGEST_QUOTE = 80;
    private static final Words LEAVE_IT =
            say("If anything of it is published, leave it: such a tag is never moved or replaced. Follow the rule from"
                    + " now on.");
    private static final Words RECOVER =
            say("If anything of it is published, leave the tag. If what it published is unusable, recover with a new"
                    + " version.");

    private final ReleaseProcess process;
    private final TagPattern pattern;
    private final List<FileSays> values;
    private final List<ChangelogHas> changelogs;

    TagRules(ReleaseProcess process) {
        this.process = process;
        this.pattern = TagPattern.of(process.tag().name());
        this.values = needs(process, FileSays.class);
        this.changelogs = needs(process, ChangelogHas.class);
    }

    private static <N extends Need> List<N> needs(ReleaseProcess process, Class<N> kind) {
        return process.stages().stream()
                .flatMap(stage -> stage.needs().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .distinct()
                .toList();
    }

    /** Everything these rules need, in one question. */
    AllTagged question(String production) {
        return new AllTagged(
                pattern,
                production,
                values.stream().map(TagRules::place).collect(Collectors.toSet()),
                changelogs.stream().map(ChangelogHas::file).collect(Collectors.toSet()));
    }

    private static ValuePlace place(FileSays need) {
        return new ValuePlace(need.file(), need.pointer());
    }

    /** The version of a tag; empty if no version gives this name in the tag's template. */
    Optional<Version> version(String tag) {
        return Stream.of(
                        tag.substring(pattern.prefix().length()),
                        pattern.middle(tag).orElse(tag))
                .flatMap(text -> Version.parse(text).stream())
                .filter(version -> fill(process.tag().name(), version).equals(tag))
                .findFirst();
    }

    private String fill(String template, Version version) {
        return Template.fill(template, process, version);
    }

    /** A tag without a readable version is only checked by rules that need no version. */
    List<TagFinding> judge(TaggedCommit tag) {
        List<TagFinding> findings = new ArrayList<>();
        findings.add(found(annotated(tag), LEAVE_IT));
        if (GoBeforeTag.isOfProduction(process)) {
            findings.add(found(reachable(tag), RECOVER));
        }
        Optional<Version> version = version(tag.tag().name());
        findings.add(found(version.map(this::listed).orElseGet(() -> misnamed(tag)), LEAVE_IT));
        version.ifPresent(known -> judge(tag, known, findings));
        return List.copyOf(findings);
    }

    private void judge(TaggedCommit tag, Version version, List<TagFinding> findings) {
        if (tag.tag().annotated()) {
            findings.add(found(message(tag, version), LEAVE_IT));
        }
        if (process.versions().judge(version.toString()) instanceof Verdict.Recovery) {
            findings.add(found(RecoveryLines.judge(process.tag(), tag.message(), version), LEAVE_IT));
        }
        values.forEach(need -> findings.add(found(says(need, tag, version), RECOVER)));
        changelogs.forEach(need -> findings.add(found(has(need, tag, version), RECOVER)));
    }

    private static TagFinding found(Finding finding, Words next) {
        return new TagFinding(finding, finding.blocks() ? next : Words.NONE);
    }

    private static Finding annotated(TaggedCommit tag) {
        return tag.tag().annotated()
                ? Finding.held("annotated", "The tag is annotated.")
                : Finding.notHeld(
                        "annotated",
                        "The tag is lightweight. Release tags are annotated, so that they say who made them and why.");
    }

    private Finding reachable(TaggedCommit tag) {
        String production = process.branches().production();
        return tag.reachable()
                ? Finding.held(
                        "reachable", "Its commit {} is in {}.", commit(tag.tag().commit()), code(production))
                : Finding.notHeld(
                        "reachable",
                        "Its commit {} is not in {}. Only commits on {} are published.",
                        commit(tag.tag().commit()),
                        code(production),
                        code(production));
    }

    private Finding listed(Version version) {
        return switch (process.versions().judge(version.toString())) {
            case Verdict.Planned planned -> Finding.held("version", "{} is a planned version.", code(version));
            case Verdict.Recovery recovery -> Finding.held("version", "{} is a recovery version.", code(version));
            case Verdict.NotListed other -> unknown(version.toString());
            case Verdict.Malformed other -> unknown(version.toString());
        };
    }

    private Finding misnamed(TaggedCommit tag) {
        String name = tag.tag().name();
        return unknown(pattern.middle(name).orElse(name));
    }

    private Finding unknown(String text) {
        return Finding.notHeld(
                "version",
                "{} is not a version that {} may have here: {}.",
                code(quoted(text)),
                code(process.tag().name()),
                Words.codes(process.versions().patterns(), 5));
    }

    private Finding message(TaggedCommit tag, Version version) {
        String wanted = fill(process.tag().message(), version).strip();
        String message = tag.message().strip();
        return message.equals(wanted) || message.startsWith(wanted + "\n")
                ? Finding.held("message", "Its message is {}.", code(wanted))
                : Finding.notHeld(
                        "message",
                        "Its message begins with {}, not with {}.",
                        code(quoted(message.lines().findFirst().orElse(""))),
                        code(wanted));
    }

    private static Finding says(FileSays need, TaggedCommit tag, Version version) {
        String unreadable = tag.files().unreadable().get(need.file());
        Optional<String> value = Optional.ofNullable(tag.files().values().get(place(need)));
        return unreadable == null
                ? need.judge(value, version.toString(), tag.tag().commit())
                : Finding.cannotTell(need.rule(), unreadable);
    }

    private static Finding has(ChangelogHas need, TaggedCommit tag, Version version) {
        String unreadable = tag.files().unreadable().get(need.file());
        List<String> headings = tag.files().headings().getOrDefault(need.file(), List.of());
        return unreadable == null
                ? need.judge(
                        String.join("\n", headings),
                        version.toString(),
                        tag.tag().commit())
                : Finding.cannotTell(need.rule(), unreadable);
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}

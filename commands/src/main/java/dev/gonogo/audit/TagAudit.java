package dev.gonogo.audit;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;

import dev.gonogo.process.Finding;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.history.MovedTag;
import dev.gonogo.process.history.Releases;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.production.Provenance;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.Refs;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.TaggedCommit;
import dev.gonogo.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All release tags of a repository, checked against its process. One question fetches all tags, so thousands of them
 * cost one walk through the history.
 *
 * @param tags newest version first; tags without a readable version come last, by name
 * @param others how many tags are no release tags
 * @param pages for how many of the newest tags GitHub was asked
 */
public record TagAudit(List<TagReport> tags, int others, int pages) {
    private static final int MOST = 5;
    private static final String PAGE = "github-release";
    private static final Words MAKE_THE_PAGE =
            Words.say("Create or complete the GitHub Release for this tag; leave the tag itself as it is.");

    private static final Words PUT_BACK =
            Words.say("Put it back where it was pushed: a public tag is never moved or deleted.");

    public TagAudit {
        tags = List.copyOf(tags);
    }

    public List<TagReport> broken() {
        return tags.stream().filter(report -> !report.ok()).toList();
    }

    public boolean ok() {
        return broken().isEmpty();
    }

    /** How many tags break each rule, most frequent first. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        tags.forEach(report -> report.brokenRules().forEach(rule -> counts.merge(rule, 1L, Long::sum)));
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(count -> sorted.put(count.getKey(), count.getValue()));
        return sorted;
    }

    /** The tags that a rule could not judge, by rule and reason. */
    Map<String, Map<Words, List<String>>> unjudged() {
        Map<String, Map<Words, List<String>>> unjudged = new LinkedHashMap<>();
        tags.forEach(report -> report.findings().stream()
                .filter(finding -> !finding.unjudged().isEmpty())
                .forEach(finding -> unjudged.computeIfAbsent(finding.rule(), rule -> new LinkedHashMap<>())
                        .computeIfAbsent(finding.unjudged(), why -> new ArrayList<>())
                        .add(report.tag())));
        return unjudged;
    }

    /**
     * Asks the questions and judges the answers.
     *
     * @param mostPages for how many of the newest tags GitHub is asked, one request each; 0 without a network
     */
    public static Answer<TagAudit> of(ReleaseProcess process, World world, int mostPages) {
        TagRules rules = new TagRules(process);
        String production = process.branches().production();
        return world.ask(new AllRefs())
                .flatMap(refs -> process.branches().headOf(refs, production))
                .flatMap(head -> world.ask(rules.question(head)).map(all -> {
                    List<TaggedCommit> tags = inOrder(rules, all.tags());
                    int pages = asksGitHub(process) ? Math.min(mostPages, tags.size()) : 0;
                    TagProvenance line = new TagProvenance(
                            process, world, head, Releases.of(process, world), Provenance.of(process, world));
                    GitHub gitHub = new GitHub(pages, new Pages(process, world), line);
                    List<TagReport> reports = reports(rules, tags, gitHub);
                    List<TagReport> kept =
                            Releases.of(process, world).fold(releases -> kept(releases, tags, reports), why -> reports);
                    return new TagAudit(
                            world.ask(new Attempts()).fold(attempts -> accepted(rules, attempts, kept), why -> kept),
                            all.others(),
                            pages);
                }));
    }

    private static boolean asksGitHub(ReleaseProcess process) {
        return !pages(process).isEmpty() || process.needs().anyMatch(AccountedFor.class::isInstance);
    }

    /** What only GitHub knows about tags, and for how many of them it is asked. */
    private record GitHub(int most, Pages pages, TagProvenance line) {}

    /** No two tags have the same version, because a version gives only one name. */
    private static List<TaggedCommit> inOrder(TagRules rules, List<TaggedCommit> tags) {
        Map<Version, TaggedCommit> dated = new TreeMap<>(Comparator.reverseOrder());
        List<TaggedCommit> undated = new ArrayList<>();
        for (TaggedCommit tag : tags) {
            rules.version(tag.tag().name()).ifPresentOrElse(version -> dated.put(version, tag), () -> undated.add(tag));
        }
        undated.sort(Comparator.comparing(tag -> tag.tag().name()));
        List<TaggedCommit> ordered = new ArrayList<>(dated.values());
        ordered.addAll(undated);
        return ordered;
    }

    private static List<TagReport> reports(TagRules rules, List<TaggedCommit> tags, GitHub gitHub) {
        List<TagReport> reports = new ArrayList<>();
        for (TaggedCommit tag : tags) {
            List<TagFinding> findings = new ArrayList<>(rules.judge(tag));
            String name = tag.tag().name();
            if (reports.size() < gitHub.most()) {
                Optional<Version> version = rules.version(name);
                version.ifPresent(known -> findings.addAll(gitHub.pages().judge(name, known)));
                gitHub.line().judge(tag, version).ifPresent(findings::add);
            }
            reports.add(new TagReport(name, findings));
        }
        return reports;
    }

    /** Adds what became of the tags that gonogo pushed. Deleted ones come last. */
    private static List<TagReport> kept(Releases releases, List<TaggedCommit> tags, List<TagReport> reports) {
        Map<String, Refs.Tag> present = new LinkedHashMap<>();
        tags.forEach(one -> present.put(one.tag().name(), one.tag()));
        Map<String, TagReport> kept = new LinkedHashMap<>();
        reports.forEach(report -> kept.put(report.tag(), report));
        for (Releases.Released one : releases.all()) {
            String name = releases.tag(one);
            MovedTag.of(name, new Refs(Map.of(), present), one)
                    .map(words -> new TagFinding(Finding.notHeld("kept", "{}", words), PUT_BACK))
                    .ifPresent(found -> kept.merge(name, new TagReport(name, List.of(found)), TagReport::with));
        }
        return List.copyOf(kept.values());
    }

    /** Adds the overrides from our records. */
    private static List<TagReport> accepted(TagRules rules, List<Attempt> attempts, List<TagReport> reports) {
        return reports.stream()
                .map(report -> rules.version(report.tag())
                        .flatMap(version -> overridden(version, attempts))
                        .map(found -> report.with(new TagReport(report.tag(), List.of(found))))
                        .orElse(report))
                .toList();
    }

    private static Optional<TagFinding> overridden(Version version, List<Attempt> attempts) {
        List<Words> all = attempts.stream()
                .filter(attempt ->
                        attempt.version().equals(version) && attempt.tagged().isPresent())
                .flatMap(attempt -> attempt.overridden().stream())
                .map(one -> Words.say("{} overrode {}: {}", person(one.login()), code(one.rule()), one.reason()))
                .distinct()
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new TagFinding(
                        Finding.noted(
                                "overridden",
                                "{}",
                                Words.say("It was released although {}", Words.clauses(all, MOST))
                                        .ended()),
                        Words.NONE));
    }

    private static List<GitHubRelease> pages(ReleaseProcess process) {
        return process.stages().stream()
                .flatMap(stage -> stage.steps().stream())
                .filter(VerifyPublished.class::isInstance)
                .flatMap(step -> ((VerifyPublished) step).artifacts().stream())
                .filter(GitHubRelease.class::isInstance)
                .map(GitHubRelease.class::cast)
                .toList();
    }

    /** The GitHub Releases of tags. */
    private record Pages(ReleaseProcess process, World world) {
        List<TagFinding> judge(String tag, Version version) {
            return pages(process).stream()
                    .map(rule -> new GitHubRelease.Page(tag, !version.stable(), rule.assets()))
                    .map(page ->
                            world.ask(new PublicationOf(page)).fold(this::judge, why -> Finding.cannotTell(PAGE, why)))
                    .map(finding -> new TagFinding(finding, finding.blocks() ? MAKE_THE_PAGE : Words.NONE))
                    .toList();
        }

        private Finding judge(Publication publication) {
            return switch (publication) {
                case Publication.Present(String url) ->
                    Finding.held(PAGE, "It has a {}.", Words.link("GitHub Release", url));
                case Publication.Absent() -> Finding.notHeld(PAGE, "It has no GitHub Release.");
                case Publication.Incomplete(String what, String url) ->
                    Finding.notHeld(PAGE, "Its {} is not complete: {}.", Words.link("GitHub Release", url), what);
            };
        }
    }
}

package dev.gonogo.lookalike.actions;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Aegis's {@code release-please.yml}: opens the pull request into {@code release/<version>} that changes exactly the
 * five metadata files.
 */
final class ReleasePlease implements Workflow {
    private final JobFaults faults;

    ReleasePlease(JobFaults faults) {
        this.faults = faults;
    }

    @Override
    public String file() {
        return "release-please.yml";
    }

    @Override
    public List<JobPlan> jobs() {
        return List.of(JobPlan.of("release-please", 10).doing(this::prepare));
    }

    private Outcome prepare(JobContext scene) {
        var target = scene.trigger().input("target_branch");
        var version = scene.trigger().input("release_as");
        if (!target.equals("release/" + version)) {
            return Outcome.failure("target_branch " + target + " must match release_as " + version + ".");
        }
        var refusal = RecoveryRules.refusal(version, scene);
        if (refusal.isPresent()) {
            return Outcome.failure(refusal.get());
        }
        var head = scene.host().head(target);
        if (head.isEmpty()) {
            return Outcome.failure("Branch " + target + " was not found.");
        }
        if (faults.releasePlease() == ReleasePleaseFault.NO_PULL_REQUEST) {
            return Outcome.success("No user facing commits found since the last release - skipping");
        }
        var written = faults.releasePlease() == ReleasePleaseFault.WRONG_VERSION ? version + ".1" : version;
        return open(scene, target, written, head.get());
    }

    private Outcome open(JobContext scene, String target, String version, String sha) {
        var host = scene.host();
        var branch = "release-please--branches--" + target;
        var title = "chore(" + target + "): release " + version;
        var section = changelogSection(scene, target, version);
        var files = new LinkedHashMap<String, String>();
        MetadataFiles.bumpedTo(version, section)
                .forEach((path, edit) -> host.file(sha, path).ifPresent(text -> files.put(path, edit.apply(text))));
        if (faults.releasePlease() == ReleasePleaseFault.FOREIGN_FILE) {
            files.put("src/version.ts", "export const version = \"" + version + "\";\n");
        }
        host.commitOnto(target, branch, files, title);
        host.openPullRequest(branch, target, title, body(section));
        return Outcome.success("Opened the pull request " + title);
    }

    private static String body(String section) {
        return ":robot: I have created a release *beep* *boop*\n---\n\n\n" + section
                + "\n---\nThis PR was generated with [Release Please](https://github.com/googleapis/release-please).";
    }

    private String changelogSection(JobContext scene, String target, String version) {
        var host = scene.host();
        var date = LocalDate.ofInstant(scene.now(), ZoneOffset.UTC);
        var passedOver = faults.releasePlease() == ReleasePleaseFault.WRONG_BASELINE ? 1 : 0;
        var baseline = host.publishedTags().stream().skip(passedOver).findFirst();
        var heading = baseline.map(tag -> "[%s](https://github.com/%s/compare/%s...v%s)"
                        .formatted(version, host.repository(), tag, version))
                .orElse(version);
        var subjects = baseline.map(tag -> host.subjectsSince(tag, target)).orElse(List.of());
        return "## " + heading + " (" + date + ")\n\n" + changes(subjects);
    }

    private static String changes(List<String> subjects) {
        var headings = Map.of("feat", "### Features", "fix", "### Bug Fixes");
        var text = new StringBuilder();
        for (var kind : List.of("feat", "fix")) {
            var lines = subjects.stream()
                    .filter(subject -> subject.matches(kind + "(\\(.*\\))?!?: .*"))
                    .map(subject -> "* " + subject.substring(subject.indexOf(": ") + 2) + "\n")
                    .toList();
            if (!lines.isEmpty()) {
                text.append("\n").append(headings.get(kind)).append("\n\n").append(String.join("", lines));
            }
        }
        return text.toString();
    }
}

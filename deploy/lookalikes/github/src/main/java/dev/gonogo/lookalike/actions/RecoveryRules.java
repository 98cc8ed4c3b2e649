package dev.gonogo.lookalike.actions;

import java.util.Optional;

/** What both release workflows of Aegis require of a version and, for a numbered preview, of the recovery inputs. */
final class RecoveryRules {
    private RecoveryRules() {}

    /** The reason to refuse, empty if the request is valid. */
    static Optional<String> refusal(String version, JobContext scene) {
        var parsed = ReleaseVersion.parse(version);
        if (parsed.isEmpty()) {
            return Optional.of("Unsupported release version " + version + ".");
        }
        return parsed.get().isNumberedPreview() ? recoveryRefusal(version, scene) : Optional.empty();
    }

    private static Optional<String> recoveryRefusal(String version, JobContext scene) {
        var trigger = scene.trigger();
        var issue = trigger.input("recovery_issue");
        if (!trigger.input("recovery_release").equals("true")) {
            return Optional.of("Numbered preview releases are recovery-only.");
        }
        if (!issue.matches("\\d{1,9}")) {
            return Optional.of("Numbered preview recovery releases require recovery_issue=<GitHub issue number>.");
        }
        if (trigger.input("recovery_reason").isBlank()) {
            return Optional.of("Numbered preview recovery releases require recovery_reason.");
        }
        if (!trigger.input("recovery_confirmation").equals("RECOVERY " + version)) {
            return Optional.of(
                    "Numbered preview recovery releases require recovery_confirmation='RECOVERY " + version + "'.");
        }
        return scene.host().issueExists(Integer.parseInt(issue))
                ? Optional.empty()
                : Optional.of("Recovery approval issue #" + issue + " was not found.");
    }
}

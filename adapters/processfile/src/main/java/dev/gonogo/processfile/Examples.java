package dev.gonogo.processfile;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * An example value for each key whose value is a text, a list or a mapping. A key with a different form in some place
 * is listed with its owner. Those of artifacts are beside their kinds.
 */
final class Examples {
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            entry("about", "{Owner: ann}"),
            entry("allowed", "[\".github/workflows/\"]"),
            entry("application", "app-staging"),
            entry("the gate.approvals", "{maintainer: 2}"),
            entry("artifacts", "[{npm: \"@scope/package\"}]"),
            entry("await-pull-request.from", "\"release-please--\""),
            entry("branch", "\"{release}\""),
            entry("branches", "{integration: develop, release: \"release/{version}\", production: main}"),
            entry("bump-versions.branch", "\"chore/release-{version}\""),
            entry("announce.to", "[maintainer]"),
            entry("archive.branch", "\"chore/record-{version}\""),
            entry("by", "[maintainer]"),
            entry("cadence", "{week: odd, day: monday}"),
            entry("checklist", "{Checks green: go}"),
            entry("checks", "[build]"),
            entry("clean-branch", "\"chore/promote-{version}\""),
            entry("copies", "[CHANGELOG.md]"),
            entry("create-branch.from", "\"{integration}\""),
            entry("creates", "\"{release}\""),
            entry("dashboards", "{Errors: \"https://grafana.example.com/errors\"}"),
            entry("defer-to", "later"),
            entry("file", "package.json"),
            entry("files", "[{file: package.json, pointer: /version}]"),
            entry("finished", "done"),
            entry("from", "\"{release}\""),
            entry("frozen", "[{from: 2026-12-20, to: 2027-01-02, why: holidays}]"),
            entry("frozen.from", "2026-12-20"),
            entry("frozen.to", "2027-01-02"),
            entry("gates", "[{name: api, paths: [src/api/], approvals: {maintainer: 2}}]"),
            entry("hotfix", "\"hotfix/{version}\""),
            entry("idempotent", "[publish-npm]"),
            entry("in", "repository"),
            entry("inputs", "{version: \"{version}\"}"),
            entry("integration", "develop"),
            entry("into", "\"{production}\""),
            entry("items", "{manual: Manual read}"),
            entry("jobs", "[build]"),
            entry("label", "api"),
            entry("login", "\"your-app[bot]\""),
            entry("maintained", "[\"0.6\"]"),
            entry("message", "\"Release v{version}\""),
            entry("metadata", "[{package.json: /version}]"),
            entry("milestone", "\"v{version}\""),
            entry("name", "go"),
            entry("needs", "[tag-absent]"),
            entry("on", "\"{production}\""),
            entry("optional", "[publish-clawhub]"),
            entry("path", "\"docs/releases/{version}\""),
            entry("paths", "[src/]"),
            entry("planned", "[X.Y.Z]"),
            entry("pointer", "/version"),
            entry("production", "main"),
            entry("ref", "main"),
            entry("release", "\"release/{version}\""),
            entry("releases", "[major, minor]"),
            entry("repository", "owner/name"),
            entry("required", "[build, test]"),
            entry("revision", "\"{tag}\""),
            entry("role", "maintainer"),
            entry("roles", "{maintainer: [ann, bob]}"),
            entry("stages", "[{name: go, needs: [tag-absent], steps: [sign-off, push-tag]}]"),
            entry("steps", "[sign-off, push-tag]"),
            entry("tag", "{name: \"v{version}\", message: \"Release v{version}\"}"),
            entry("tag.name", "\"v{version}\""),
            entry("tag.recovery", "[\"recovery-issue: #{issue}\"]"),
            entry("text", "\"{tag} is out\""),
            entry("tick.items", "{user-manual: The user manual is up to date}"),
            entry("title", "\"Release {version}\""),
            entry("to", "staging"),
            entry("versions", "{planned: [X.Y.Z]}"),
            entry("versions.recovery", "[X.Y.Z-preview.N]"),
            entry("watch", "[app-staging]"),
            entry("why", "holidays"),
            entry("with", "\"{production}\""),
            entry("workflow", "release.yml"));

    private Examples() {}

    /** The value of a key as it would be in a file. */
    static Optional<String> of(String owner, String key) {
        String owned = owner + "." + key;
        return Optional.ofNullable(ArtifactKinds.EXAMPLES.get(owned))
                .or(() -> Optional.ofNullable(EXAMPLES.get(owned)))
                .or(() -> Optional.ofNullable(EXAMPLES.get(key)));
    }
}

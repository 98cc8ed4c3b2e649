package dev.gonogo.processfile;

import static dev.gonogo.processfile.Linted.found;
import static dev.gonogo.processfile.Linted.job;
import static dev.gonogo.processfile.Linted.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Commands and actions that are known to publish are found in a dry run, however they are written. */
@Tag("A-14")
@Tag("A-15")
final class PublishingLintTest {
    private static List<String> dryRun(String steps) {
        return found("on: pull_request\n" + job(steps));
    }

    private static List<String> command(String command) {
        return dryRun("- run: |\n" + command.indent(4));
    }

    private static void publishes(String how, String... commands) {
        for (String command : commands) {
            assertThat(command(command)).as(command).containsExactly(sentence(how, "a pull request"));
        }
    }

    @Test
    void optionsHideNoCommandOfAnyTool() {
        publishes("poetry publish", "poetry --no-interaction publish", "poetry -C sdk publish --build");
        publishes("uv publish", "uv --quiet publish", "uv --directory sdk publish");
        publishes("helm push", "helm --debug push a.tgz oci://example.com", "helm --kube-context x push a.tgz");
        publishes("gh release create", "gh -R o/n release create v1", "gh release -R o/n create v1");
        publishes("gh release upload", "gh release upload v1 a.tgz", "gh -R o/n release upload v1 a.tgz");
        publishes("cargo publish", "cargo +nightly --locked publish");
        publishes("docker push", "docker --config x push org/app:1");
        publishes("docker image push", "docker --context x image push org/app:1");
        publishes("npm publish", "npm --silent publish", "/usr/bin/npm publish", "node_modules/.bin/npm publish");
        publishes("npm publish", "yarn workspaces foreach --all npm publish");
        publishes("yarn npm publish", "yarn npm publish --tolerate-republish");
    }

    @Test
    void whateverRunsAToolHidesNothing() {
        publishes("npm publish", "npx --yes npm@10 publish", "eval \"npm publish\"", "bash -c \"npm publish\"");
        publishes("npm publish", "xargs -n1 npm publish", "timeout 5m npm publish", "retry 3 npm publish");
        publishes("npm publish", "eval 'bash -euc \"npm publish\"'", "sh -c 'npm pack' && bash -lc 'npm publish'");
        publishes("bun publish", "bun publish", "bun --cwd client publish");
        publishes("lerna publish", "npx lerna publish", "yarn lerna publish", "npx -y lerna@8 publish from-package");
        publishes(
                "changeset publish",
                "npx changeset publish",
                "npx @changesets/cli@2 publish",
                "pnpm exec changeset publish");
        publishes("clawhub publish", "clawhub publish", "npx --yes clawhub@latest publish --slug x");
        publishes("vsce publish", "npx vsce publish", "pnpm dlx vsce publish", "bunx vsce publish");
        publishes(
                "semantic-release",
                "semantic-release",
                "npx semantic-release --debug",
                "npx -p a -p b semantic-release");
        publishes("semantic-release", "npx --package semantic-release@24 semantic-release", "yarn semantic-release");
        publishes("release-please github-release", "npx release-please github-release --token=x");
        publishes("goreleaser release", "goreleaser release --clean");
    }

    @Test
    void aCommandThatIsKeptInATextIsFound() {
        publishes(
                "npm publish", "NPM=npm\n$NPM publish", "COMMAND='npm publish'\n$COMMAND", "npx --call 'npm publish'");
        publishes("npm publish", "echo 'npm publish' | bash", "bash <<< 'npm publish'", "trap 'npm publish' EXIT");
        publishes(
                "npm publish",
                "COMMAND='npm publish'\neval \"$COMMAND\"",
                "COMMAND='npm publish'\nbash -c \"$COMMAND\"");
        publishes("npm publish", "cat <<EOF | bash\nnpm publish\nEOF", "docker run node sh -c 'npm publish'");
        publishes("npm publish", "sudo -E /bin/bash -c 'npm publish'", "su - x -c 'npm publish'");
    }

    @Test
    void aReleaseThatIsMadeOverTheApiIsFound() {
        publishes(
                "the API: a release",
                "gh api repos/o/n/releases -f tag_name=v1",
                "gh api --method POST repos/o/n/releases",
                "gh api -X PATCH repos/o/n/releases/1 -F draft=false",
                "curl -X POST https://api.github.com/repos/o/n/releases -d '{}'",
                "curl -fsS --data-binary @a.tgz https://uploads.github.com/repos/o/n/releases/1/assets");
        publishes(
                "the API: a tag",
                "gh api repos/o/n/git/refs -f ref=refs/tags/v1 -f sha=x",
                "curl -X POST https://api.github.com/repos/o/n/git/refs -d '{\"ref\": \"refs/tags/v1\"}'");
    }

    @Test
    void whatIsPushedWithAnImageIsFound() {
        publishes(
                "docker push",
                "docker buildx bake --push",
                "docker buildx --builder x build --push .",
                "docker compose build --push");
        publishes("docker compose push", "docker compose -f x.yml push");
        publishes(
                "docker push",
                "docker buildx build --output type=registry .",
                "docker build -o type=image,push=true .");
        publishes("podman push", "podman push a");
        publishes("crane push", "crane push a.tar b");
        publishes("skopeo copy", "skopeo copy oci:a docker://b");
    }

    @Test
    void aTagThatIsPushedStartsTheReleaseAndPagesArePublic() {
        publishes(
                "git push of a tag",
                "git push origin v1.0.0",
                "git push origin 'refs/tags/v1.0.0'",
                "git push origin HEAD:refs/tags/x",
                "git -C sub push origin tag x",
                "git push origin \"v${VERSION}\"",
                "git push origin \"v${{ inputs.version }}\"",
                "git push origin \"${{ steps.version.outputs.tag }}\"",
                "git push origin main \"$RELEASE_TAG\"",
                "TAG=v1.0.0\ngit push origin \"$TAG\"",
                "git push --tags",
                "git push origin HEAD --follow-tags",
                "git push --mirror origin");
        publishes(
                "git push of gh-pages",
                "git push origin HEAD:gh-pages",
                "git push origin gh-pages",
                "git -c user.name=x push --force origin main:refs/heads/gh-pages");
        publishes("gh-pages", "npx gh-pages -d dist");
        publishes("mkdocs gh-deploy", "mkdocs gh-deploy --force");
    }

    @Test
    void aDryRunThatIsTakenBackIsNone() {
        publishes(
                "npm publish",
                "npm publish --dry-run false",
                "npm publish --dry-run=false",
                "npm publish --no-dry-run");
        publishes("npm publish", "npm publish --dry-run --dry-run=false", "npm publish --dry-run=0");
        publishes("npm publish", "DRY=false\nnpm publish --dry-run=$DRY");
    }

    @Test
    void whatPublishesNothingIsNotSpokenOf() {
        for (String command : List.of(
                "npm publish --dry-run",
                "npm publish --dry-run=true",
                "npm publish --dry-run ./client",
                "npm pack",
                "npm --silent run publish",
                "npm install --save-dev semantic-release lerna",
                "npx semantic-release --dry-run",
                "npx semantic-release -d",
                "npx semantic-release --version",
                "poetry publish --dry-run",
                "poetry publish --help",
                "twine check dist/*",
                "helm package charts/x",
                "helm pull oci://x --version 1",
                "docker build -t x .",
                "docker buildx build --push=false .",
                "docker buildx bake",
                "docker pull x",
                "git push origin HEAD:refs/heads/release/1.0.0",
                "git push origin release/v1.0.0",
                "git push origin \"HEAD:refs/heads/v${VERSION}\"",
                "MESSAGE='npm publish'\ngit commit -m \"$MESSAGE\"",
                "echo 'npm publish' | tee notes.md",
                "gh api repos/o/n/releases --jq .[0]",
                "gh api -X DELETE repos/o/n/git/refs/heads/release/1.0.0",
                "gh api repos/o/n/releases/generate-notes -f tag_name=v1",
                "gh api repos/o/n/git/refs -f ref=refs/heads/release/1.0.0 -f sha=x",
                "curl -fsSL https://github.com/o/n/releases/download/v1/a.tgz -o a.tgz",
                "git push -u origin \"$BRANCH\"",
                "git push origin --delete v1.0.0",
                "git push origin :refs/tags/v1.0.0",
                "git push --tags --dry-run",
                "git push",
                "git tag v1.0.0",
                "git checkout publish",
                "gh release view v1",
                "gh release list",
                "gh -R o/n release download v1",
                "cargo package",
                "dotnet publish -c Release",
                "cd publish && ls",
                "mkdir -p publish",
                "tsc --outDir publish",
                "goreleaser release --snapshot",
                "release-please github-release --dry-run",
                "./gradlew publishToMavenLocal",
                "mvn install",
                "# clawhub publish",
                "echo 'git push --tags'",
                "printf '%s' \"poetry --no-interaction publish\"")) {
            assertThat(command(command)).as(command).isEmpty();
        }
    }

    private static void acts(String action, String settings) {
        assertThat(dryRun("- uses: " + action + "\n  with: {" + settings + "}"))
                .as(action)
                .containsExactly(sentence(action.replaceFirst("@.*", ""), "a pull request"));
    }

    @Test
    void anActionThatPublishesIsFound() {
        for (String action : List.of(
                "actions/create-release@v1",
                "actions/upload-release-asset@v1",
                "softprops/action-gh-release@v2",
                "ncipollo/release-action@v1",
                "helm/chart-releaser-action@v1",
                "peaceiris/actions-gh-pages@v4",
                "JamesIves/github-pages-deploy-action@v4",
                "actions/deploy-pages@v4",
                "pypa/gh-action-pypi-publish@release/v1",
                "JS-DevTools/npm-publish@v3",
                "js-devtools/NPM-publish@v3",
                "cycjimmy/semantic-release-action@v4")) {
            acts(action, "");
        }
        acts("docker/build-push-action@v6", "push: true");
        acts("docker/build-push-action@v6", "push: \"${{ github.event_name == 'pull_request' }}\"");
        acts("docker/build-push-action@v6", "outputs: 'type=image,push=true'");
        acts("docker/bake-action@v5", "push: true");
        acts("changesets/action@v1", "publish: npm run release");
        acts("googleapis/release-please-action@v4", "");
        assertThat(dryRun("- uses: goreleaser/goreleaser-action@v6\n  with: {args: release --clean}"))
                .containsExactly(sentence("goreleaser release", "a pull request"));
        assertThat(dryRun("- uses: nick-fields/retry@v3\n  with: {command: npm publish}"))
                .containsExactly(sentence("npm publish", "a pull request"));
    }

    @Test
    void anActionThatIsToldNotToPublishIsNotSpokenOf() {
        for (String step : List.of(
                "- uses: docker/build-push-action@v6",
                "- uses: docker/build-push-action@v6\n  with: {push: \"${{ github.event_name != 'pull_request' }}\"}",
                "- uses: docker/build-push-action@v6\n  with: {push: false}",
                "- uses: docker/bake-action@v5",
                "- uses: JS-DevTools/npm-publish@v3\n  with: {dry-run: true}",
                "- uses: cycjimmy/semantic-release-action@v4\n  with: {dry_run: 'true'}",
                "- uses: goreleaser/goreleaser-action@v6\n  with: {args: release --snapshot}",
                "- uses: changesets/action@v1",
                "- uses: googleapis/release-please-action@v4\n  with: {skip-github-release: true}",
                "- uses: actions/checkout@v6")) {
            assertThat(dryRun(step)).as(step).isEmpty();
        }
    }
}

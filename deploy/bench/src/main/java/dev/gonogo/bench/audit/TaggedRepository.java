package dev.gonogo.bench.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Creates a bare repository with many releases, the same one each time: every release changes the files with its
 * version and lengthens the changelog, every third tag is lightweight, and every tenth is on a commit that main does
 * not contain.
 */
final class TaggedRepository {
    /** The files with a release's version, as in the preset. */
    static final List<String> FILES =
            List.of(".release-please-manifest.json", "CHANGELOG.md", "deploy/helm/aegis/Chart.yaml", "package.json");

    private static final int COMMITS_BETWEEN = 4;
    private static final int LIGHTWEIGHT_EACH = 3;
    private static final int ASTRAY_EACH = 10;

    private final OutputStream to;
    private final StringBuilder changelog = new StringBuilder();
    private int mark;
    private int main;

    private TaggedRepository(OutputStream to) {
        this.to = to;
    }

    static void make(Shell shell, int releases) throws IOException, InterruptedException {
        shell.git("init", "--quiet", "--bare", "--initial-branch=main", ".");
        shell.git(to -> write(to, releases), "fast-import", "--quiet");
        shell.git("pack-refs", "--all");
    }

    private static void write(OutputStream to, int releases) throws IOException {
        OutputStream buffered = new BufferedOutputStream(to);
        TaggedRepository repository = new TaggedRepository(buffered);
        for (int release = 1; release <= releases; release++) {
            repository.release(release);
        }
        repository.say("reset refs/heads/main\nfrom :" + repository.main + "\n\n");
        repository.say("done\n");
        buffered.flush();
    }

    private void release(int number) throws IOException {
        for (int commit = 0; commit < COMMITS_BETWEEN; commit++) {
            main = commit(main, "feat: a change");
            file("src/" + commit + ".ts", "export const changed = " + number + ";\n");
        }
        String version = "0." + number + ".0";
        changelog.insert(0, "## " + version + "\n\n* a change\n\n");
        int released = commit(main, "chore(release): promote " + version);
        file(".release-please-manifest.json", "{\".\": \"" + version + "\"}\n");
        file("package.json", "{\"name\": \"aegis\", \"version\": \"" + version + "\"}\n");
        file(
                "deploy/helm/aegis/Chart.yaml",
                "name: aegis\nversion: " + version + "\nappVersion: \"" + version + "\"\n");
        file("CHANGELOG.md", "# Changelog\n\n" + changelog);
        if (number % ASTRAY_EACH != 0) {
            main = released;
        }
        tag("v" + version, released, number % LIGHTWEIGHT_EACH == 0);
    }

    private int commit(int parent, String subject) throws IOException {
        mark++;
        say("commit refs/heads/work\nmark :" + mark + "\n");
        say("committer gonogo <gonogo@example.com> " + (1_700_000_000L + mark) + " +0000\n");
        data(subject);
        if (parent > 0) {
            say("from :" + parent + "\n");
        }
        return mark;
    }

    private void file(String path, String text) throws IOException {
        say("M 100644 inline " + path + "\n");
        data(text);
    }

    private void tag(String name, int commit, boolean lightweight) throws IOException {
        if (lightweight) {
            say("reset refs/tags/" + name + "\nfrom :" + commit + "\n\n");
            return;
        }
        say("tag " + name + "\nfrom :" + commit + "\ntagger gonogo <gonogo@example.com> 1700000000 +0000\n");
        data("Release " + name + "\n");
    }

    private void data(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        say("data " + bytes.length + "\n");
        to.write(bytes);
        say("\n");
    }

    private void say(String text) throws IOException {
        to.write(text.getBytes(UTF_8));
    }
}

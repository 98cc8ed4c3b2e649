package dev.gonogo.bench.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gonogo.bench.report.Aim;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Times {@code gonogo audit} including the start of its JVM, and git's own commands for the same data, in turns on the
 * same repository. Both must find the same unreachable tags.
 */
public final class AuditBench {
    private static final int ROUNDS = 5;
    /** The allowed ratio to the time of git's commands together. */
    private static final double MOST_OF_GIT = 5;

    private static final String FORMAT = "%(objectname) %(*objectname) %(refname:short) %(contents)";
    private static final String ASTRAY = "is not in main";

    private final Path launcher;
    private final Shell shell;
    private final PrintWriter out;

    /** @param folder an empty folder for the repository */
    public AuditBench(Path launcher, Path folder, PrintWriter out) throws IOException {
        this.launcher = launcher;
        this.shell = new Shell(Files.createDirectories(folder.resolve("repository.git")), folder.resolve("errors.log"));
        this.out = out;
    }

    private record Measured(double milliseconds, int astray) {}

    private interface Contender {
        int astray() throws IOException, InterruptedException;
    }

    /** Whether the target was met. */
    public boolean run(int tags) throws IOException, InterruptedException {
        say("making a repository of " + tags + " tags");
        TaggedRepository.make(shell, tags);
        List<String> names = shell.git("tag", "--list").lines().toList();
        measure(this::ours);
        List<Measured> ours = new ArrayList<>();
        List<Measured> git = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(measure(this::ours));
            git.add(measure(() -> git(names)));
        }
        say("asking git about each tag on its own");
        Measured naive = measure(() -> naive(names));
        return report(median(ours), median(git), naive);
    }

    private static Measured measure(Contender contender) throws IOException, InterruptedException {
        long from = System.nanoTime();
        int astray = contender.astray();
        return new Measured((System.nanoTime() - from) / 1e6, astray);
    }

    private int ours() throws IOException, InterruptedException {
        String repository = shell.folder().toString();
        Shell.Ended ended =
                shell.run(List.of(launcher.toString(), "audit", "--repo", repository, "--format", "json"), to -> {});
        if (ended.code() > 1) {
            throw new IOException("the audit ended with " + ended.code() + ", see " + shell.errors());
        }
        return (int)
                ended.printed().lines().filter(line -> line.contains(ASTRAY)).count();
    }

    /** What an audit reads, in as few git commands as possible. */
    private int git(List<String> names) throws IOException, InterruptedException {
        shell.git("for-each-ref", "--format=" + FORMAT, "refs/tags");
        int merged = (int) shell.git("tag", "--merged", "main").lines().count();
        String objects = names.stream()
                .flatMap(name -> TaggedRepository.FILES.stream().map(file -> name + ":" + file))
                .collect(Collectors.joining("\n", "", "\n"));
        shell.gitForNobody(to -> to.write(objects.getBytes(UTF_8)), "cat-file", "--batch");
        return names.size() - merged;
    }

    /** One process for each tag, for reachability only. */
    private int naive(List<String> names) throws IOException, InterruptedException {
        int astray = 0;
        for (String name : names) {
            List<String> command = List.of("git", "merge-base", "--is-ancestor", name, "main");
            astray += shell.run(command, to -> {}).code() == 0 ? 0 : 1;
        }
        return astray;
    }

    private static Measured median(List<Measured> all) {
        return all.stream()
                .sorted((one, other) -> Double.compare(one.milliseconds(), other.milliseconds()))
                .toList()
                .get(all.size() / 2);
    }

    private boolean report(Measured ours, Measured git, Measured naive) {
        Aim aim = new Aim(
                "the audit, of git's own commands", ours.milliseconds() / git.milliseconds(), MOST_OF_GIT, "", false);
        out.println();
        row("gonogo audit", ours, git);
        row("git for-each-ref, tag --merged, cat-file", git, git);
        row("git merge-base for each tag", naive, git);
        out.println();
        out.println(aim.line());
        boolean agreed = ours.astray() == git.astray() && git.astray() == naive.astray();
        say(agreed ? "all found " + ours.astray() + " tags astray" : "THEY DO NOT AGREE on the tags astray");
        return aim.met() && agreed;
    }

    private void row(String name, Measured measured, Measured git) {
        double ratio = measured.milliseconds() / git.milliseconds();
        say(String.format(Locale.ROOT, "%-44s %,10.0f ms %8.2f of git's", name, measured.milliseconds(), ratio));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}

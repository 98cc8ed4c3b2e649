package dev.gonogo.sandbox.page;

import dev.gonogo.sandbox.page.RepositorySnapshot.Artifact;
import dev.gonogo.sandbox.page.RepositorySnapshot.Branch;
import dev.gonogo.sandbox.page.RepositorySnapshot.Check;
import dev.gonogo.sandbox.page.RepositorySnapshot.Comment;
import dev.gonogo.sandbox.page.RepositorySnapshot.Issue;
import dev.gonogo.sandbox.page.RepositorySnapshot.Job;
import dev.gonogo.sandbox.page.RepositorySnapshot.PullRequest;
import dev.gonogo.sandbox.page.RepositorySnapshot.Review;
import dev.gonogo.sandbox.page.RepositorySnapshot.Run;
import dev.gonogo.sandbox.page.RepositorySnapshot.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A repository made of records: it remembers requests, and shows what the test says. */
public final class RepositoryStandIn implements RepositoryPanel {
    private static final String SHA = "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432";

    public final List<String> acts = new CopyOnWriteArrayList<>();
    private volatile RepositorySnapshot snapshot = RepositorySnapshot.empty("OneStepAt4time/aegis");
    private volatile double speed = 1;
    private volatile boolean broken;

    /** A repository at the end of a release, with one pull request left open. */
    public static RepositorySnapshot released() {
        return new RepositorySnapshot(
                "OneStepAt4time/aegis",
                List.of(new Branch("main", SHA, "chore(release): promote 0.6.6-preview to main")),
                List.of(new Tag("v0.6.6-preview", true, "Release v0.6.6-preview\n", SHA)),
                List.of(new PullRequest(
                        2440,
                        "fix(ci): a change",
                        "fix/ci",
                        "main",
                        "open",
                        true,
                        List.of(new Review("bob", "approved")),
                        List.of(new Check("test", "success")))),
                List.of(new Issue(
                        2438,
                        "Recovery of v0.6.5-preview",
                        "The tarball is empty.",
                        true,
                        "Approved: RECOVERY 0.6.5-preview.1",
                        List.of(new Comment("bob", "Looking at it.")))),
                List.of(new Run(
                        412,
                        "release.yml",
                        "v0.6.6-preview",
                        "in_progress",
                        "",
                        List.of(new Job("test", "completed", "success"), new Job("publish-npm", "in_progress", "")))),
                List.of(new Artifact("npm", "@onestepat4time/aegis", "0.6.6-preview", List.of("preview"))));
    }

    public void shows(RepositorySnapshot newSnapshot) {
        snapshot = newSnapshot;
    }

    @Override
    public RepositorySnapshot snapshot() {
        return snapshot;
    }

    @Override
    public void approve(int pullRequest, String login) {
        acts.add(login + " approves " + pullRequest);
    }

    @Override
    public void merge(int pullRequest, String login) {
        if (login.equals("erin")) {
            throw new PanelRefusal("erin may not merge.");
        }
        acts.add(login + " merges " + pullRequest);
    }

    @Override
    public void close(int pullRequest, String login) {
        acts.add(login + " closes " + pullRequest);
    }

    @Override
    public void openIssue(String login, String title) {
        acts.add(login + " opens " + title);
    }

    @Override
    public void comment(int issue, String login, String text) {
        acts.add(login + " comments on " + issue + ": " + text);
    }

    @Override
    public void commit(String branch, String login, String path, String content, String message) {
        acts.add(String.join(" ", login, branch, path, content, message));
    }

    @Override
    public void propose(String base, String login, String path, String content, String title) {
        acts.add(String.join(" ", login, "proposes to", base, path, content, title));
    }

    @Override
    public void mergeBranch(String from, String into, String login) {
        acts.add(login + " merges " + from + " into " + into);
    }

    @Override
    public void rerunFailed(long run, String login) {
        acts.add(login + " reruns " + run);
    }

    @Override
    public double speed() {
        return speed;
    }

    @Override
    public void speed(double factor) {
        speed = factor;
    }

    @Override
    public List<PanelFault> faults() {
        List<PanelFault> faults = new ArrayList<>();
        faults.add(new PanelFault("github.hangs", "GitHub takes 30 s", broken));
        return faults;
    }

    @Override
    public void fault(String name, boolean on) {
        broken = on;
    }
}

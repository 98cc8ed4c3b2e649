package dev.gonogo.sandbox;

import dev.gonogo.sandbox.page.PanelFault;
import dev.gonogo.sandbox.page.PanelRefusal;
import dev.gonogo.sandbox.page.RepositorySnapshot;
import java.net.URI;
import java.util.List;

/** Replaces the GitHub look-alike, so that the room can be tested alone: nothing is there, and nothing answers. */
final class NoRepository implements RepositoryLookAlike {
    private static final URI NOBODY = URI.create("http://127.0.0.1:9/");

    @Override
    public String name() {
        return "OneStepAt4time/aegis";
    }

    @Override
    public RepositorySnapshot snapshot() {
        return RepositorySnapshot.empty("no repository");
    }

    @Override
    public void approve(int pullRequest, String login) {
        throw refusal();
    }

    @Override
    public void merge(int pullRequest, String login) {
        throw refusal();
    }

    @Override
    public void close(int pullRequest, String login) {
        throw refusal();
    }

    @Override
    public void commit(String branch, String login, String path, String content, String message) {
        throw refusal();
    }

    @Override
    public void propose(String base, String login, String path, String content, String title) {
        throw refusal();
    }

    @Override
    public void mergeBranch(String from, String into, String login) {
        throw refusal();
    }

    @Override
    public void rerunFailed(long run, String login) {
        throw refusal();
    }

    private static PanelRefusal refusal() {
        return new PanelRefusal("This sandbox has no repository.");
    }

    @Override
    public double speed() {
        return 1;
    }

    @Override
    public void speed(double factor) {
        // nothing runs here
    }

    @Override
    public List<PanelFault> faults() {
        return List.of();
    }

    @Override
    public void openIssue(String login, String title) {
        throw refusal();
    }

    @Override
    public void comment(int issue, String login, String text) {
        throw refusal();
    }

    @Override
    public void fault(String name, boolean on) {
        throw refusal();
    }

    @Override
    public URI apiUrl() {
        return NOBODY;
    }

    @Override
    public URI gitUrl() {
        return NOBODY;
    }

    @Override
    public URI npmUrl() {
        return NOBODY;
    }

    @Override
    public URI pypiUrl() {
        return NOBODY;
    }

    @Override
    public URI helmUrl() {
        return NOBODY;
    }

    @Override
    public URI ociUrl() {
        return NOBODY;
    }

    @Override
    public URI argoCdUrl() {
        return NOBODY;
    }

    @Override
    public void webhooks(URI address, String secret) {
        // nothing happens here that could be told
    }

    @Override
    public void close() {
        // nothing runs here
    }
}

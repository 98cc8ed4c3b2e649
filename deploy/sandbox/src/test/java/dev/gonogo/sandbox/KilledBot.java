package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.sandbox.page.RepositorySnapshot.PullRequest;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A release during which the bot is killed by SIGKILL at ten random moments, and which ends as if it had not been. */
final class KilledBot {
    private static final long LONGEST_LIFE_MILLIS = 1_500;
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);
    private static final Duration ENOUGH = Duration.ofMinutes(3);

    private final long seed = Long.getLong("gonogo.crash.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int kills;

    /**
     * Plays a release from the cut to its end.
     *
     * @param prepared kills after the cut, and as many after the promotion
     * @param published kills after the go
     */
    void play(String name, int prepared, int published) throws InterruptedException {
        System.out.println("To see these kills again: -Dgonogo.crash.seed=" + seed);
        try (Rehearsal rehearsal = Rehearsal.inItsOwnProcess(name)) {
            rehearsal.bot().close();
            rehearsal.bot().start();
            release(rehearsal, prepared, published);
            rehearsal.await(
                    "seed " + seed + ": the release is over",
                    () -> rehearsal.thread().stream().anyMatch(text -> text.contains("0.6.6-preview is out")));
            rehearsal.bot().close();

            assertThat(kills).isEqualTo(10);
            endsTheSame(rehearsal);
            saysEverythingOnce(rehearsal);
            decidesOnce(rehearsal);
        }
    }

    private void release(Rehearsal rehearsal, int prepared, int published) throws InterruptedException {
        insist(
                rehearsal,
                () -> rehearsal.play("ann: /release cut 0.6.6-preview"),
                () -> !rehearsal.boards().isEmpty(),
                prepared);
        rehearsal.play("""
                github: bob approves the pull request into release/0.6.6-preview
                github: bob merges the pull request into release/0.6.6-preview
                """);
        insist(
                rehearsal,
                () -> rehearsal.play("ann: /release promote"),
                () -> rehearsal.repository().openInto("main").isPresent(),
                prepared);
        rehearsal.play("""
                github: carol approves the pull request into main
                github: bob merges the pull request into main
                """);
        if (published > 0) {
            rehearsal.sandbox().repository().speed(8);
        }
        insist(rehearsal, () -> rehearsal.press("carol", "Go"), () -> tagged(rehearsal), published);
    }

    private static boolean tagged(Rehearsal rehearsal) {
        return rehearsal.repository().tags().stream().anyMatch(tag -> tag.name().equals("v0.6.6-preview"));
    }

    /**
     * People repeat it whenever it seems lost, while the bot is killed this many times, and for a minute after that.
     */
    private void insist(Rehearsal rehearsal, Runnable act, BooleanSupplier done, int times)
            throws InterruptedException {
        for (int left = times; left > 0; left--) {
            actUnless(done, act);
            kill(rehearsal);
        }
        long end = System.nanoTime() + ENOUGH.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as(rehearsal::transcript).isLessThan(end);
            act.run();
            rehearsal.until(done, BEFORE_TRYING_AGAIN);
        }
    }

    private static void actUnless(BooleanSupplier done, Runnable act) {
        if (!done.getAsBoolean()) {
            act.run();
        }
    }

    private void kill(Rehearsal rehearsal) throws InterruptedException {
        var unused = new CountDownLatch(1).await(random.nextLong(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
        rehearsal.bot().kill();
        kills++;
        rehearsal.note("the bot is killed, " + kills + " of 10");
        rehearsal.bot().start();
    }

    private static void endsTheSame(Rehearsal rehearsal) {
        rehearsal.play("""
                expect tag v0.6.6-preview on main annotated "Release v0.6.6-preview"
                expect npm @onestepat4time/aegis 0.6.6-preview dist-tag preview
                expect npm @onestepat4time/aegis-client 0.6.6-preview dist-tag preview
                expect pypi ag-client 0.6.6.dev0
                expect release v0.6.6-preview with checksums.txt sbom.json package.sigstore
                expect helm aegis 0.6.6-preview
                expect no branch release/*
                """);
        var repository = rehearsal.repository();
        assertThat(repository.tags())
                .filteredOn(tag -> tag.name().contains("0.6.6"))
                .hasSize(1);
        assertThat(repository.pullRequests())
                .filteredOn(pull -> pull.base().equals("main"))
                .extracting(PullRequest::state)
                .containsExactly("merged");
        assertThat(repository.runs())
                .filteredOn(run -> run.workflow().equals("Create Release Branch"))
                .hasSize(1);
        assertThat(repository.runs())
                .filteredOn(run -> run.workflow().equals("Release"))
                .hasSize(1);
    }

    private static void saysEverythingOnce(Rehearsal rehearsal) {
        assertThat(rehearsal.boards()).as(rehearsal::transcript).hasSize(1);
        assertThat(rehearsal.board()).contains("published");
        assertThat(rehearsal.thread()).as(rehearsal::transcript).doesNotHaveDuplicates();
    }

    private static void decidesOnce(Rehearsal rehearsal) {
        assertThat(rehearsal.decisions()).containsExactly("cut", "promote", "go");
    }
}

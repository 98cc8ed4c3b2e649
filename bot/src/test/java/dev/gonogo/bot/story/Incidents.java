package dev.gonogo.bot.story;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedARelease;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.world.Job;
import java.time.Duration;
import java.util.List;

/** A release whose publishing goes wrong: 0.6.6-preview, cut by ann, with a go by carol. */
public final class Incidents {
    static final String VERSION = "0.6.6-preview";
    static final String TAG = "v" + VERSION;
    private static final String CLIENT = "publish-typescript-sdk";

    final ReleaseRoom room;

    private Incidents(ReleaseRoom room) {
        this.room = room;
    }

    static Incidents of(ReleaseRoom room) {
        return new Incidents(room);
    }

    /** The tag is pushed and its run has started. */
    static Incidents publishing() {
        return publishing(IoPoint.NONE);
    }

    static Incidents publishing(IoPoint io) {
        return publishing(new ReleaseRoom(io));
    }

    /** Half of it is out, and the rerun failed as well. */
    public static void beyondRepair(ReleaseRoom room) {
        publishing(room).clientFails().rerunFails();
    }

    private static Incidents publishing(ReleaseRoom room) {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        operator.round();
        for (int round = 0; round < 20 && room.board().question().isEmpty(); round++) {
            operator.round();
        }
        room.presses("carol", "Go");
        room.wait(Duration.ofMinutes(1));
        room.release.starts(TAG);
        return new Incidents(room);
    }

    /** The root package is out, the client's job fails, and the jobs after it are skipped. */
    Incidents clientFails() {
        clientJobFails();
        return seen();
    }

    /** The same, and nobody has looked at it yet. */
    void clientJobFails() {
        succeedsBefore(CLIENT);
        fails(CLIENT, "npm ERR! code E403", "npm ERR! 403 Forbidden");
    }

    /** What comes before the job is done. */
    Incidents failsAt(String job) {
        succeedsBefore(job);
        fails(job, "Error: it does not work");
        return seen();
    }

    private void succeedsBefore(String failing) {
        SeedARelease.JOBS.stream()
                .takeWhile(job -> !job.equals(failing))
                .filter(this::queued)
                .forEach(room.release::jobSucceeds);
    }

    /** Somebody publishes what the run did not. */
    void publishedByHand() {
        room.registries.publish(new NpmPackage.Version(SeedARelease.CLIENT_PACKAGE, VERSION, "preview"));
        room.registries.publish(new PyPiProject.Release(SeedARelease.PYTHON_PROJECT, "0.6.6.dev0"));
        room.registries.attach(TAG, List.of("checksums.txt", "sbom.json", "package.sigstore"));
        room.registries.publish(new HelmChart.Version(SeedARelease.CHARTS, SeedARelease.CHART, VERSION));
    }

    /** Nothing is public when the first publishing job fails. */
    Incidents testsFail() {
        fails("test", "1 test failed");
        return seen();
    }

    private void fails(String name, String... log) {
        Job job = jobs().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        room.repository().runs().wrote(job.id(), List.of(log));
        room.release.jobFails(name);
    }

    private Incidents seen() {
        room.wait(Duration.ofMinutes(1));
        return this;
    }

    private boolean queued(String name) {
        return jobs().stream()
                .anyMatch(job -> job.name().equals(name) && !job.state().over());
    }

    List<Job> jobs() {
        return room.repository()
                .runs()
                .jobs(room.repository().runs().of("release.yml").getFirst().id());
    }

    /** The rerun fails in the same place. */
    Incidents rerunFails() {
        room.presses("bob", "Rerun");
        room.wait(Duration.ofMinutes(1));
        return clientFails();
    }

    List<String> buttons() {
        return room.board().buttons().stream().map(button -> button.label()).toList();
    }

    String board() {
        StringBuilder text = new StringBuilder();
        room.board().lines().forEach(line -> {
            text.append(line.mark().symbol())
                    .append(' ')
                    .append(line.label())
                    .append(' ')
                    .append(line.words().plain());
            line.details()
                    .forEach(detail -> text.append("\n  ")
                            .append(detail.mark().symbol())
                            .append(' ')
                            .append(detail.words().plain()));
            text.append('\n');
        });
        return text.toString();
    }
}

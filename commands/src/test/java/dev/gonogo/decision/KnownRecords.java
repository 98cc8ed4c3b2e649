package dev.gonogo.decision;

import dev.gonogo.form.Arguments;
import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.process.Ask;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Scene;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Room;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.PullRequestId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is stored about the repository when somebody wants to decide something; ann, bob, carol and dave maintain it.
 */
final class KnownRecords implements RepositoryRecords {
    private final ReleaseProcess process;
    private final List<Release> releases = new ArrayList<>();
    private final Map<ReleaseId, ReleaseSnapshot> looks = new HashMap<>();
    private final Map<PullRequestId, Hotfix> hotfixes = new HashMap<>();
    private final List<Authorisation> authorisations = new ArrayList<>();
    private boolean configured;

    private KnownRecords(ReleaseProcess process) {
        this.process = process;
    }

    static KnownRecords of(Scene scene) {
        return new KnownRecords(scene.situation().process());
    }

    static KnownRecords empty() {
        return of(Scene.preview());
    }

    static ReleaseId id(String version, int attempt) {
        return new ReleaseId("OneStepAt4time/aegis", Version.of(version), attempt);
    }

    KnownRecords holds(Release release) {
        releases.add(release);
        return this;
    }

    KnownRecords asks(Release release, Ask ask) {
        looks.put(
                release.id(),
                new ReleaseSnapshot(
                        Scene.NOW, "stage", ReleaseState.UNSEEN.board(), ask, List.of(), List.of(), List.of()));
        return holds(release);
    }

    KnownRecords saw(Hotfix hotfix) {
        hotfixes.put(new PullRequestId(process.repository(), hotfix.number()), hotfix);
        return this;
    }

    KnownRecords authorised(Authorisation authorisation) {
        authorisations.add(authorisation);
        return this;
    }

    KnownRecords configured() {
        configured = true;
        return this;
    }

    RepositoryState by(String login) {
        return new RepositoryState(process, this, Scene.by(login));
    }

    static Outcome types(RepositoryChoice choice, RepositoryState repository, String... arguments) {
        return choice.answer(repository, new Input.Typed(new Arguments(DecisionScene.pairs(arguments))));
    }

    static Outcome presses(RepositoryChoice choice, RepositoryState repository, Object subject) {
        return choice.answer(repository, new Input.Pressed(subject.toString(), ""));
    }

    static Outcome submits(
            RepositoryChoice choice, RepositoryState repository, Object subject, String bound, String... entries) {
        return choice.answer(
                repository,
                new Input.Submitted(
                        subject.toString(), bound, new DialogEntries(DecisionScene.pairs(entries), List.of())));
    }

    @Override
    public List<Release> underWay() {
        return releases.stream().filter(release -> release.closed().isEmpty()).toList();
    }

    @Override
    public List<Attempt> attempts() {
        return releases.stream().map(Release::attempt).toList();
    }

    @Override
    public Optional<Release> release(ReleaseId id) {
        return releases.stream().filter(release -> release.id().equals(id)).findFirst();
    }

    @Override
    public Optional<ReleaseSnapshot> lastSnapshot(ReleaseId id) {
        return Optional.ofNullable(looks.get(id));
    }

    @Override
    public Optional<Hotfix> lastSeen(PullRequestId id) {
        return Optional.ofNullable(hotfixes.get(id));
    }

    @Override
    public List<Authorisation> authorisations(PullRequestId id) {
        return List.copyOf(authorisations);
    }

    @Override
    public boolean isConfiguredFor(Room room) {
        return configured;
    }
}

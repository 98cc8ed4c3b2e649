package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.hotfix.HotfixBoard;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.PullRequestId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code hotfix}: authorises a pull request into production outside a release. A pull request that was seen before is
 * judged by the last look; any other is looked at first. If patches have a branch of their own, it cuts a patch.
 */
public final class Authorise extends RepositoryChoice {
    private static final String PULL_REQUEST = "pull-request";

    public Authorise() {
        super(
                "AUTHORISE",
                new Form(
                        "hotfix",
                        "Authorises a pull request into production, or lists the unfinished ones; with a train, cuts a patch",
                        Form.Speakers.MAINTAINERS,
                        List.of(
                                Parameter.pullRequest(
                                        "its number or address; if left out, lists them; with a train, the patch's"
                                                + " version"),
                                new Parameter(
                                        FieldNames.REASON,
                                        Parameter.Kind.TEXT,
                                        false,
                                        false,
                                        "why it cannot wait for a release"),
                                Parameter.REPO),
                        "hotfix 2440 the login is down"));
    }

    /** Anybody may see the list, if hotfixes are pull requests. */
    @Override
    public Optional<Outcome> forAnybody(ReleaseProcess process, Input input) {
        return input instanceof Input.Typed(var arguments)
                        && arguments.text(PULL_REQUEST).isEmpty()
                ? Optional.of(isOfPatches(process, "") ? needsVersion(process) : list(process))
                : Optional.empty();
    }

    /** If patches have a branch of their own, a hotfix is a patch unless a pull request is named. */
    private static boolean isOfPatches(ReleaseProcess process, String typed) {
        boolean promoted = process.step(OpenPullRequest.class).isPresent();
        return !process.branches().hotfix().isEmpty() && (!promoted || isPatch(typed));
    }

    private static boolean isPatch(String typed) {
        return Version.parse(typed).filter(Version::patched).isPresent();
    }

    private static Outcome needsVersion(ReleaseProcess process) {
        return Outcome.refused(
                "A hotfix of {} is a patch release with its own branch. Name its version: {}",
                process.repository(),
                code("/release hotfix 0.7.1"));
    }

    private static Outcome list(ReleaseProcess process) {
        return new Outcome.Later(
                Reply.say(
                        "Looking at the pull requests into {}…",
                        code(process.branches().production())),
                new Outcome.LookAtHotfixes(process.repository(), looked -> HotfixList.of(process, looked)));
    }

    @Override
    Outcome typed(RepositoryState repository, Arguments arguments) {
        String typed = arguments.text(PULL_REQUEST);
        if (isOfPatches(repository.process(), typed)) {
            return isPatch(typed)
                    ? new Cut().typed(repository, new Arguments(Map.of("version", typed)))
                    : needsVersion(repository.process());
        }
        String reason = arguments.text(FieldNames.REASON).strip();
        return PullRequestArgument.in(repository, typed, id -> typed(new AuthorisationRequest(repository, id), reason));
    }

    private Outcome typed(AuthorisationRequest wish, String reason) {
        Optional<Hotfix> last = wish.seen();
        Optional<Hotfix> seen = last.filter(hotfix -> wish.given(hotfix).isEmpty());
        if (seen.isEmpty()) {
            return new Outcome.Later(
                    Reply.say("Looking at #{}…", wish.id().number()),
                    new Outcome.LookAtHotfixes(wish.id().repository(), looked -> wish.looked(looked, reason, last)));
        }
        return wish.against(seen.get())
                .orElseGet(() -> reason.isEmpty() ? dialog(wish.id(), seen.get()) : wish.authorise(seen.get(), reason));
    }

    @Override
    Outcome pressed(RepositoryState repository, String subject) {
        return PullRequestId.parse(subject)
                .map(id -> new AuthorisationRequest(repository, id))
                .map(wish -> wish.lastSeen(hotfix -> wish.against(hotfix).orElseGet(() -> dialog(wish.id(), hotfix))))
                .orElseGet(Outcome.NotOffered::new);
    }

    @Override
    Outcome submitted(RepositoryState repository, String subject, String bound, DialogEntries entries) {
        String reason = entries.text(FieldNames.REASON);
        return PullRequestId.parse(subject)
                .map(id -> new AuthorisationRequest(repository, id))
                .map(wish -> wish.lastSeen(hotfix -> wish.against(hotfix)
                        .or(() -> AuthorisationRequest.moved(hotfix, bound))
                        .orElseGet(() -> reason.isEmpty() ? needsReason() : wish.authorise(hotfix, reason))))
                .orElseGet(Outcome.NotOffered::new);
    }

    private static Outcome needsReason() {
        return new Outcome.Corrected(
                FieldNames.REASON,
                say("A hotfix needs a reason, so that everybody knows why it cannot wait for a release."));
    }

    private Outcome dialog(PullRequestId id, Hotfix hotfix) {
        Words what = say(
                hotfix.request().merged()
                        ? "{} was already merged, at {}. The record will say that you authorised it after the merge."
                        : "{} may then be merged outside a release as it is at {}. Anything pushed to it later must"
                                + " be authorised again.",
                HotfixBoard.name(hotfix.request()),
                commit(hotfix.request().headCommit()));
        return new Outcome.Confirm(
                key(),
                id.toString(),
                hotfix.shown(),
                "Authorise a hotfix",
                List.of(what),
                List.of(new Dialog.Text(
                        FieldNames.REASON, "Why", "why it cannot wait for a release", true, true, 1_000)),
                "Authorise");
    }
}

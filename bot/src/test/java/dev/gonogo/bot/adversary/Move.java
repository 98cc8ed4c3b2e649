package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Scene.Branch;
import dev.gonogo.bot.adversary.Scene.Files;
import dev.gonogo.bot.adversary.Scene.Request;
import dev.gonogo.bot.story.ReleaseRoom;
import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.StoredCommit;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Response;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Review;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that somebody with write access does in git or on GitHub, whatever the process says of it. Where it cannot be done, because
 * there is no such branch or a merge conflicts, nothing happens. Each says itself in a sentence.
 */
sealed interface Move {

    /** @throws IllegalArgumentException where git or GitHub would refuse it */
    void on(Scene scene);

    /** A push of one commit. */
    record Push(Branch branch, Files files) implements Move {
        @Override
        public void on(Scene scene) {
            commit(scene, branch, scene.files(files), "feat: " + files);
        }

        @Override
        public String toString() {
            return "mallory pushes " + files + " to " + branch;
        }
    }

    /** A push of another process file. */
    record ChangeProcess(Branch branch, ProcessChange change) implements Move {
        @Override
        public void on(Scene scene) {
            Map<String, String> file =
                    Map.of(SeedA.PROCESS_FILE, change.of(scene.story().process()));
            commit(scene, branch, file, "chore: " + change);
        }

        @Override
        public String toString() {
            return "mallory pushes " + change + " to " + branch;
        }
    }

    /** A push of the commit that undoes the last one. */
    record Revert(Branch branch) implements Move {
        @Override
        public void on(Scene scene) {
            StoredCommit last = scene.repository().at(scene.head(branch));
            Map<String, String> before = new PlainGit(scene.repository()).before(last);
            Map<String, String> undone = new TreeMap<>();
            PlainGit.differing(last.files(), before).forEach(path -> undone.put(path, before.getOrDefault(path, "")));
            commit(scene, branch, undone, "revert: the last commit");
        }

        @Override
        public String toString() {
            return "mallory reverts the last commit of " + branch;
        }
    }

    /** A branch is created, or moved by force. */
    record Point(Branch branch, Branch to) implements Move {
        @Override
        public void on(Scene scene) {
            scene.repository().branch(scene.name(branch), scene.head(to), Scene.MALLORY);
        }

        @Override
        public String toString() {
            return "mallory creates or force-pushes " + branch + " at " + to;
        }
    }

    /** A branch loses its last commit. */
    record Rewind(Branch branch) implements Move {
        @Override
        public void on(Scene scene) {
            StoredCommit last = scene.repository().at(scene.head(branch));
            scene.repository().branch(scene.name(branch), last.parents().getFirst(), Scene.MALLORY);
        }

        @Override
        public String toString() {
            return "mallory takes the last commit off " + branch + " by force";
        }
    }

    record Delete(Branch branch) implements Move {
        @Override
        public void on(Scene scene) {
            scene.head(branch);
            scene.repository().removeBranch(scene.name(branch));
        }

        @Override
        public String toString() {
            return "mallory deletes " + branch;
        }
    }

    /** @param annotated as the process wants it, with its very message */
    record Tag(Branch at, boolean annotated) implements Move {
        @Override
        public void on(Scene scene) {
            String tag = scene.story().tag();
            if (annotated) {
                scene.repository().tag(tag, scene.head(at), "Release " + tag);
            } else {
                scene.repository().lightweightTag(tag, scene.head(at));
            }
        }

        @Override
        public String toString() {
            return (annotated
                            ? "mallory pushes or moves the annotated tag to "
                            : "mallory pushes or moves a lightweight tag to ")
                    + at;
        }
    }

    record Untag() implements Move {
        @Override
        public void on(Scene scene) {
            scene.repository().removeTag(scene.story().tag());
        }

        @Override
        public String toString() {
            return "mallory deletes the tag";
        }
    }

    /** The button, whatever gonogo says of it. */
    record Merge(Request request, boolean squash) implements Move {
        @Override
        public void on(Scene scene) {
            int number = scene.open(request).number();
            if (squash) {
                scene.repository().pullRequests().squash(number);
            } else {
                scene.repository().pullRequests().merge(number);
            }
        }

        @Override
        public String toString() {
            return (squash ? "mallory squashes " : "mallory merges ") + request;
        }
    }

    record Retitle(Request request) implements Move {
        @Override
        public void on(Scene scene) {
            scene.repository().pullRequests().retitle(scene.open(request).number(), "chore: release 0.9.9-preview");
        }

        @Override
        public String toString() {
            return "mallory gives another title to " + request;
        }
    }

    record Close(Request request) implements Move {
        @Override
        public void on(Scene scene) {
            scene.repository().pullRequests().close(scene.open(request).number());
        }

        @Override
        public String toString() {
            return "mallory closes " + request;
        }
    }

    record Reviews(Request request, Review.Verdict verdict) implements Move {
        @Override
        public void on(Scene scene) {
            scene.repository().pullRequests().review(scene.open(request).number(), Scene.MALLORY, verdict);
        }

        @Override
        public String toString() {
            return "mallory reviews " + request + ": " + verdict;
        }
    }

    /** A pull request made by hand is opened and merged at once, from a branch of whatever name. */
    record HandMade(Branch head, Files files, Branch into) implements Move {
        @Override
        public void on(Scene scene) {
            String branch = scene.name(head);
            String base = scene.name(into);
            scene.head(into);
            if (head == into) {
                throw new IllegalArgumentException("a branch is not merged into itself");
            }
            if (scene.repository().head(branch).isEmpty()) {
                scene.repository().branch(branch, scene.head(into), Scene.MALLORY);
            }
            commit(scene, head, scene.files(files), "feat: " + files);
            int number = scene.repository()
                    .pullRequests()
                    .open(
                            Scene.MALLORY,
                            branch,
                            base,
                            "chore(release): promote " + scene.story().version() + " to main");
            scene.repository().pullRequests().merge(number);
        }

        @Override
        public String toString() {
            return "mallory opens and merges a pull request with " + files + " from " + head + " into " + into;
        }
    }

    /** Everything that the cut workflow does, by hand: the release branch, and the start of Release Please on it. */
    record CutByHand(Branch from) implements Move {
        @Override
        public void on(Scene scene) {
            String release = scene.name(Branch.RELEASE);
            if (scene.repository().head(release).isPresent()) {
                throw new IllegalArgumentException("it is there already");
            }
            scene.repository().branch(release, scene.head(from), Scene.MALLORY);
            scene.room().seed.releasePlease().startedOn(release, scene.story().version(), Scene.MALLORY);
        }

        @Override
        public String toString() {
            return "mallory makes the release branch at " + from + " and starts Release Please";
        }
    }

    /** A pull request into main that stays open, from a topic branch. */
    record Open(Files files) implements Move {
        @Override
        public void on(Scene scene) {
            String branch = scene.name(Branch.TOPIC);
            if (scene.repository().head(branch).isEmpty()) {
                scene.repository().branch(branch, scene.head(Branch.MAIN), Scene.MALLORY);
            }
            commit(scene, Branch.TOPIC, scene.files(files), "fix: " + files);
            scene.repository().pullRequests().open(Scene.MALLORY, branch, SeedA.MAIN, "fix: " + files);
        }

        @Override
        public String toString() {
            return "mallory opens a pull request with " + files + " into " + Branch.MAIN;
        }
    }

    /** Something is typed in the room. */
    record Say(String login, String words) implements Move {
        @Override
        public void on(Scene scene) {
            scene.room().says(login, words);
        }

        @Override
        public String toString() {
            return login + " types: " + words;
        }
    }

    /** A button of the board is pressed, and the dialog that it opens is filled in. */
    record Press(String login, String label) implements Move {
        @Override
        public void on(Scene scene) {
            Button.Choice button = scene.room().chat.board(ReleaseRoom.ROOM).stream()
                    .flatMap(board -> board.buttons().stream())
                    .filter(Button.Choice.class::isInstance)
                    .map(Button.Choice.class::cast)
                    .filter(choice -> choice.label().startsWith(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no such button"));
            Response answer = scene.room().presses(login, button);
            if (answer instanceof Dialog) {
                scene.room().submits(login, answer, Map.of("reason", "I want it"));
            }
        }

        @Override
        public String toString() {
            return login + " presses " + label;
        }
    }

    /** The last pull request into main is authorised as a hotfix, or somebody without the role tries to. */
    record Authorise(String login) implements Move {
        @Override
        public void on(Scene scene) {
            int number = scene.repository().pullRequests().into(SeedA.MAIN).stream()
                    .map(PullRequest::number)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is none"));
            scene.room().says(login, "hotfix " + number + " the login is down");
        }

        @Override
        public String toString() {
            return login + " authorises the last pull request into " + Branch.MAIN;
        }
    }

    /** A runner breaks down: the next run fails. */
    record BreakDown(GitHub.Works works) implements Move {
        @Override
        public void on(Scene scene) {
            scene.gitHub().breaksDown(works);
        }

        @Override
        public String toString() {
            return "the next run of " + works + " fails";
        }
    }

    record Rerun(GitHub.Works works) implements Move {
        @Override
        public void on(Scene scene) {
            scene.gitHub().rerun(works);
        }

        @Override
        public String toString() {
            return "mallory reruns the last run of " + works;
        }
    }

    private static void commit(Scene scene, Branch branch, Map<String, String> files, String subject) {
        scene.head(branch);
        scene.repository().commit(scene.name(branch), Scene.MALLORY, subject, files);
    }
}

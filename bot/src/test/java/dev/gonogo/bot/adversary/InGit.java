package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Scene.Branch;
import dev.gonogo.bot.adversary.Scene.Files;
import dev.gonogo.bot.adversary.Scene.Tagged;
import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.StoredCommit;
import java.util.Map;
import java.util.TreeMap;

/** What git itself allows somebody who may push. */
sealed interface InGit extends Move {

    /** A push of one commit. */
    record Push(Branch branch, Files files) implements InGit {
        @Override
        public void on(Scene scene) {
            Move.commit(scene, branch, scene.files(files), "feat: " + files);
        }

        @Override
        public String toString() {
            return "mallory pushes " + files + " to " + branch;
        }
    }

    /** A push of another process file. */
    record ChangeProcess(Branch branch, ProcessChange change) implements InGit {
        @Override
        public void on(Scene scene) {
            Map<String, String> file =
                    Map.of(SeedA.PROCESS_FILE, change.of(scene.story().process()));
            Move.commit(scene, branch, file, "chore: " + change);
        }

        @Override
        public String toString() {
            return "mallory pushes " + change + " to " + branch;
        }
    }

    /** A push of the commit that reverts the last one. */
    record Revert(Branch branch) implements InGit {
        @Override
        public void on(Scene scene) {
            StoredCommit last = scene.repository().at(scene.head(branch));
            Map<String, String> before = new PlainGit(scene.repository()).before(last);
            Map<String, String> undone = new TreeMap<>();
            PlainGit.differing(last.files(), before).forEach(path -> undone.put(path, before.getOrDefault(path, "")));
            Move.commit(scene, branch, undone, "revert: the last commit");
        }

        @Override
        public String toString() {
            return "mallory reverts the last commit of " + branch;
        }
    }

    /** A branch is created, or moved by force. */
    record Point(Branch branch, Branch to) implements InGit {
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
    record Rewind(Branch branch) implements InGit {
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

    record Delete(Branch branch) implements InGit {
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

    /** @param annotated as the process requires it, with its exact message */
    record Tag(Tagged release, Branch at, boolean annotated) implements InGit {
        @Override
        public void on(Scene scene) {
            String tag = scene.name(release);
            if (annotated) {
                scene.repository().tag(tag, scene.head(at), "Release " + tag);
            } else {
                scene.repository().lightweightTag(tag, scene.head(at));
            }
        }

        @Override
        public String toString() {
            return (annotated ? "mallory pushes or moves, annotated, " : "mallory pushes or moves, lightweight, ")
                    + release + " to " + at;
        }
    }

    /** A tag just after a push, so that nobody has seen what it is on. */
    record PushAndTag(Branch branch, Files files, Tagged release, boolean annotated) implements InGit {
        @Override
        public void on(Scene scene) {
            new Push(branch, files).on(scene);
            new Tag(release, branch, annotated).on(scene);
        }

        @Override
        public String toString() {
            return new Push(branch, files) + ", and at once " + new Tag(release, branch, annotated);
        }
    }

    record Untag(Tagged release) implements InGit {
        @Override
        public void on(Scene scene) {
            scene.repository().removeTag(scene.name(release));
        }

        @Override
        public String toString() {
            return "mallory deletes " + release;
        }
    }

    /** Everything that the cut workflow does, by hand: the release branch, and the start of Release Please on it. */
    record CutByHand(Branch from) implements InGit {
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
}

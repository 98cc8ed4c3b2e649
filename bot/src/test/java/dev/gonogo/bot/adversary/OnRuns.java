package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Scene.Branch;
import dev.gonogo.bot.adversary.Scene.Tagged;
import dev.gonogo.memory.MemoryRegistries;
import dev.gonogo.memory.SeedARelease;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.version.RegistrySpelling;
import dev.gonogo.version.Version;
import dev.gonogo.world.Check;
import java.util.List;
import java.util.Locale;

/** What happens to workflow runs, and what is published without them. */
sealed interface OnRuns extends Move {

    /** A runner fails: the next run fails. */
    record BreakDown(GitHub.Works works) implements OnRuns {
        @Override
        public void on(Scene scene) {
            scene.gitHub().breaksDown(works);
        }

        @Override
        public String toString() {
            return "the next run of " + works + " fails";
        }
    }

    record Rerun(GitHub.Works works) implements OnRuns {
        @Override
        public void on(Scene scene) {
            scene.gitHub().rerun(works);
        }

        @Override
        public String toString() {
            return "mallory reruns the last run of " + works;
        }
    }

    record DeleteRun(GitHub.Works works) implements OnRuns {
        @Override
        public void on(Scene scene) {
            scene.gitHub().delete(works);
        }

        @Override
        public String toString() {
            return "mallory deletes the last run of " + works;
        }
    }

    /** Anybody with write access may post a commit status with any name. */
    record PostStatus(Branch at, String context) implements OnRuns {
        @Override
        public void on(Scene scene) {
            scene.repository().postStatus(scene.head(at), Scene.MALLORY, context, Check.State.GREEN);
        }

        @Override
        public String toString() {
            return "mallory posts a green “" + context + "” on the head of " + at;
        }
    }

    /** Packages of the version are published by hand. */
    record Publish(Registry what) implements OnRuns {
        @Override
        public void on(Scene scene) {
            what.publish(scene.room().registries, Version.of(scene.story().version()));
        }

        @Override
        public String toString() {
            return "mallory publishes " + what.name().toLowerCase(Locale.ROOT) + " by hand";
        }
    }

    /** Where Aegis publishes. */
    enum Registry {
        NPM,
        CLIENT,
        PYTHON,
        CHART;

        private void publish(MemoryRegistries registries, Version version) {
            String text = version.toString();
            String distTag = RegistrySpelling.npmDistTag(version);
            switch (this) {
                case NPM -> registries.publish(new NpmPackage.Version(SeedARelease.ROOT_PACKAGE, text, distTag));
                case CLIENT -> registries.publish(new NpmPackage.Version(SeedARelease.CLIENT_PACKAGE, text, distTag));
                case PYTHON ->
                    registries.publish(
                            new PyPiProject.Release(SeedARelease.PYTHON_PROJECT, RegistrySpelling.pep440(version)));
                case CHART -> registries.publish(new HelmChart.Version(SeedARelease.CHARTS, SeedARelease.CHART, text));
            }
        }
    }

    record DeletePage(Tagged release) implements OnRuns {
        @Override
        public void on(Scene scene) {
            scene.room().registries.removeGitHubRelease(scene.name(release));
        }

        @Override
        public String toString() {
            return "mallory deletes the page of " + release;
        }
    }

    /** A GitHub Release made by hand; if the tag is missing, GitHub creates a lightweight one. */
    record Page(Tagged release, Branch at) implements OnRuns {
        @Override
        public void on(Scene scene) {
            String tag = scene.name(release);
            if (scene.repository().refs().tag(tag).isEmpty()) {
                scene.repository().lightweightTag(tag, scene.head(at));
            }
            scene.room().registries.publish(new GitHubRelease.Page(tag, tag.contains("-"), List.of()));
        }

        @Override
        public String toString() {
            return "mallory publishes a page for " + release + ", at " + at + " where there is none";
        }
    }
}

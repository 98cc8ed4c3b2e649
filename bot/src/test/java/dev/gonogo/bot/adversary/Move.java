package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Scene.Branch;
import java.util.Map;

/**
 * One thing that somebody with write access does in git or on GitHub, whether or not the process allows it. If it is
 * impossible, because there is no such branch or a merge conflicts, nothing happens. Each describes itself in a
 * sentence.
 */
sealed interface Move permits InGit, OnDeployments, OnIssues, OnRequests, InRoom, OnRuns {

    /** @throws IllegalArgumentException if git or GitHub would refuse it */
    void on(Scene scene);

    /** A push of one commit. */
    static void commit(Scene scene, Branch branch, Map<String, String> files, String subject) {
        scene.head(branch);
        scene.repository().commit(scene.name(branch), Scene.MALLORY, subject, files);
    }
}

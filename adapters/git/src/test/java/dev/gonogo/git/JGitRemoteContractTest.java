package dev.gonogo.git;

import dev.gonogo.port.GitRemote;
import dev.gonogo.port.GitRemoteContract;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract against a bare repository on disk, in which somebody works with git's command line. */
class JGitRemoteContractTest extends GitRemoteContract {

    private final Workbench bench;
    private final JGitRemote remote;

    JGitRemoteContractTest(@TempDir Path folder) {
        this.bench = new Workbench(folder);
        this.remote = bench.remote(bench.bare().toUri(), "", LINES);
    }

    @AfterEach
    void close() {
        remote.close();
    }

    @Override
    protected GitRemote remote() {
        return remote;
    }

    @Override
    protected String commit(String branch, String subject, Map<String, String> changed) {
        if (bench.has(branch)) {
            bench.on(branch);
        } else {
            bench.git("switch", "--quiet", "--orphan", branch);
        }
        changed.forEach(bench::write);
        return bench.commit(subject);
    }

    @Override
    protected void branch(String name, String commit) {
        bench.git("branch", name, commit);
    }

    @Override
    protected void commits(String branch, int count) {
        bench.commits(branch, count);
    }

    @Override
    protected String merge(String into, String branch, String subject) {
        bench.on(into).git("merge", "--quiet", "--no-ff", "-m", subject, branch);
        return bench.head();
    }

    @Override
    protected String mergeByHand(String into, String branch, Map<String, String> changed) {
        bench.on(into).git("merge", "--quiet", "--no-ff", "--no-commit", "-X", "ours", branch);
        changed.forEach(bench::write);
        return bench.commit("Merge " + branch);
    }

    @Override
    protected void lightweightTag(String name, String commit) {
        bench.git("tag", name, commit);
    }
}

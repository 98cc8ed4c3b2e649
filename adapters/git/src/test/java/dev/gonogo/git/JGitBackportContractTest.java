package dev.gonogo.git;

import dev.gonogo.port.BackportContract;
import dev.gonogo.port.GitRemote;
import dev.gonogo.port.GitRemoteContract;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class JGitBackportContractTest extends BackportContract {

    private final Workbench bench;
    private final JGitRemote remote;

    JGitBackportContractTest(@TempDir Path folder) {
        this.bench = new Workbench(folder);
        this.remote = bench.remote(bench.bare().toUri(), "", GitRemoteContract.LINES);
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
    protected String commit(String branch, String message, Map<String, String> changed) {
        if (bench.has(branch)) {
            bench.on(branch);
        }
        changed.forEach(bench::write);
        return bench.commit(message);
    }

    @Override
    protected void branch(String name, String commit) {
        bench.git("branch", "--force", name, commit);
    }

    @Override
    protected String merge(String branch, String other, String message) {
        bench.on(branch);
        bench.git("merge", "--quiet", "--no-ff", "-m", message, other);
        return bench.head();
    }

    @Override
    protected String mergeByHand(String branch, String other, String message, Map<String, String> changed) {
        bench.on(branch).git("merge", "--quiet", "--no-ff", "--no-commit", "-X", "ours", other);
        changed.forEach(bench::write);
        return bench.commit(message);
    }

    @Override
    protected String delete(String branch, String message, String path) {
        return bench.on(branch).remove(path).commit(message);
    }
}

package dev.gonogo.sandbox.finished;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TerminalIT {
    private SandboxProgram sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = SandboxProgram.start("--console", "--as", "ann", "--speed", "30");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aReleaseIsCutAndAskedForInATerminalInPlainText() throws Exception {
        assertThat(sandbox.page()).startsWith("http://127.0.0.1:");
        sandbox.lineWith("Type help for the commands");

        sandbox.types("help");
        sandbox.lineWith("cut <version>");
        sandbox.types("/release cut 0.6.6-preview");
        sandbox.lineWith("Cutting 0\\.6\\.6-preview as soon as its checks pass");
        sandbox.lineWith("☛ your turn +prepare +#2436 .*is ready: merge it into release/0\\.6\\.6-preview");
        sandbox.types("status");
        sandbox.lineWith("0\\.6\\.6-preview.*prepare");
        sandbox.types("cutt 0.6.7-preview");
        sandbox.lineWith("[Dd]id you mean");
        List<ProcessHandle> children = sandbox.children();
        sandbox.types("exit");

        assertThat(sandbox.exitCode()).isZero();
        assertThat(sandbox.printed()).doesNotContain("\u001b");
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }
}

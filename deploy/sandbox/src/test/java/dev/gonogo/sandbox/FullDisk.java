package dev.gonogo.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * For a while no file of a running process can grow: the kernel refuses each write, as on a full disk, and nothing else
 * about the process changes. Needs no rights beyond those of the user who started the process, and fills nothing.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/getrlimit.2.html">RLIMIT_FSIZE in getrlimit(2)</a>
 */
final class FullDisk {
    private FullDisk() {}

    /** @param process id of the process whose disk is full while something happens; afterwards there is room again */
    static void of(long process, Runnable meanwhile) {
        largestFile(process, "0");
        try {
            meanwhile.run();
        } finally {
            largestFile(process, "unlimited");
        }
    }

    /** Only the soft limit, which may be raised again without special rights. */
    private static void largestFile(long process, String bytes) {
        try {
            Process prlimit = new ProcessBuilder("prlimit", "--pid", String.valueOf(process), "--fsize=" + bytes + ":")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(prlimit.getInputStream().readAllBytes(), UTF_8);
            assertThat(prlimit.waitFor()).as(said).isZero();
        } catch (IOException missing) {
            throw new UncheckedIOException("prlimit, which is part of util-linux, cannot be run", missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}

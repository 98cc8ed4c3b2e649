package dev.gonogo.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * No file of a running process takes another byte for a while: the kernel refuses each write, as it does on a full disk, and
 * the process itself is as it was. Needs no rights beyond those of whoever started the process, and fills nothing.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/getrlimit.2.html">RLIMIT_FSIZE in getrlimit(2)</a>
 */
final class FullDisk {
    private FullDisk() {}

    /** @param process number of the process whose disk is full while something happens; afterwards there is room again */
    static void of(long process, Runnable meanwhile) {
        largestFile(process, "0");
        try {
            meanwhile.run();
        } finally {
            largestFile(process, "unlimited");
        }
    }

    /** The soft limit only, which may be raised again without any right. */
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

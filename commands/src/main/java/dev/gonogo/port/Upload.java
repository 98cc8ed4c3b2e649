package dev.gonogo.port;

/** A file that a person uploaded in a dialog. It is still on the platform and is fetched when needed. */
public interface Upload {
    /** The name on the person's own machine. */
    String name();

    /** The size according to the platform, in bytes. */
    long size();

    /**
     * The whole file.
     *
     * @throws Unreachable if the platform does not deliver it now
     * @throws Refused if an operator must change something first, or if the file differs from what the platform
     * announced
     */
    byte[] content();
}

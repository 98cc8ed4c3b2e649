package dev.gonogo.port;

/** A file that a person handed over in a dialog. The platform still has it: it is fetched when it is wanted. */
public interface Upload {
    /** As the person's own machine names it. */
    String name();

    /** How large the platform says it is, in bytes. */
    long size();

    /**
     * The whole file.
     *
     * @throws Unreachable when the platform does not hand it out now
     * @throws Refused when an operator must change something first, or when it is another file than the platform said
     */
    byte[] content();
}

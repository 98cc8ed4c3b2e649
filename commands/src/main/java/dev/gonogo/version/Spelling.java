package dev.gonogo.version;

/** How registries spell a version. */
public final class Spelling {
    private Spelling() {}

    /** The npm dist-tag that a version is published under: its label, or {@code latest} for a stable one. */
    public static String npmDistTag(Version version) {
        return version.stable() ? "latest" : version.label();
    }

    /**
     * The PEP 440 spelling that the Python package carries: previews are {@code .devN}, alpha, beta and rc are
     * {@code aN}, {@code bN} and {@code rcN}, with 0 for an unnumbered one.
     *
     * @throws IllegalArgumentException for a label that PEP 440 has no place for
     */
    public static String pep440(Version version) {
        String core = version.major() + "." + version.minor() + "." + version.patch();
        return switch (version.label()) {
            case "" -> core;
            case "preview" -> core + ".dev" + version.number();
            case "alpha" -> core + "a" + version.number();
            case "beta" -> core + "b" + version.number();
            case "rc" -> core + "rc" + version.number();
            default -> throw new IllegalArgumentException("PEP 440 has no spelling for -" + version.label());
        };
    }
}

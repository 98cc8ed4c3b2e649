package dev.gonogo.lint;

import java.util.List;
import java.util.Set;

/** Detects dry runs. */
final class DryRun {
    private static final Set<String> TRIES =
            Set.of("--dry-run", "--dryrun", "--dryRun", "--help", "--snapshot", "--skip=publish");
    private static final Set<String> OFF = Set.of("false", "0", "no", "off");
    /** Tools with their own short option for a dry run. */
    private static final Set<String> WITH_D = Set.of("semantic-release", "release-it");

    private DryRun() {}

    /** The last word counts: {@code --dry-run --dry-run=false} is not a dry run. */
    static boolean is(String tool, List<String> words, Variables variables) {
        boolean trial = WITH_D.contains(tool) && (words.contains("-d") || words.contains("--version"));
        trial |= tool.startsWith("git push") && words.contains("-n");
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            String next = at + 1 < words.size() ? words.get(at + 1) : "";
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (TRIES.contains(word) || TRIES.contains(name)) {
                String value = equals < 0 ? next : word.substring(equals + 1);
                trial = !OFF.contains(variables.resolve(value));
            } else if (word.equals("--no-dry-run")) {
                trial = false;
            }
        }
        return trial;
    }
}

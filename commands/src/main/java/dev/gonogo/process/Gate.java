package dev.gonogo.process;

import dev.gonogo.world.Paths;
import java.util.List;
import java.util.Map;

/**
 * What a named kind of change needs in addition before it lands on integration.
 *
 * @param name as people know it, for example {@code acp-contract}
 * @param approvals how many people of each role must have approved the pull request's head
 * @param checks that must be green on its head
 */
public record Gate(String name, Kind kind, Map<String, Integer> approvals, List<RequiredCheck> checks) implements Part {
    public Gate {
        approvals = Map.copyOf(approvals);
        checks = List.copyOf(checks);
    }

    /** Whether a label decides if a pull request is of its kind. */
    public boolean labelled() {
        return switch (kind) {
            case Kind.Labelled any -> true;
            case Kind.Touching any -> false;
        };
    }

    /** Whether a change of this path is of its kind. */
    public boolean has(String path) {
        return switch (kind) {
            case Kind.Labelled any -> false;
            case Kind.Touching touching -> touching.has(path);
        };
    }

    /** Which pull requests it applies to. */
    public sealed interface Kind {
        record Labelled(String label) implements Kind {}

        /** @param paths files, or folders ending in {@code /} */
        record Touching(List<String> paths) implements Kind {
            public Touching {
                paths = List.copyOf(paths);
            }

            public boolean has(String path) {
                return new Paths(paths).hold(path);
            }
        }
    }
}

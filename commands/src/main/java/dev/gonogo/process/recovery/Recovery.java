package dev.gonogo.process.recovery;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.Optional;

/** The version of a recovery, and what must hold before one is cut. No process file can leave these out. */
public final class Recovery {
    private static final List<Need> NEEDS = List.of(new NextNumber(), new BeyondRepair(), new IssueApproved());

    private Recovery() {}

    /** What must hold at the first stage of a recovery, in addition to the process file's needs. */
    public static List<Need> needs() {
        return NEEDS;
    }

    /** The version that would replace a failed one; empty if the process has no such versions. */
    public static Optional<Version> next(ReleaseProcess process, Refs refs, Version failed) {
        int highest = refs.tags().keySet().stream()
                .flatMap(tag -> process.tag().versionOf(tag).stream())
                .filter(version -> version.planned().equals(failed.planned()))
                .mapToInt(Version::number)
                .max()
                .orElse(0);
        return after(process.versions(), failed, highest);
    }

    /** The recovery version that follows the highest number in use. */
    public static Optional<Version> after(VersionPolicy policy, Version failed, int highest) {
        int last = Math.max(highest, failed.number());
        return failed.stable() || last >= Version.HIGHEST_NUMBER
                ? Optional.empty()
                : Optional.of(failed.numbered(last + 1)).filter(policy::recovers);
    }

    /** Why a version has no recovery version. */
    static Words none(ReleaseProcess process, Refs refs, Version failed) {
        return refs.tags().keySet().stream()
                .filter(tag -> process.tag()
                        .versionOf(tag)
                        .filter(failed.numbered(Version.HIGHEST_NUMBER)::equals)
                        .isPresent())
                .findFirst()
                .map(tag -> say(
                        "{} has the highest possible number, so there is no next one. If it was pushed by mistake,"
                                + " delete that tag",
                        code(tag)))
                .orElseGet(() -> say("{} has no recovery version; cut {}", code(failed), code(failed.nextPatch())));
    }
}

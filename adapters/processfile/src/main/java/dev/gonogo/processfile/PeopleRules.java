package dev.gonogo.processfile;

import dev.gonogo.process.Gate;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.SignOff;
import java.util.Collections;
import java.util.Set;
import java.util.TreeMap;

/** Holds the roles against what is asked of them: nobody waits for people who do not exist. */
final class PeopleRules {

    private final ReleaseProcess process;
    private final Draft draft;
    private final Problems problems;

    PeopleRules(Draft draft, Problems problems) {
        this.process = draft.process();
        this.draft = draft;
        this.problems = problems;
    }

    void check() {
        if (process.people(ReleaseProcess.MAINTAINER).isEmpty()) {
            problems.add(
                    draft.rolesLine(),
                    "“roles” names nobody as maintainer, so nobody could cut. Write maintainer: [login, login].");
        }
        process.stages().stream()
                .flatMap(stage -> stage.steps().stream())
                .filter(SignOff.class::isInstance)
                .map(SignOff.class::cast)
                .forEach(this::check);
        process.gates().forEach(this::check);
    }

    private void check(Gate gate) {
        new TreeMap<>(gate.approvals()).forEach((role, count) -> {
            int able = process.people(role).size();
            if (!process.roles().containsKey(role)) {
                problems.add(
                        draft.lines().of(gate),
                        "The gate “" + gate.name() + "” asks “" + role + "”, and “roles” does not name that role. "
                                + Problems.hint(role, process.roles().keySet()));
            } else if (count > able) {
                problems.add(
                        draft.lines().of(gate),
                        "The gate “" + gate.name() + "” wants " + count + " approvals by “" + role + "”, who are only "
                                + able + ".");
            }
        });
    }

    private void check(SignOff signOff) {
        int line = draft.lines().of(signOff);
        String role = signOff.role();
        if (!process.roles().containsKey(role)) {
            boolean said = role.equals(ReleaseProcess.MAINTAINER);
            if (!said) {
                problems.add(
                        line,
                        "sign-off asks “" + role + "”, and “roles” does not name that role. "
                                + Problems.hint(role, process.roles().keySet()));
            }
            return;
        }
        int able = able(signOff);
        if (signOff.quorum() > able) {
            problems.add(
                    line,
                    "sign-off wants " + signOff.quorum() + " to say go, but only " + able + " of “" + role + "” can"
                            + (signOff.cutterMayGo()
                                    ? "."
                                    : ", for the one who cut may not. Add people, or write" + " cutter-may-go: true."));
        }
    }

    /** How many may say go in the worst case: whoever cut is a maintainer, and may have the role as well. */
    private int able(SignOff signOff) {
        Set<String> people = process.people(signOff.role());
        boolean cutterAmongThem = !Collections.disjoint(people, process.people(ReleaseProcess.MAINTAINER));
        return people.size() - (!signOff.cutterMayGo() && cutterAmongThem ? 1 : 0);
    }
}

package dev.gonogo.processfile;

import dev.gonogo.process.Announce;
import dev.gonogo.process.Gate;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.SignOff;
import dev.gonogo.process.Step;
import dev.gonogo.process.Tick;
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
        process.stages().stream().flatMap(stage -> stage.steps().stream()).forEach(this::check);
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

    private void check(Step step) {
        switch (step) {
            case SignOff signOff -> check(signOff);
            case Tick tick -> named("tick", tick.role(), step);
            case Announce announce -> announce.roles().forEach(role -> named("announce", role, step));
            default -> {}
        }
    }

    private void check(SignOff signOff) {
        signOff.roles().stream()
                .filter(role -> named("sign-off", role, signOff))
                .forEach(role -> quorum(signOff, role));
    }

    /** Whether the role exists; that of maintainers is asked for by itself. */
    private boolean named(String kind, String role, Step step) {
        boolean known = process.roles().containsKey(role);
        if (!known && !role.equals(ReleaseProcess.MAINTAINER)) {
            problems.add(
                    draft.lines().of(step),
                    kind + " asks “" + role + "”, and “roles” does not name that role. "
                            + Problems.hint(role, process.roles().keySet()));
        }
        return known;
    }

    private void quorum(SignOff signOff, String role) {
        int able = able(signOff, role);
        if (signOff.quorum() > able) {
            problems.add(
                    draft.lines().of(signOff),
                    "sign-off wants " + signOff.quorum() + " to say go, but only " + able + " of “" + role + "” can"
                            + (signOff.cutterMayGo()
                                    ? "."
                                    : ", for the one who cut may not. Add people, or write cutter-may-go: true."));
        }
    }

    /** How many may say go in the worst case: whoever cut is a maintainer, and may have the role as well. */
    private int able(SignOff signOff, String role) {
        Set<String> people = process.people(role);
        boolean cutterAmongThem = !Collections.disjoint(people, process.people(ReleaseProcess.MAINTAINER));
        return people.size() - (!signOff.cutterMayGo() && cutterAmongThem ? 1 : 0);
    }
}

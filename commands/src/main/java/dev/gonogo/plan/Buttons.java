package dev.gonogo.plan;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Remedy;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;

/** The buttons below a board: only what can be done now. */
final class Buttons {
    private static final int MOST_TICKS = 4;
    private static final int MOST_DEFERRALS = 3;
    private static final int MOST_OVERRIDES = 2;

    private Buttons() {}

    static List<Button> of(ReleaseId release, Ask ask) {
        return switch (ask) {
            case Ask.OnForge forge -> look("Open on GitHub", forge.link());
            case Ask.Promote promote ->
                List.of(choice(
                        "Promote to " + promote.to(),
                        Button.Style.PRIMARY,
                        new Press("PROMOTE", release, Press.bound(promote)),
                        Words.NONE));
            case Ask.MetadataOnly meant ->
                List.of(choice(
                        "Promote only the metadata",
                        Button.Style.DANGER,
                        new Press("METADATA_ONLY", release, Press.bound(meant)),
                        say(
                                "Only the metadata files are promoted, as they are on the release branch. What else"
                                        + " differs: {}. Is that intended?",
                                Words.codes(meant.files(), 3))));
            case Ask.GoNoGo go -> List.of(goButton(release, go), noGo(release, go));
            case Ask.Tick tick -> ticks(release, tick);
            case Ask.ChooseRemedy mend -> mend(release, mend);
            case Ask.Restore restore -> look("Look at it", restore.link());
            case Ask.Defer defer -> defer(release, defer);
        };
    }

    /** A broken rule can be overridden with a reason. What may still come by itself is waited for. */
    static List<Button> of(ReleaseId release, Plan plan) {
        List<Button> buttons = new ArrayList<>(of(release, plan.ask()));
        if (!(plan.standing() instanceof Standing.Acting) && !(plan.ask() instanceof Ask.GoNoGo)) {
            plan.signedOff().stream().filter(Ask.GoNoGo::publishes).forEach(go -> buttons.add(noGo(release, go)));
        }
        plan.overridable().stream()
                .filter(Overridable::broken)
                .limit(MOST_OVERRIDES)
                .forEach(broken -> buttons.add(choice(
                        "Override " + broken.rule() + "…",
                        Button.Style.PLAIN,
                        new Press("OVERRIDE", release, Press.bound(broken)),
                        Words.NONE)));
        return buttons;
    }

    private static Button goButton(ReleaseId release, Ask.GoNoGo go) {
        return go.publishes()
                ? choice(
                        "Go",
                        Button.Style.PRIMARY,
                        new Press("GO", release, Press.bound(go)),
                        Boards.publishing(release, go))
                : choice(
                        "Sign off…", Button.Style.PRIMARY, new Press("SIGN_OFF", release, Press.bound(go)), Words.NONE);
    }

    private static Button noGo(ReleaseId release, Ask.GoNoGo go) {
        return choice("No-go…", Button.Style.DANGER, new Press("NO_GO", release, Press.bound(go)), Words.NONE);
    }

    private static List<Button> ticks(ReleaseId release, Ask.Tick tick) {
        return tick.open().entrySet().stream()
                .limit(MOST_TICKS)
                .map(item -> choice(
                        "Tick " + item.getValue() + "…",
                        Button.Style.PLAIN,
                        new Press("TICK", release, Press.bound(tick, item.getKey())),
                        Words.NONE))
                .toList();
    }

    private static List<Button> defer(ReleaseId release, Ask.Defer defer) {
        List<Button> buttons = new ArrayList<>();
        defer.items().stream()
                .limit(MOST_DEFERRALS)
                .forEach(item -> buttons.add(choice(
                        "Defer #" + item.number(),
                        Button.Style.PLAIN,
                        new Press("DEFER", release, String.valueOf(item.number())),
                        say(
                                "Take {} out of {}? {}",
                                code("#" + item.number()),
                                code(release.version()),
                                item.shortTitle()))));
        defer.items().stream().limit(1).forEach(item -> buttons.addAll(look("Open on GitHub", item.link())));
        return buttons;
    }

    private static List<Button> mend(ReleaseId release, Ask.ChooseRemedy mend) {
        List<Button> buttons = new ArrayList<>();
        mend.remedies().forEach(remedy -> buttons.add(button(release, remedy)));
        buttons.addAll(look("Open run", mend.link()));
        return buttons;
    }

    private static Button button(ReleaseId release, Remedy remedy) {
        return switch (remedy) {
            case Remedy.Rerun rerun ->
                choice(
                        "Rerun " + rerun.count(),
                        Button.Style.PRIMARY,
                        new Press("RERUN", release, Press.bound(rerun)),
                        say("Rerun what failed for {}?", code(release.version())));
            case Remedy.Repaired repaired ->
                choice(
                        "Accept as repaired",
                        Button.Style.PLAIN,
                        new Press("REPAIRED", release, Press.bound(repaired)),
                        say(
                                "Everything in {} is public. Continue without the jobs that failed?",
                                code(release.version())));
            case Remedy.Recover recover ->
                choice(
                        "Recover as " + recover.version() + "…",
                        Button.Style.DANGER,
                        new Press("RECOVER", release, ""),
                        Words.NONE);
            case Remedy.WriteIssue issue ->
                choice(
                        "File an issue",
                        Button.Style.PLAIN,
                        new Press("WRITE_ISSUE", release, ""),
                        say("Open an issue for maintainers to approve {}?", code(issue.version())));
        };
    }

    private static List<Button> look(String label, String link) {
        return link.isEmpty() ? List.of() : List.of(new Button.OpenLink(label, link));
    }

    private static Button choice(String label, Button.Style style, Press press, Words confirm) {
        return new Button.Choice(label, style, press.code(), confirm);
    }
}

package dev.gonogo.command;

import dev.gonogo.plan.Plan;
import dev.gonogo.process.Ask;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import java.util.List;
import java.util.stream.Stream;

/** The buttons below a board: only what can be done now. */
public final class Buttons {
    private Buttons() {}

    public static List<Button> of(ReleaseId release, Plan plan) {
        Stream<Button> further =
                Commands.CHOICES.stream().flatMap(choice -> choice.furtherButtons(release, plan).stream());
        return Stream.concat(of(release, plan.ask()).stream(), further).toList();
    }

    static List<Button> of(ReleaseId release, Ask ask) {
        Stream<Button> choices = Commands.CHOICES.stream().flatMap(choice -> choice.buttons(release, ask).stream());
        return Stream.concat(choices, link(ask)).toList();
    }

    private static Stream<Button> link(Ask ask) {
        return switch (ask) {
            case Ask.OnForge forge -> link("Open on GitHub", forge.link());
            case Ask.ChooseRemedy remedy -> link("Open run", remedy.link());
            case Ask.Restore restore -> link("Look at it", restore.link());
            case Ask.Defer defer ->
                defer.items().stream().limit(1).flatMap(item -> link("Open on GitHub", item.link()));
            case Ask.Promote promote -> Stream.of();
            case Ask.MetadataOnly meant -> Stream.of();
            case Ask.GoNoGo go -> Stream.of();
            case Ask.Tick tick -> Stream.of();
        };
    }

    private static Stream<Button> link(String label, String link) {
        return link.isEmpty() ? Stream.of() : Stream.of(new Button.OpenLink(label, link));
    }
}

package dev.gonogo.discord;

import dev.gonogo.talk.Button;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;

/**
 * Buttons as <a href="https://discord.com/developers/docs/components/reference#button">Discord's</a>: the
 * {@code custom_id} is the value that the button carries. A button that would not work (a URL that is not a web
 * address, a value that is too long or already in the message, for which Discord would refuse the whole message) is
 * left out.
 */
final class Buttons {
    private static final int MOST_BUTTONS = 25;
    private static final int MOST_IN_ROW = 5;
    private static final int MOST_IN_LABEL = 80;
    private static final int MOST_IN_VALUE = 100;

    private Buttons() {}

    /** All buttons in at most five rows, none if there is nothing to show. */
    static List<ActionRow> rows(List<Button> buttons) {
        Set<String> values = new HashSet<>();
        List<net.dv8tion.jda.api.components.buttons.Button> shown = buttons.stream()
                .filter(button -> works(button, values))
                .limit(MOST_BUTTONS)
                .map(Buttons::shown)
                .toList();
        List<ActionRow> rows = new ArrayList<>();
        for (int from = 0; from < shown.size(); from += MOST_IN_ROW) {
            rows.add(ActionRow.of(shown.subList(from, Math.min(from + MOST_IN_ROW, shown.size()))));
        }
        return rows;
    }

    private static boolean works(Button button, Set<String> values) {
        return switch (button) {
            case Button.Choice(var label, var style, String value, var confirm) ->
                !value.isBlank() && value.length() <= MOST_IN_VALUE && values.add(value);
            case Button.OpenLink(var label, String url) -> WebAddress.accepts(url);
        };
    }

    private static net.dv8tion.jda.api.components.buttons.Button shown(Button button) {
        String label = DiscordText.plain(button.label(), MOST_IN_LABEL);
        return switch (button) {
            case Button.OpenLink link -> net.dv8tion.jda.api.components.buttons.Button.link(link.url(), label);
            case Button.Choice choice ->
                net.dv8tion.jda.api.components.buttons.Button.of(style(choice.style()), choice.value(), label);
        };
    }

    private static ButtonStyle style(Button.Style style) {
        return switch (style) {
            case PLAIN -> ButtonStyle.SECONDARY;
            case PRIMARY -> ButtonStyle.PRIMARY;
            case DANGER -> ButtonStyle.DANGER;
        };
    }
}

package dev.gonogo.discord;

import dev.gonogo.talk.Board;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/**
 * A board as <a href="https://discord.com/developers/docs/components/reference">components</a>: heading, state, one
 * line per stage with details below in small text, the question, buttons, footer. However large the board is, the
 * message stays within Discord's limits (40 components, 4000 characters in all of them together) and says what it left
 * out.
 */
final class BoardComponents {
    private static final int MOST_IN_MESSAGE = 3900;
    private static final int MOST_IN_HEADING = 250;
    private static final int MOST_IN_STANDING = 300;
    private static final int MOST_IN_QUESTION = 1500;
    private static final int MOST_IN_FOOTER = 200;

    private final DiscordText text;
    private final LineTexts lines;

    BoardComponents(DiscordText text) {
        this.text = text;
        this.lines = new LineTexts(text);
    }

    /** At most 36 components: the container, five around the buttons, and the buttons with their rows. */
    Container container(Board board) {
        String head = head(board);
        String question = lines.markdown(board.question(), MOST_IN_QUESTION);
        String footer = small(board.footer(), MOST_IN_FOOTER);
        String stages =
                lines.markdown(board.lines(), MOST_IN_MESSAGE - head.length() - question.length() - footer.length());
        List<ContainerChildComponent> components = new ArrayList<>();
        addText(components, head);
        addText(components, stages);
        if (!question.isBlank()) {
            components.add(Separator.createDivider(Separator.Spacing.SMALL));
            addText(components, question);
        }
        components.addAll(Buttons.rows(board.buttons()));
        addText(components, footer);
        return Container.of(components);
    }

    private String head(Board board) {
        String heading = text.markdown(board.heading(), MOST_IN_HEADING);
        String standing = small(board.standing(), MOST_IN_STANDING);
        return "### " + (heading.isBlank() ? "-" : heading) + (standing.isBlank() ? "" : "\n" + standing);
    }

    private String small(Words words, int most) {
        String shown = text.markdown(words, most);
        return shown.isBlank() ? "" : "-# " + shown;
    }

    private static void addText(List<ContainerChildComponent> components, String markdown) {
        if (!markdown.isBlank()) {
            components.add(TextDisplay.of(markdown));
        }
    }
}

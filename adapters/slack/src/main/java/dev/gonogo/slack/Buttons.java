package dev.gonogo.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.gonogo.talk.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Buttons as <a href="https://docs.slack.dev/reference/block-kit/block-elements/button-element">Slack's</a>. A button
 * that would not work (a URL that is not a web address, a value that Slack would refuse) is left out.
 */
final class Buttons {
    /** Matches the action id of a button that carries a choice. */
    static final Pattern CHOICE = Pattern.compile("choice-\\d+");
    /** Matches the action id of a button that opens a URL; Slack reports these presses too. */
    static final Pattern LINK = Pattern.compile("open-\\d+");

    private static final int MOST_BUTTONS = 25;
    private static final int MOST_IN_LABEL = 75;
    private static final int MOST_IN_VALUE = 2000;
    private static final int MOST_IN_CONFIRM_TITLE = 100;
    private static final int MOST_IN_CONFIRM_TEXT = 300;
    private static final int MOST_IN_CONFIRM_BUTTON = 30;
    private static final int MOST_IN_ALL = 2500;

    private Buttons() {}

    /** All buttons in one block, empty if there is none to show. */
    static Optional<LayoutBlock> block(List<Button> buttons) {
        List<Button> shown =
                buttons.stream().filter(Buttons::works).limit(MOST_BUTTONS).toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        int share = MOST_IN_ALL / shown.size();
        List<BlockElement> elements = new ArrayList<>();
        shown.forEach(button -> elements.add(element(button, elements.size(), share)));
        return Optional.of(ActionsBlock.builder().elements(elements).build());
    }

    private static boolean works(Button button) {
        return switch (button) {
            case Button.Choice choice -> choice.value().length() <= MOST_IN_VALUE;
            case Button.OpenLink link -> WebAddress.accepts(link.url());
        };
    }

    private static ButtonElement element(Button button, int place, int share) {
        ButtonElement.ButtonElementBuilder element =
                ButtonElement.builder().text(BlockKit.plain(button.label(), Math.min(MOST_IN_LABEL, share / 4)));
        return switch (button) {
            case Button.OpenLink link ->
                element.actionId("open-" + place).url(link.url()).build();
            case Button.Choice choice ->
                element.actionId("choice-" + place)
                        .value(choice.value())
                        .style(style(choice.style()))
                        .confirm(confirm(choice, share))
                        .build();
        };
    }

    private static @Nullable String style(Button.Style style) {
        return switch (style) {
            case PLAIN -> null;
            case PRIMARY -> "primary";
            case DANGER -> "danger";
        };
    }

    private static @Nullable ConfirmationDialogObject confirm(Button.Choice choice, int share) {
        String text = SlackText.mrkdwn(choice.confirm(), Math.min(MOST_IN_CONFIRM_TEXT, share / 2));
        if (text.isBlank()) {
            return null;
        }
        return ConfirmationDialogObject.builder()
                .title(BlockKit.plain(choice.label() + "?", Math.min(MOST_IN_CONFIRM_TITLE, share / 4)))
                .text(BlockKit.text(text))
                .confirm(BlockKit.plain(choice.label(), MOST_IN_CONFIRM_BUTTON))
                .deny(BlockKit.plain("Not now", MOST_IN_CONFIRM_BUTTON))
                .style(style(choice.style()))
                .build();
    }
}

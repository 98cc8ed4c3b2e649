package dev.gonogo.sandbox.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;

/** What the visitor does and sees in the Discord room. */
public record DiscordVisitor(Page page) {
    private static final double PATIENCE = 120_000;

    /** Waits until the bot is {@code online} or {@code offline}. */
    public DiscordVisitor seesTheBot(String state) {
        expect(page.getByTestId("discord-online"))
                .containsText(
                        Pattern.compile("\\b" + state),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        return this;
    }

    /** Types into the line without sending it. */
    public DiscordVisitor types(String line) {
        page.getByTestId("discord-line").fill(line);
        return this;
    }

    public DiscordVisitor isSuggested(String words) {
        expect(suggestion(words)).isVisible(patient());
        return this;
    }

    public DiscordVisitor picks(String words) {
        suggestion(words).click();
        return this;
    }

    private Locator suggestion(String words) {
        return page.getByTestId("suggestion")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    public DiscordVisitor sends() {
        page.getByTestId("discord-line").press("Enter");
        return this;
    }

    /** The present text of the line. */
    public String line() {
        return page.getByTestId("discord-line").inputValue();
    }

    /** Presses a button of the board. */
    public DiscordVisitor presses(String label) {
        button(board(), label).click();
        return this;
    }

    /** Presses a button of the newest private message. */
    public DiscordVisitor pressesInPrivate(String label) {
        button(page.getByTestId("discord-note").last(), label).click();
        return this;
    }

    private static Locator button(Locator place, String label) {
        return place.getByTestId("discord-action").getByText(label, new Locator.GetByTextOptions().setExact(true));
    }

    public DiscordVisitor fillsIn(String text) {
        page.getByTestId("discord-modal").getByTestId("discord-input").fill(text);
        return this;
    }

    public DiscordVisitor submits() {
        page.getByTestId("discord-modal-submit").click();
        return this;
    }

    public DiscordVisitor isToldInTheModal(String words) {
        expect(page.getByTestId("discord-input-error")).containsText(words);
        return this;
    }

    public DiscordVisitor isToldInPrivate(String words) {
        expect(note(words)).isVisible(patient());
        return this;
    }

    /** Puts a private message away. */
    public DiscordVisitor dismisses(String words) {
        note(words).getByText("Dismiss message").click();
        expect(note(words)).hasCount(0);
        return this;
    }

    private Locator note(String words) {
        return page.getByTestId("discord-note")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
    }

    public DiscordVisitor waitsUntilTheBoardSays(String expression) {
        expect(board())
                .containsText(
                        Pattern.compile(expression), new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        return this;
    }

    public String boardText() {
        return board().innerText();
    }

    private Locator board() {
        return page.locator("[data-testid=discord-messages] > [data-testid=discord-message]")
                .last()
                .getByTestId("said")
                .first();
    }

    private static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }

    private static LocatorAssertions.IsVisibleOptions patient() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }
}

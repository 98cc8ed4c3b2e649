package dev.gonogo.sandbox.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody with the sandbox's page open in a browser. */
public final class Visitor implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final double PATIENCE = 120_000;

    private final Playwright playwright;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Playwright playwright, Page page) {
        this.playwright = playwright;
        this.page = page;
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.setDefaultTimeout(PATIENCE);
    }

    public static Visitor opens(String address) {
        if (!Files.isExecutable(CHROMIUM)) {
            throw new AssertionError("The browser test needs " + CHROMIUM
                    + ". Install it with: sudo apt-get install chromium; or leave these tests out with -DskipITs");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 1000));
        Visitor visitor = new Visitor(playwright, page);
        page.navigate(address);
        return visitor;
    }

    public Visitor as(String person) {
        page.getByTestId("user").selectOption(new SelectOption().setLabel(person));
        return this;
    }

    public Visitor says(String line) {
        page.getByTestId("composer").fill(line);
        page.getByTestId("composer").press("Enter");
        return this;
    }

    /** The Discord room, as the same person sees it. */
    public DiscordVisitor inDiscord() {
        return new DiscordVisitor(page);
    }

    /** Presses a button of the board. */
    public Visitor presses(String label) {
        board().getByTestId("action")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    /** Clicks a part of the page by its test id. */
    public Visitor clicks(String testId) {
        page.getByTestId(testId).click();
        return this;
    }

    public Visitor fillsIn(String text) {
        page.getByTestId("modal").getByTestId("input").fill(text);
        return this;
    }

    /** Approves the only open pull request once it exists, waits until the board asks to merge it, and merges it. */
    public Visitor approvesAndMerges(String reviewer, String merger) {
        as(reviewer);
        Locator card = page.locator("[data-testid^=pull-][data-state=open]");
        card.getByText("Approve").click();
        expect(card.getByText(reviewer + " approved")).isVisible(patient());
        as(merger).waitsUntilTheBoardSays("[Mm]erge it into");
        card.getByText("Merge").click();
        expect(card).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        return this;
    }

    /** Bob and carol approve and merge, and ann promotes, until the board asks whether to go. */
    public Visitor reachesTheQuestion() {
        approvesAndMerges("bob", "bob")
                .as("ann")
                .waitsUntilTheBoardSays("ready to promote")
                .presses("Promote to main");
        return approvesAndMerges("carol", "bob").waitsUntilTheBoardSays("Go or no-go for 0.6.6-preview");
    }

    public Visitor waitsUntilTheBoardSays(String expression) {
        expect(board())
                .containsText(
                        Pattern.compile(expression), new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        return this;
    }

    public Visitor isToldInPrivate(String words) {
        expect(page.getByTestId("note")
                        .filter(new Locator.FilterOptions().setHasText(words))
                        .last())
                .isVisible(patient());
        return this;
    }

    public Visitor isToldInTheDialog(String words) {
        expect(page.getByTestId("modal").getByText(words)).isVisible(patient());
        return this;
    }

    /** The visible text of a part of the page. */
    public String reads(String testId) {
        return page.getByTestId(testId).innerText();
    }

    /** Names of the branches in the repository's panel. */
    public List<String> branches() {
        return page.locator("[data-branch]").all().stream()
                .map(branch -> branch.getAttribute("data-branch"))
                .toList();
    }

    public String boardText() {
        return board().innerText();
    }

    public Visitor onAPhone() {
        page.setViewportSize(390, 844);
        return this;
    }

    /** On a screen that is wide enough for two rooms. */
    public Visitor onAWideScreen() {
        page.setViewportSize(1600, 1020);
        return this;
    }

    /** The whole page, however long it is. */
    public Visitor keepsWholePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(picture(name)).setFullPage(true));
        return this;
    }

    public Visitor opensTheFaults() {
        page.getByText("Make something go wrong").click();
        return this;
    }

    public boolean sees(String testId) {
        return page.getByTestId(testId).isVisible();
    }

    /** The value of a JavaScript expression on the page. */
    public Object computes(String expression) {
        return page.evaluate(expression);
    }

    /** Whether the page can be read without scrolling sideways. */
    public boolean fitsTheWidth() {
        return Boolean.TRUE.equals(
                page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    public Visitor keepsPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(picture(name)));
        return this;
    }

    /** Where a picture is kept, for a person to look at. */
    public static Path picture(String name) {
        return PICTURES.resolve(name);
    }

    /** Errors and warnings in the browser's console. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Without its thread, which has what the board said before. */
    private Locator board() {
        return page.locator("[data-testid=messages] > [data-testid=message]")
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

    @Override
    public void close() {
        playwright.close();
    }
}

package dev.gonogo.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lookalike.discord.DiscordLookAlike;
import dev.gonogo.lookalike.discord.DiscordSettings;
import dev.gonogo.lookalike.http.HandedFile;
import dev.gonogo.sandbox.browser.Visitor;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the page renders Discord's messages, tested with its own modules in a browser. */
class DiscordDrawingIT {
    private static final String ROOM = "{user: '7', bot: '5', botRole: '6', channel: '3', forgotten: new Set(),"
            + " names: {5: 'gonogo', 7: 'Ann'}, channels: {3: 'releases'}}";

    @Test
    void messagesAreDrawnAsDiscordDrawsThemAndWhatSomebodyWritesIsNeverRun() {
        try (DiscordLookAlike discord =
                        DiscordLookAlike.start(DiscordSettings.example(InstantSource.system(), "sandbox.bot.token"));
                SandboxPage page = SandboxPage.start(
                        0, List.of(new DiscordPanel(discord)), new RepositoryStandIn(), new BotStandIn());
                Visitor visitor = Visitor.opens(page.uri().toString())) {
            markdownIsDrawn(visitor);
            componentsAreDrawn(visitor);
            messagesAreDrawn(visitor);
            filesAreHandedOver(visitor);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void markdownIsDrawn(Visitor visitor) {
        assertThat(markdown(visitor, "<img src=x onerror=alert(1)> **bold** \\\\*plain\\\\* `<b>`"))
                .isEqualTo("<div>&lt;img src=x onerror=alert(1)&gt; <b>bold</b> *plain* <code>&lt;b&gt;</code></div>");
        assertThat(markdown(visitor, "[press](javascript:alert(1)) <@7> <@8> [#1](<https://example.com/1>) <#3>"))
                .startsWith("<div>[press](javascript:alert(1)) <span class=\"mention me\">@Ann</span>")
                .contains("<span class=\"mention\">@unknown-user</span>")
                .contains("<a href=\"https://example.com/1\"")
                .endsWith("<span class=\"mention\">#releases</span></div>");
        assertThat(markdown(visitor, "### Title\\n-# small\\n> quoted\\n- one\\nsnake_case_name"))
                .isEqualTo("<h5>Title</h5><div class=\"subtext\">small</div><blockquote>quoted</blockquote>"
                        + "<div class=\"bullet\">• one</div><div>snake_case_name</div>");
        assertThat(markdown(visitor, "<t:1:R>")).contains("data-relative", "years ago");
    }

    private static void componentsAreDrawn(Visitor visitor) {
        assertThat(components(visitor, "{type: 17, accent_color: 255, components: [{type: 14}]}"))
                .isEqualTo("<div class=\"container accented\" style=\"--bar: #0000ff;\"><hr class=\"\"></div>");
        assertThat(components(
                        visitor,
                        "{type: 9, components: [{type: 10, content: 'words'}],"
                                + " accessory: {type: 2, style: 5, label: 'Open', url: 'https://example.com/'}}"))
                .contains("<div>words</div>", "<a href=\"https://example.com/\"", "class=\"button gray\"");
        assertThat(components(visitor, "{type: 2, style: 5, label: 'Open', url: 'javascript:alert(1)'}"))
                .startsWith("<span")
                .doesNotContain("javascript");
        assertThat(components(visitor, "{type: 2, style: 4, label: '<b>', custom_id: 'x', disabled: true}"))
                .contains("class=\"red\" disabled=\"\"", "&lt;b&gt;");
        assertThat(components(visitor, "{type: 3, custom_id: 'x', options: [{label: 'One', value: '1'}]}"))
                .contains("<option value=\"1\">One</option>");
    }

    private static void messagesAreDrawn(Visitor visitor) {
        assertThat(message(visitor, "loading: true"))
                .contains("gonogo is thinking…")
                .contains("Only you can see this");
        assertThat(message(visitor, "loading: false, notified: ['7'], embeds: [{title: 'T', description: '**d**'}]"))
                .contains("for-me", "<b>d</b>");
    }

    /**
     * The form is rendered again between choosing the file and sending it, as when somebody says something in the
     * meantime.
     */
    private static void filesAreHandedOver(Visitor visitor) {
        String modal = "{id: 'm', trouble: '', form: {title: 'Tick', components: ["
                + "{type: 18, label: 'Evidence', component: {type: 4, custom_id: 'evidence', style: 2, required: false}},"
                + "{type: 18, label: 'Files', component: {type: 19, custom_id: 'files', max_values: 5, required: false}}]}}";
        String sent = drawn(
                visitor,
                "modal",
                "new Promise(done => { const dialog = document.body.appendChild(document.createElement('dialog'));"
                        + " const draw = () => module.drawModal(dialog, " + modal + ", " + ROOM
                        + ", act => done(JSON.stringify(act.values)));"
                        + " draw(); const chosen = new DataTransfer();"
                        + " chosen.items.add(new File(['120 ms'], 'p95 ü.txt'));"
                        + " dialog.querySelector('[name=files]').files = chosen.files;"
                        + " dialog.querySelector('[name=evidence]').value = 'as before';"
                        + " draw(); dialog.querySelector('form').requestSubmit(); dialog.close(); })");
        assertThat(sent)
                .isEqualTo("{\"evidence\":\"as before\",\"files\":\""
                        + HandedFile.of("p95 ü.txt", "120 ms").value().replace("+", "%20") + "\"}");
    }

    private static String markdown(Visitor visitor, String text) {
        return drawn(visitor, "markdown", "module.markdown('" + text + "', " + ROOM + ").innerHTML");
    }

    private static String components(Visitor visitor, String component) {
        return drawn(visitor, "components", "module.drawComponents([" + component + "], " + ROOM + ")[0].outerHTML");
    }

    /** A private message of the bot. */
    private static String message(Visitor visitor, String fields) {
        String note = "{user: '7', message: {id: '1100000000000000099', channel: '3', author: '5', content: '',"
                + " embeds: [], components: [], edited: false, notified: [], " + fields + "}}";
        String view = "{channels: [{id: '3', messages: [], threads: []}], notes: [" + note + "]}";
        return drawn(
                visitor,
                "channel",
                "{ let html; module.drawChannel(topics => { html = topics[0].draw().outerHTML; }, " + view + ", " + ROOM
                        + "); return html; }");
    }

    private static String drawn(Visitor visitor, String module, String expression) {
        return String.valueOf(visitor.computes("import('/" + module + ".js').then(module => " + expression + ")"));
    }
}

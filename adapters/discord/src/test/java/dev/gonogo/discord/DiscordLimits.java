package dev.gonogo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Discord's limits as its component reference states them, checked on the JSON that is sent. */
final class DiscordLimits {
    private static final int V2 = 1 << 15;

    private DiscordLimits() {}

    static void assertKeptInMessage(DataObject message) {
        assertThat(message.getInt("flags") & V2).isEqualTo(V2);
        assertThat(message.hasKey("content")).isFalse();
        assertThat(message.hasKey("embeds")).isFalse();
        List<DataObject> components = components(message).toList();
        assertThat(components).hasSizeBetween(1, 40);
        assertThat(components.stream().mapToInt(DiscordLimits::text).sum()).isBetween(1, 4000);
        Set<String> ids = new HashSet<>();
        components.forEach(component -> assertKept(component, ids));
        DataObject mentions = message.getObject("allowed_mentions");
        assertThat(mentions.getArray("parse").isEmpty()).isTrue();
    }

    static void assertKeptInModal(DataObject modal) {
        assertText(modal, "custom_id", 100);
        assertText(modal, "title", 45);
        assertThat(modal.getArray("components").length()).isBetween(1, 5);
        Set<String> ids = new HashSet<>();
        components(modal).forEach(component -> assertKept(component, ids));
    }

    /** All components, nested ones included. */
    private static Stream<DataObject> components(DataObject parent) {
        return parent.optArray("components").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .flatMap(component -> Stream.concat(
                        Stream.concat(Stream.of(component), components(component)),
                        component.optObject("component").stream()));
    }

    private static int text(DataObject component) {
        return component.getString("content", "").length();
    }

    private static void assertKept(DataObject component, Set<String> ids) {
        int type = component.getInt("type");
        switch (type) {
            case 1 -> assertThat(component.getArray("components").length()).isBetween(1, 5);
            case 2 -> assertButton(component, ids);
            case 19 -> assertUpload(component, ids);
            case 4 -> {
                assertText(component, "custom_id", 100);
                assertThat(component.getInt("max_length")).isBetween(1, 4000);
            }
            case 10 -> assertText(component, "content", 4000);
            case 18 -> {
                assertText(component, "label", 45);
                assertThat(component.getString("description", "")).hasSizeLessThanOrEqualTo(100);
            }
            default -> assertThat(type).isIn(14, 17);
        }
    }

    private static void assertUpload(DataObject upload, Set<String> ids) {
        assertText(upload, "custom_id", 100);
        assertThat(ids.add(upload.getString("custom_id"))).isTrue();
        assertThat(upload.getInt("max_values")).isBetween(1, 10);
        assertThat(upload.getInt("min_values")).isBetween(upload.getBoolean("required") ? 1 : 0, 10);
    }

    private static void assertButton(DataObject button, Set<String> ids) {
        assertText(button, "label", 80);
        if (button.getInt("style") == 5) {
            assertText(button, "url", 512);
        } else {
            assertText(button, "custom_id", 100);
            assertThat(ids.add(button.getString("custom_id"))).isTrue();
        }
    }

    private static void assertText(DataObject owner, String key, int most) {
        assertThat(owner.getString(key)).isNotBlank().hasSizeLessThanOrEqualTo(most);
    }
}

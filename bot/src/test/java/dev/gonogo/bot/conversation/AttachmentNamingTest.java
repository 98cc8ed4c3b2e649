package dev.gonogo.bot.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.release.Attachment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-19")
class AttachmentNamingTest {
    private static final byte[] GREEN = "green".getBytes(UTF_8);

    @Test
    void anotherNameOrContentIsAnotherAttachment() {
        Attachment one = AttachmentNaming.attachment("shot 1.png", GREEN);

        assertThat(one.name()).isEqualTo("shot-1.png");
        assertThat(one.digest()).matches("[0-9a-f]{64}");
        assertThat(AttachmentNaming.attachment("shot 1.png", GREEN)).isEqualTo(one);
        assertThat(AttachmentNaming.attachment("shot 1.jpg", GREEN).digest()).isNotEqualTo(one.digest());
        assertThat(AttachmentNaming.attachment("shot 1.png", "red".getBytes(UTF_8))
                        .digest())
                .isNotEqualTo(one.digest());
    }
}

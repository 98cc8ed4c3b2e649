package dev.gonogo.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on a checkout whose build and JDK are scripts. */
final class LauncherTest {
    private static final Path CHECKOUT = Path.of("..");

    @TempDir
    private Path folder;

    @BeforeEach
    void aCheckoutThatWasNeverBuilt() throws IOException {
        script("gonogo", Files.readString(CHECKOUT.resolve("gonogo")));
        script(".mvn/find-jdk.sh", Files.readString(CHECKOUT.resolve(".mvn/find-jdk.sh")));
        script("mvnw", "#!/bin/sh\nmkdir -p bot/target && echo built > bot/target/gonogo.jar\n");
        script("jdk/bin/javac", "#!/bin/sh\necho javac 21\n");
        script("jdk/bin/java", "#!/bin/sh\necho started\n");
        for (String module : List.of("commands", "adapters", "bot", "deploy")) {
            source(module + "/src/main/java/A.java");
        }
        source("pom.xml");
    }

    private void script(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        assertThat(Files.writeString(file, text).toFile().setExecutable(true)).isTrue();
    }

    private void source(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.setLastModifiedTime(Files.writeString(file, ""), FileTime.from(Instant.EPOCH));
    }

    private record Said(String out, String err) {}

    private Said start() throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(folder.resolve("gonogo").toString(), "check", "gonogo.yml")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(Map.of("JAVA_HOME", folder.resolve("jdk").toString(), "HOME", folder.toString()));
        assertThat(builder.start().waitFor()).isZero();
        return new Said(Files.readString(out), Files.readString(err));
    }

    @Test
    void itSaysThatItBuildsBeforeItDoesAndNothingWhereAllIsBuilt() throws IOException, InterruptedException {
        assertThat(start())
                .isEqualTo(new Said(
                        "started\n",
                        "gonogo: building with ./mvnw package, which prints nothing until it is done (the first time takes a"
                                + " few minutes)\n"));
        assertThat(start()).isEqualTo(new Said("started\n", ""));
    }
}

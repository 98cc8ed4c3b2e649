package dev.gonogo.processfile;

import dev.gonogo.yaml.Node;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Identifies a set of rules by the content of a file together with its preset; comments and blanks do not matter. */
final class Fingerprint {
    private static final int BYTES = 8;

    private Fingerprint() {}

    static String of(Node.Mapping file) {
        StringBuilder text = new StringBuilder();
        write(file, text);
        byte[] digest = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    private static void write(Node node, StringBuilder text) {
        switch (node) {
            case Node.Scalar scalar -> quote(scalar.text(), text);
            case Node.Nothing nothing -> text.append('~');
            case Node.Sequence sequence -> {
                text.append('[');
                sequence.items().forEach(item -> write(item, text));
                text.append(']');
            }
            case Node.Mapping mapping -> {
                text.append('{');
                for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
                    quote(entry.getKey(), text);
                    write(entry.getValue().value(), text);
                }
                text.append('}');
            }
        }
    }

    /** Including its length, so that two different trees never give the same text. */
    private static void quote(String value, StringBuilder text) {
        text.append(value.length()).append(':').append(value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package dev.gonogo.talk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A sentence as a sequence of spans. */
public record Words(List<Span> spans) {
    private static final String PLACE = "{}";

    public Words {
        spans = List.copyOf(spans);
    }

    public static final Words NONE = new Words(List.of());

    /**
     * A sentence from our own template: each {@code {}} is replaced by the next part. A part is a {@link Span}, other
     * {@link Words}, or anything else, which becomes plain text.
     *
     * @throws IllegalArgumentException if the numbers of placeholders and parts differ
     */
    public static Words say(String template, Object... parts) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (Object part : parts) {
            int place = template.indexOf(PLACE, from);
            if (place < 0) {
                throw new IllegalArgumentException("more parts than places in: " + template);
            }
            addText(spans, template.substring(from, place));
            switch (part) {
                case Span span -> spans.add(span);
                case Words words -> spans.addAll(words.spans());
                default -> addText(spans, String.valueOf(part));
            }
            from = place + PLACE.length();
        }
        if (template.indexOf(PLACE, from) >= 0) {
            throw new IllegalArgumentException("more places than parts in: " + template);
        }
        addText(spans, template.substring(from));
        return new Words(spans);
    }

    private static void addText(List<Span> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span.Plain(text));
        }
    }

    public static Span code(Object text) {
        return new Span.Code(text.toString());
    }

    public static Span strong(Object text) {
        return new Span.Strong(text.toString());
    }

    public static Span link(String text, String url) {
        return url.isEmpty() ? new Span.Plain(text) : new Span.Link(text, url);
    }

    public static Span person(String login) {
        return new Span.Person(login);
    }

    /** A commit's short id. */
    public static Span commit(String id) {
        return new Span.Code(id.substring(0, Math.min(7, id.length())));
    }

    /** Several sentences or words, with a separator between them. */
    public static Words join(String separator, Collection<Words> parts) {
        List<Span> spans = new ArrayList<>();
        for (Words part : parts) {
            if (!spans.isEmpty()) {
                addText(spans, separator);
            }
            spans.addAll(part.spans());
        }
        return new Words(spans);
    }

    /** As code, separated by commas; if there are more than {@code most}, only their number is shown. */
    public static Words codes(Collection<String> texts, int most) {
        return some(texts.stream().map(text -> say("{}", code(text))).toList(), most);
    }

    /** Separated by commas; if there are more than {@code most}, only their number is shown. */
    public static Words some(Collection<Words> parts, int most) {
        Words list = join(", ", parts.stream().limit(most).toList());
        int rest = parts.size() - most;
        return rest > 0 ? say("{} and {} more", list, rest) : list;
    }

    /** The same for parts that contain commas themselves: separated by semicolons. */
    public static Words clauses(Collection<Words> parts, int most) {
        List<Words> shown = new ArrayList<>(parts.stream().limit(most).toList());
        int rest = parts.size() - most;
        if (rest > 0) {
            shown.add(say("and {} more", rest));
        }
        return join("; ", shown);
    }

    /** With a space in between, if neither is empty. */
    public Words then(Words more) {
        return more.isEmpty() ? this : join(" ", List.of(this, more));
    }

    /** With a full stop, unless it ends with other punctuation. */
    public Words ended() {
        String text = plain();
        return text.endsWith(".") || text.endsWith("?") ? this : say("{}.", this);
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** The sentence as plain text, for logs, records and consoles. */
    public String plain() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.plain()));
        return text.toString();
    }
}

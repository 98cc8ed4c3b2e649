package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.actions.WorkflowRun;
import dev.gonogo.lookalike.http.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The filters of the run lists (docs.github.com/rest/actions/workflow-runs). */
final class RunFilter {
    /** At most this many runs are found. */
    static final int MOST = 1000;

    private RunFilter() {}

    static boolean fits(Call call, WorkflowRun run) {
        return is(call, "event", run.trigger().event().wire())
                && is(call, "branch", run.trigger().head())
                && is(call, "head_sha", run.trigger().sha())
                && is(call, "actor", run.trigger().actor())
                && status(call, run)
                && call.query("created")
                        .map(range -> created(range, run.createdAt()))
                        .orElse(true);
    }

    private static boolean is(Call call, String filter, String value) {
        return call.query(filter).map(value::equals).orElse(true);
    }

    /** One parameter asks for a status or for a conclusion. */
    private static boolean status(Call call, WorkflowRun run) {
        var conclusion = run.conclusion();
        return is(call, "status", run.status().wire()) || (conclusion != null && is(call, "status", conclusion.wire()));
    }

    /** {@code >=X}, {@code >X}, {@code <=X}, {@code <X}, {@code X..Y} or a day. */
    private static boolean created(String range, Instant at) {
        if (range.contains("..")) {
            var ends = range.split("\\.\\.", 2);
            return !at.isBefore(from(ends[0])) && !at.isAfter(until(ends[1]));
        }
        if (range.startsWith(">=")) {
            return !at.isBefore(from(range.substring(2)));
        }
        if (range.startsWith("<=")) {
            return !at.isAfter(until(range.substring(2)));
        }
        if (range.startsWith(">")) {
            return at.isAfter(from(range.substring(1)));
        }
        if (range.startsWith("<")) {
            return at.isBefore(from(range.substring(1)));
        }
        return !at.isBefore(from(range)) && !at.isAfter(until(range));
    }

    private static Instant from(String text) {
        if (text.equals("*")) {
            return Instant.MIN;
        }
        return text.contains("T")
                ? instant(text)
                : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Instant until(String text) {
        if (text.equals("*")) {
            return Instant.MAX;
        }
        return text.contains("T")
                ? instant(text)
                : LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .minusMillis(1);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}

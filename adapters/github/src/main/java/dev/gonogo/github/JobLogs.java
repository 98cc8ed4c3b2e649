package dev.gonogo.github;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The last lines of jobs' logs (docs.github.com/rest/actions/workflow-jobs#download-job-logs-for-a-workflow-run).
 * GitHub prefixes each line with a time and marks errors and groups. The log of a finished job never changes, and
 * another attempt has jobs of its own.
 */
final class JobLogs {
    private static final int MOST_LINES = 30;
    private static final int MOST_KEPT = 64;
    private static final Pattern TIME = Pattern.compile("^\\uFEFF?\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z ?");
    private static final Pattern COLOUR = Pattern.compile("\\u001B\\[[0-9;]*[A-Za-z]");
    private static final Pattern COMMAND = Pattern.compile("^##\\[(error|warning|command)]");
    private static final String GROUP = "##[";

    private final GitHubRepository repository;
    private final Cache<Long, List<String>> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    JobLogs(GitHubRepository repository) {
        this.repository = repository;
    }

    /** Empty if GitHub has no log. */
    List<String> of(long job) throws IOException {
        List<String> known = kept.getIfPresent(job);
        if (known != null) {
            return known;
        }
        try {
            List<String> lines = lastLines(repository.text(Endpoint.at("actions/jobs", String.valueOf(job), "logs")));
            kept.put(job, lines);
            return lines;
        } catch (GitHubFailure failure) {
            if (failure.hasStatus(404) || failure.hasStatus(410)) {
                return List.of();
            }
            throw failure;
        }
    }

    private static List<String> lastLines(String text) {
        List<String> lines = text.lines()
                .map(line -> COLOUR.matcher(TIME.matcher(line).replaceFirst("")).replaceAll(""))
                .map(line -> COMMAND.matcher(line).replaceFirst("$1: "))
                .filter(line -> !line.isBlank() && !line.startsWith(GROUP))
                .toList();
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    }
}

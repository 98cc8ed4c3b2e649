package dev.gonogo.git;

import dev.gonogo.port.Pointers;
import dev.gonogo.world.GitQuestion.AllTagged;
import dev.gonogo.world.TaggedCommit;
import dev.gonogo.world.ValuePlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/** Reads the requested files of one commit after the other. */
final class TaggedFiles implements AutoCloseable {

    static final TaggedCommit.Files NONE = new TaggedCommit.Files(Map.of(), Map.of(), Map.of());

    private final AllTagged asked;
    private final Pointers pointers;
    private final Set<String> paths = new TreeSet<>();
    private final TreeWalk trees;

    TaggedFiles(ObjectReader reader, AllTagged asked, Pointers pointers) {
        this.asked = asked;
        this.pointers = pointers;
        this.trees = new TreeWalk(reader);
        asked.values().forEach(place -> paths.add(place.file()));
        paths.addAll(asked.changelogs());
    }

    TaggedCommit.Files at(RevCommit commit, String tag) throws IOException {
        if (paths.isEmpty()) {
            return NONE;
        }
        Seen seen =
                new Seen(asked.pattern().middle(tag).orElse(tag), new HashMap<>(), new HashMap<>(), new HashMap<>());
        trees.reset(commit.getTree());
        trees.setRecursive(true);
        trees.setFilter(PathFilterGroup.createFromStrings(paths));
        while (trees.next()) {
            read(trees.getPathString(), seen);
        }
        return new TaggedCommit.Files(seen.values(), seen.headings(), seen.unreadable());
    }

    private record Seen(
            String version,
            Map<ValuePlace, String> values,
            Map<String, List<String>> headings,
            Map<String, String> unreadable) {}

    /** An unreadable file is a finding about its tag, and must not hide the others. */
    private void read(String path, Seen seen) throws IOException {
        if (!paths.contains(path) || !FileText.isFile(trees)) {
            return;
        }
        try {
            take(path, FileText.of(trees.getObjectReader(), path, trees.getObjectId(0)), seen);
        } catch (Trouble trouble) {
            seen.unreadable().put(path, trouble.sentence());
        }
    }

    private void take(String path, String text, Seen seen) {
        asked.values().stream()
                .filter(place -> place.file().equals(path))
                .forEach(place -> pointers.find(path, text, place.pointer())
                        .ifPresent(value -> seen.values().put(place, value)));
        if (asked.changelogs().contains(path)) {
            seen.headings().put(path, headings(text, seen.version()));
        }
    }

    /** Searches for the version first, which is in only a few of a changelog's thousands of lines. */
    private static List<String> headings(String text, String version) {
        List<String> headings = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(version, from); at >= 0; at = text.indexOf(version, from)) {
            int start = text.lastIndexOf('\n', at) + 1;
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            if (text.startsWith("#", start)) {
                headings.add(text.substring(start, end).stripTrailing());
            }
            from = end + 1;
        }
        return headings;
    }

    @Override
    public void close() {
        trees.close();
    }
}

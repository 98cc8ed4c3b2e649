package dev.gonogo.memory;

import dev.gonogo.port.Pointers;
import dev.gonogo.world.GitQuestion.AllTagged;
import dev.gonogo.world.Refs;
import dev.gonogo.world.TaggedCommit;
import dev.gonogo.world.TaggedCommits;
import dev.gonogo.world.ValuePlace;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All release tags of a repository in memory, one after the other. */
final class MemoryTags {
    private final MemoryRepository repository;
    private final Pointers pointers;
    private final AllTagged asked;

    MemoryTags(MemoryRepository repository, Pointers pointers, AllTagged asked) {
        this.repository = repository;
        this.pointers = pointers;
        this.asked = asked;
    }

    TaggedCommits all() {
        Collection<Refs.Tag> all = repository.refs().tags().values();
        List<TaggedCommit> tagged = all.stream()
                .filter(tag -> asked.pattern().middle(tag.name()).isPresent())
                .map(this::tagged)
                .toList();
        return new TaggedCommits(tagged, all.size() - tagged.size());
    }

    private TaggedCommit tagged(Refs.Tag tag) {
        return new TaggedCommit(
                tag,
                repository.tagMessage(tag.name()).orElse(""),
                repository.history().reachable(tag.commit(), asked.production()),
                files(tag));
    }

    private TaggedCommit.Files files(Refs.Tag tag) {
        Map<ValuePlace, String> values = new HashMap<>();
        for (ValuePlace place : asked.values()) {
            repository
                    .text(tag.commit(), place.file())
                    .flatMap(text -> pointers.find(place.file(), text, place.pointer()))
                    .ifPresent(value -> values.put(place, value));
        }
        String version = asked.pattern().middle(tag.name()).orElse(tag.name());
        Map<String, List<String>> headings = new HashMap<>();
        for (String changelog : asked.changelogs()) {
            repository
                    .text(tag.commit(), changelog)
                    .ifPresent(text -> headings.put(
                            changelog,
                            text.lines()
                                    .filter(line -> line.startsWith("#") && line.contains(version))
                                    .map(String::stripTrailing)
                                    .toList()));
        }
        return new TaggedCommit.Files(values, headings, Map.of());
    }
}

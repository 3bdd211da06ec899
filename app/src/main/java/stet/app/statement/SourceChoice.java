package stet.app.statement;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import stet.infra.source.SourceSummary;

/** A source that the newsroom has, offered to rest a claim on. */
record SourceChoice(String id, String title, String where) {

    static SourceChoice of(SourceSummary source) {
        String where = Stream.of(source.publisher(), source.url())
                .filter(Objects::nonNull)
                .collect(joining(" · "));
        return new SourceChoice(source.id().toString(), source.title(), where);
    }
}

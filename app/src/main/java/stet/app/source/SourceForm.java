package stet.app.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.Option;
import stet.app.web.Words;
import stet.domain.Actor;
import stet.domain.source.Interview;
import stet.domain.source.Nature;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;

/** What stands in the form of a new source, which asks of each kind only for what it needs. */
record SourceForm(Form form) {
    static final List<String> FIELDS = List.of(
            "kind",
            "title",
            "url",
            "publisher",
            "origin",
            "person",
            "role",
            "date",
            "medium",
            "consent",
            "edition",
            "place");

    static Optional<SourceKind> kind(String name) {
        return Arrays.stream(SourceKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    static List<Option> kinds() {
        return Arrays.stream(SourceKind.values())
                .map(kind -> Option.of(kind.name(), Words.of(kind)))
                .toList();
    }

    static List<Option> kindsOrAll() {
        return Stream.concat(Stream.of(Option.of("", "All")), kinds().stream()).toList();
    }

    RegisterSource registration(SourceId id, Actor by) {
        String url = form.optional("url");
        SourceKind kind =
                kind(form.value("kind")).orElseGet(() -> Nature.of(url).kind());
        Nature nature = new Nature(kind, interview(kind), form.optional("edition"), form.optional("place"));
        return new RegisterSource(
                id, form.value("title"), url, form.optional("publisher"), form.optional("origin"), nature, null, by);
    }

    private @Nullable Interview interview(SourceKind kind) {
        return kind == SourceKind.INTERVIEW
                ? new Interview(
                        form.value("person"),
                        form.value("role"),
                        Choice.day(form.value("date")).orElse(null),
                        form.value("medium"),
                        form.value("consent"))
                : null;
    }
}

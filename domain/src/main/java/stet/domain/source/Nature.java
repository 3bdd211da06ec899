package stet.domain.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Field;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Rejection;
import stet.domain.source.SourceRejection.NotOfItsKind;
import stet.domain.words.Blank;

/**
 * What a source is, with what is asked of such a one.
 *
 * @param interview of an interview: who spoke, when and how
 * @param edition of a data set: which version of it
 * @param place of a thing: where it lies
 */
public record Nature(
        SourceKind kind,
        @Nullable Interview interview,
        @Nullable String edition,
        @Nullable String place) {
    private static final Field EDITION = new Field("edition", "the version of the data set", 300);
    private static final Field PLACE = new Field("place", "where it lies", 500);

    public Nature {
        edition = Blank.toAbsent(edition);
        place = Blank.toAbsent(place);
    }

    /** What a source is when nobody says: a page where it has an address, else a document. */
    public static Nature of(@Nullable String url) {
        return new Nature(SourceKind.of(url), null, null, null);
    }

    List<Rejection> shape(@Nullable String url) {
        List<Rejection> wrong = new ArrayList<>();
        if (kind == SourceKind.WEB && url == null) wrong.add(new FieldMissing("url", "the web address"));
        if (kind == SourceKind.INTERVIEW)
            wrong.addAll((interview == null ? new Interview("", "", null, "", "") : interview).shape());
        if (kind == SourceKind.DATASET) EDITION.require(edition).ifPresent(wrong::add);
        if (kind == SourceKind.PHYSICAL) PLACE.require(place).ifPresent(wrong::add);
        foreign().ifPresent(wrong::add);
        return wrong;
    }

    /** What was said of it that only has a meaning for another kind: left out, it would be lost without a word. */
    private Optional<Rejection> foreign() {
        if (interview != null && kind != SourceKind.INTERVIEW)
            return Optional.of(new NotOfItsKind("person", SourceKind.INTERVIEW));
        if (edition != null && kind != SourceKind.DATASET)
            return Optional.of(new NotOfItsKind("edition", SourceKind.DATASET));
        return place != null && kind != SourceKind.PHYSICAL
                ? Optional.of(new NotOfItsKind("place", SourceKind.PHYSICAL))
                : Optional.empty();
    }
}

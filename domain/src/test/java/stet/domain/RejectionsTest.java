package stet.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.domain.account.AccountRejection;
import stet.domain.account.PasswordRejection;
import stet.domain.article.ArticleRejection;
import stet.domain.claim.AuthorRejection;
import stet.domain.enquiry.EnquiryRejection;
import stet.domain.fix.FixRejection;
import stet.domain.newsroom.NewsroomRejection;
import stet.domain.reader.ReaderRejection;
import stet.domain.review.ReviewRejection;
import stet.domain.source.SourceRejection;
import stet.domain.statement.Notes.NoteRejection;
import stet.domain.statement.StatementRejection;
import stet.domain.statement.TriageRejection;
import stet.domain.text.TextRange;

/** Every refusal tells whoever reads it something, in whole sentences. */
class RejectionsTest {

    static Stream<Class<?>> refusals() {
        return Stream.of(
                        FieldRejection.class,
                        AccountRejection.class,
                        PasswordRejection.class,
                        NewsroomRejection.class,
                        ArticleRejection.class,
                        EnquiryRejection.class,
                        FixRejection.class,
                        ReaderRejection.class,
                        ReviewRejection.class,
                        SourceRejection.class,
                        StatementRejection.class,
                        AuthorRejection.class,
                        TriageRejection.class,
                        NoteRejection.class)
                .flatMap(RejectionsTest::records);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(RejectionsTest::records);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void it_is_a_whole_sentence_with_a_code(Class<?> type) throws ReflectiveOperationException {
        Rejection refusal = (Rejection) sample(type);
        assertThat(refusal.sentence()).matches("(nils|[\\p{Lu}\"“]).+[.?]").doesNotContain("null", "%", "  ");
        assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
    }

    /** A value of a type, made of such values. */
    private static Object sample(Class<?> type) throws ReflectiveOperationException {
        if (type == String.class) return "words";
        if (type == Person.class) return new Person("nils");
        if (type == int.class) return 7;
        if (type == long.class) return 7L;
        if (type == UUID.class) return new UUID(7, 7);
        if (type == Instant.class) return Instant.EPOCH;
        if (type == TextRange.class) return new TextRange(7, 9);
        if (type == List.class) return List.of();
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type.isRecord()) return sampleRecord(type);
        return sample(type.getPermittedSubclasses()[0]);
    }

    private static Object sampleRecord(Class<?> type) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(Objects.requireNonNull(type.getRecordComponents()))
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) values[i] = sample(types[i]);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}

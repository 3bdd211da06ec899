package stet.domain.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Field;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Rejection;
import stet.domain.Shape;

/**
 * What is known of an interview.
 *
 * @param person who spoke
 * @param role as what they did
 * @param date the day on which they did
 * @param medium how: in person, by telephone, by letter
 * @param consent what they agreed to, in the newsroom's words
 */
public record Interview(
        String person, String role, @Nullable LocalDate date, String medium, String consent) {
    private static final Field PERSON = new Field("person", "the person who spoke", 300);
    private static final Field ROLE = new Field("role", "the role of who spoke", 300);
    private static final Field MEDIUM = new Field("medium", "how the interview was held", 300);
    private static final Field CONSENT = new Field("consent", "what the person agreed to", 1_000);

    List<Rejection> shape() {
        return Shape.of(
                PERSON.require(person),
                ROLE.require(role),
                date == null ? Optional.of(new FieldMissing("date", "the day of the interview")) : Optional.empty(),
                MEDIUM.require(medium),
                CONSENT.require(consent));
    }
}

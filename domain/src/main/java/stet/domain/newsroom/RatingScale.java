package stet.domain.newsroom;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.domain.Field;
import stet.domain.Rejection;

/**
 * How a newsroom words its ratings.
 *
 * @param words of the ratings 1 to 5, in this order
 * @param unrated what it says of a claim that the evidence doesn't decide
 */
public record RatingScale(List<String> words, String unrated) {
    /** How many ratings there are. */
    public static final int STEPS = 5;
    /** Of a newsroom that has not said any. */
    public static final RatingScale PLAIN = new RatingScale(
            List.of("False", "Mostly false", "Half true", "Mostly true", "True"), "Not enough evidence");

    public RatingScale {
        words = List.copyOf(words);
    }

    /** What it says of a rating; absent for a claim without one. */
    public String of(@Nullable Integer rating) {
        return rating == null ? unrated : words.get(rating - 1);
    }

    List<Rejection> shape() {
        Stream<Optional<Rejection>> steps = IntStream.range(0, STEPS)
                .mapToObj(step -> new Field(
                                "ratings[%d]".formatted(step), "the words for rating %d".formatted(step + 1), 60)
                        .require(step < words.size() ? words.get(step) : null));
        return Stream.concat(steps, Stream.of(new Field("unrated", "the words for no rating", 60).require(unrated)))
                .flatMap(Optional::stream)
                .toList();
    }
}

package stet.domain.newsroom;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.words.Blank;

/**
 * The rules by which a newsroom works, each as a web address where it can be read, or as its very words.
 *
 * @param verification how claims are checked: the method
 * @param corrections what happens when something published turns out wrong
 * @param unnamedSources when a source need not be named
 * @param feedback how readers reach it
 */
public record Policies(
        @Nullable String verification,
        @Nullable String corrections,
        @Nullable String unnamedSources,
        @Nullable String feedback) {
    /** None was stated. */
    public static final Policies UNSTATED = new Policies(null, null, null, null);

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    public Policies {
        verification = Blank.toAbsent(verification);
        corrections = Blank.toAbsent(corrections);
        unnamedSources = Blank.toAbsent(unnamedSources);
        feedback = Blank.toAbsent(feedback);
    }

    /** Whether a policy is to be read elsewhere. */
    public static boolean isAddress(@Nullable String policy) {
        return policy != null && ADDRESS.matcher(policy.strip()).matches();
    }

    List<Rejection> shape() {
        return Stream.of(
                        check("verification", "the verification policy", verification),
                        check("corrections", "the corrections policy", corrections),
                        check("unnamedSources", "the policy on unnamed sources", unnamedSources),
                        check("feedback", "the feedback policy", feedback))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Rejection> check(String name, String label, @Nullable String policy) {
        Field field = new Field(name, label, 20_000);
        return isAddress(policy) ? field.checkWebAddress(policy) : field.check(policy);
    }
}

package stet.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything wrong with a command before any state is looked at, so that a form can show it at once. */
public final class Shape {
    private Shape() {}

    @SafeVarargs
    public static List<Rejection> of(Optional<Rejection>... checks) {
        List<Rejection> wrong = new ArrayList<>();
        for (Optional<Rejection> check : checks) check.ifPresent(wrong::add);
        return List.copyOf(wrong);
    }
}

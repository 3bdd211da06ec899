package stet.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The authors that an article's byline names: "By Ada Lovelace and Ben Okri" names two. */
record Byline(Set<String> authors) {
    private static final Pattern LEAD = Pattern.compile("^\\s*by\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,;&/]\\s*|\\s+(?:and|with)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static Byline of(String text) {
        return new Byline(BETWEEN.splitAsStream(LEAD.matcher(text).replaceFirst(""))
                .map(Byline::folded)
                .filter(author -> !author.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean names(Actor actor) {
        return authors.contains(folded(actor.name()))
                || authors.contains(folded(actor.person().id()));
    }

    private static String folded(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return SPACE.matcher(composed.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}

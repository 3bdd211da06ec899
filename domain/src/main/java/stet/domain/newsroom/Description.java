package stet.domain.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.newsroom.NewsroomRejection.NoSuchLanguage;
import stet.domain.words.Blank;
import stet.domain.words.Language;

/**
 * What a newsroom tells the public of itself, beside everything that it publishes.
 *
 * @param url its own web address
 * @param logo the web address of its picture
 * @param scale how it words ratings
 * @param languages in which it publishes, as BCP 47 tags
 * @param namesPublic whether readers are told who checked a claim
 */
public record Description(
        String name,
        @Nullable String url,
        @Nullable String logo,
        Policies policies,
        RatingScale scale,
        List<String> languages,
        boolean namesPublic) {
    /** Of a newsroom that has said nothing: nothing is claimed for it that it did not say. */
    public static final Description PLAIN =
            new Description("This newsroom", null, null, Policies.UNSTATED, RatingScale.PLAIN, List.of(), false);

    private static final int MOST_LANGUAGES = 20;
    private static final Field NAME = new Field("name", "the name of the newsroom", 200);
    private static final Field URL = new Field("url", "the web address", 2_000);
    private static final Field LOGO = new Field("logo", "the address of the logo", 2_000);
    private static final Field LANGUAGE = new Field("languages", "each language", 35);

    public Description {
        url = Blank.toAbsent(url);
        logo = Blank.toAbsent(logo);
        languages = languages.stream()
                .filter(language -> !Blank.is(language))
                .map(language -> Language.tag(language).orElse(language))
                .distinct()
                .limit(MOST_LANGUAGES)
                .toList();
    }

    List<Rejection> shape() {
        List<Rejection> wrong = new ArrayList<>();
        Stream.of(NAME.requireName(name), URL.checkWebAddress(url), LOGO.checkWebAddress(logo), unknownLanguage())
                .flatMap(Optional::stream)
                .forEach(wrong::add);
        wrong.addAll(policies.shape());
        wrong.addAll(scale.shape());
        return List.copyOf(wrong);
    }

    private Optional<Rejection> unknownLanguage() {
        return languages.stream()
                .map(language -> LANGUAGE.check(language)
                        .or(() -> Language.tag(language).isPresent()
                                ? Optional.empty()
                                : Optional.of(new NoSuchLanguage(language))))
                .flatMap(Optional::stream)
                .findFirst();
    }
}

package stet.domain.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import stet.domain.passage.Finding.Found;
import stet.domain.passage.Finding.NotFound;

/** What holds for every text and every quotation from it. */
class PassageProperties {
    private static final List<String> BEGINNINGS = List.of(
            "office", "fluent", "naïve", "don't", "rate", "Straße", "Wörter", "σοφός", "слово", "1,250.5", "film");
    private static final List<String> GAPS = List.of(" ", "\n", "  ", "\r\n", "\t", " \n ", "\u00a0", "\u2003");
    private static final List<String> MARKS = List.of("", "", "", ",", ".", "…", "”", " –", "-", "!");

    /** A text of words of which none comes twice, and the places of some of them. */
    record Cut(List<String> words, List<String> between, int from, int to, long seed) {
        String text() {
            return stretch(0, words.size());
        }

        String excerpt() {
            return stretch(from, to);
        }

        int start() {
            return stretch(0, from).length()
                    + (from == 0 ? 0 : between.get(from - 1).length());
        }

        private String stretch(int first, int end) {
            StringBuilder text = new StringBuilder();
            for (int at = first; at < end; at++) {
                if (at > first) text.append(between.get(at - 1));
                text.append(words.get(at));
            }
            return text.toString();
        }
    }

    @Property
    void any_slice_of_a_text_is_found_at_its_place_however_it_is_printed(@ForAll("cuts") Cut cut) {
        String excerpt = printed(cut.excerpt(), new Random(cut.seed()));

        var finding = CapturedText.of(List.of(Part.whole(cut.text()))).find(excerpt);

        assertThat(finding).as(excerpt).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.passage().exact()).isEqualTo(cut.excerpt());
            assertThat(found.passage().start()).isEqualTo(cut.text().codePointCount(0, cut.start()));
            assertThat(found.passage().end())
                    .isEqualTo(found.passage().start()
                            + cut.excerpt().codePointCount(0, cut.excerpt().length()));
        });
    }

    @Property
    void any_slice_of_a_printed_text_is_found_as_it_was_typed(@ForAll("cuts") Cut cut) {
        Random random = new Random(cut.seed());
        String before = printed(cut.text().substring(0, cut.start()), random);
        String printed = before + printed(cut.text().substring(cut.start()), random);

        var finding = CapturedText.of(List.of(Part.whole(printed))).find(cut.excerpt());

        assertThat(finding)
                .as(printed)
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.passage().start())
                                .isEqualTo(before.codePointCount(0, before.length())));
    }

    @Property
    void with_a_word_changed_it_is_never_found(@ForAll("cuts") Cut cut, @ForAll Random random) {
        int changed = cut.from() + random.nextInt(cut.to() - cut.from());
        List<String> words = new ArrayList<>(cut.words());
        words.set(
                changed,
                List.of(
                                "other",
                                cut.words().get(changed).substring(1),
                                cut.words().get(changed) + "s")
                        .get(random.nextInt(3)));
        String excerpt = new Cut(words, cut.between(), cut.from(), cut.to(), 0).excerpt();

        assertThat(CapturedText.of(List.of(Part.whole(cut.text()))).find(printed(excerpt, random)))
                .as(excerpt)
                .isInstanceOf(NotFound.class);
    }

    @Property
    void without_one_of_its_words_it_is_never_found(@ForAll("cuts") Cut cut, @ForAll Random random) {
        if (cut.to() - cut.from() < 3) return;
        int missing = cut.from() + 1 + random.nextInt(cut.to() - cut.from() - 2);
        List<String> words = new ArrayList<>(cut.words());
        List<String> between = new ArrayList<>(cut.between());
        words.remove(missing);
        between.remove(missing);
        String excerpt = new Cut(words, between, cut.from(), cut.to() - 1, 0).excerpt();

        assertThat(CapturedText.of(List.of(Part.whole(cut.text()))).find(excerpt))
                .as(excerpt)
                .isInstanceOf(NotFound.class);
    }

    @Property
    void whatever_is_looked_for_in_whatever_text_has_an_answer_inside_it(@ForAll String text, @ForAll String excerpt) {
        if (CapturedText.of(List.of(Part.whole(text))).find(excerpt) instanceof Found(Passage passage)) {
            assertThat(text).contains(passage.exact());
            assertThat(passage.end()).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
        }
    }

    @Provide
    Arbitrary<Cut> cuts() {
        return Combinators.combine(
                        Arbitraries.of(BEGINNINGS).list().ofMinSize(1).ofMaxSize(40),
                        Arbitraries.of(GAPS).list().ofSize(40),
                        Arbitraries.of(MARKS).list().ofSize(40),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.longs())
                .as(PassageProperties::cut);
    }

    private static Cut cut(List<String> some, List<String> gaps, List<String> marks, int one, int other, long seed) {
        List<String> words = new ArrayList<>();
        List<String> between = new ArrayList<>();
        for (int at = 0; at < some.size(); at++) {
            words.add(some.get(at) + "x" + (char) ('a' + at / 26) + (char) ('a' + at % 26));
            between.add(marks.get(at).equals("-") ? "-" : marks.get(at) + gaps.get(at));
        }
        int from = one % words.size();
        return new Cut(words, between, from, from + 1 + other % (words.size() - from), seed);
    }

    /** The same words as a printer, a converter or a keyboard would have them. */
    private static String printed(String words, Random random) {
        StringBuilder printed = new StringBuilder();
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            boolean inWord = at > 0 && Character.isLetter(words.charAt(at - 1)) && Character.isLetter(c);
            if (inWord)
                printed.append(one(random, "", "", "", "", "", "\u00ad", "-\n", "\u200b", "\u00ad\r\n", "\u2010\n "));
            if (words.startsWith("ffi", at) && random.nextBoolean()) {
                printed.append('ﬃ');
                at += 2;
            } else if (words.startsWith("fl", at) && random.nextBoolean()) {
                printed.append('ﬂ');
                at++;
            } else printed.append(other(c, random));
        }
        return printed.toString();
    }

    private static String other(char c, Random random) {
        return switch (c) {
            case ' ', '\n', '\t', '\u00a0', '\u2003' -> one(random, " ", "\n", "   ", "\r\n", "\u2009\n");
            case '\'', '”' -> one(random, "'", "’", "\"", "“", "»");
            case '-', '–' -> one(random, "-", "–", "—", "\u2011", "\u2212");
            case '…' -> one(random, "…", "...");
            case 'ï' -> one(random, "ï", "i\u0308");
            default -> String.valueOf(c);
        };
    }

    private static String one(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }
}

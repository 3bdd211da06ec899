package stet.domain.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.Actor;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.article.ArticleCommand.AdjustStatement;
import stet.domain.article.ArticleCommand.DivisionCommand;
import stet.domain.article.ArticleCommand.MergeStatements;
import stet.domain.article.ArticleCommand.SplitStatement;
import stet.domain.article.ArticleEvent.StatementAdjusted;
import stet.domain.article.ArticleEvent.StatementSplit;
import stet.domain.article.ArticleEvent.StatementsMerged;
import stet.domain.article.Division.Divided;
import stet.domain.article.Division.Piece;
import stet.domain.article.DivisionRejection.AdjustedToItself;
import stet.domain.article.DivisionRejection.BothHaveWork;
import stet.domain.article.DivisionRejection.InsideCharacter;
import stet.domain.article.DivisionRejection.InsideStatement;
import stet.domain.article.DivisionRejection.NoPlaceToSplit;
import stet.domain.article.DivisionRejection.NoWordsThere;
import stet.domain.article.DivisionRejection.NotNeighbours;
import stet.domain.article.DivisionRejection.NotOfThisText;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;

/** A text is divided otherwise than it was read. */
class DivisionTest {
    private static final ArticleId ARTICLE = new ArticleId(new UUID(0, 1));
    private static final Actor ADA = new Actor(new Person("ada"), "Ada Okafor", Actor.Kind.PERSON);
    private static final String TEXT = "It opened. He said.Putin left. Ana\u0308 👩‍🚒 won.";
    private static final UUID FIRST = id(0);
    private static final UUID SECOND = id(1);
    private static final UUID THIRD = id(2);

    private static UUID id(int place) {
        return new UUID(1, place);
    }

    /** The pieces of the text above, with work on those that are named. */
    private static Division division(UUID... worked) {
        List<TextRange> ranges =
                List.of(range("It opened."), range("He said.Putin left."), range("Ana\u0308 👩‍🚒 won."));
        return new Division(
                ARTICLE,
                3,
                TEXT,
                IntStream.range(0, ranges.size())
                        .mapToObj(place -> new Piece(
                                id(place),
                                ranges.get(place),
                                StatementKind.SENTENCE,
                                List.of(worked).contains(id(place))))
                        .toList());
    }

    private static TextRange range(String words) {
        int start = TEXT.indexOf(words);
        return new TextRange(start, start + words.length());
    }

    private static SplitStatement split(UUID statement, int at) {
        return new SplitStatement(ARTICLE, statement, at, ADA);
    }

    private static MergeStatements merge(UUID keep, UUID... statements) {
        return new MergeStatements(ARTICLE, List.of(statements), keep, ADA);
    }

    private static AdjustStatement adjust(UUID statement, int start, int end) {
        return new AdjustStatement(ARTICLE, statement, new TextRange(start, end), ADA);
    }

    private static Divided divided(Division division, DivisionCommand command) {
        return ((Accepted<Divided>) division.after(command)).events().getFirst();
    }

    private static Rejection refused(Division division, DivisionCommand command) {
        return ((Rejected<Divided>) division.after(command)).reason();
    }

    private static List<String> words(Divided divided) {
        return divided.pieces().stream().map(piece -> piece.range().of(TEXT)).toList();
    }

    @Test
    void a_statement_that_is_two_is_split_and_its_work_stays_with_the_first_piece() {
        int at = TEXT.indexOf("Putin");

        Divided divided = divided(division(SECOND), split(SECOND, at));

        assertThat(divided.event()).isEqualTo(new StatementSplit(ARTICLE, 3, SECOND, 2, at, 4, ADA.person()));
        assertThat(words(divided)).containsExactly("It opened.", "He said.", "Putin left.", "Ana\u0308 👩‍🚒 won.");
        assertThat(divided.pieces()).extracting(Piece::statement).containsExactly(FIRST, SECOND, null, THIRD);
        assertThat(divided.pieces()).extracting(Piece::worked).containsExactly(false, true, false, false);
    }

    @Test
    void white_space_at_the_place_belongs_to_neither_piece() {
        assertThat(words(divided(division(), split(FIRST, 2)))).startsWith("It", "opened.");
        assertThat(words(divided(division(), split(FIRST, 3)))).startsWith("It", "opened.");
    }

    @Test
    void no_piece_is_without_words() {
        assertThat(refused(division(), split(FIRST, 0))).isEqualTo(new NoPlaceToSplit(new TextRange(0, 10)));
        assertThat(refused(division(), split(FIRST, 10))).isEqualTo(new NoPlaceToSplit(new TextRange(0, 10)));
        assertThat(refused(division(), split(SECOND, 3))).isInstanceOf(NoPlaceToSplit.class);
        assertThat(refused(division(), split(FIRST, Integer.MAX_VALUE))).isInstanceOf(NoPlaceToSplit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0308", "‍🚒", "\uDE92"})
    void nothing_is_divided_inside_what_people_see_as_one_character(String part) {
        int inside = TEXT.indexOf(part);

        assertThat(refused(division(), split(THIRD, inside))).isEqualTo(new InsideCharacter(inside));
        assertThat(refused(division(), adjust(THIRD, inside, TEXT.length()))).isEqualTo(new InsideCharacter(inside));
        assertThat(refused(division(), adjust(THIRD, range("Ana").start(), inside)))
                .isEqualTo(new InsideCharacter(inside));
    }

    @Test
    void neighbours_become_one_with_the_work_of_the_only_one_that_has_any() {
        Divided divided = divided(division(SECOND), merge(null, SECOND, FIRST));

        assertThat(divided.event())
                .isEqualTo(new StatementsMerged(ARTICLE, 3, SECOND, List.of(FIRST), 1, 2, ADA.person()));
        assertThat(words(divided)).containsExactly("It opened. He said.Putin left.", "Ana\u0308 👩‍🚒 won.");
        assertThat(divided.pieces().getFirst().worked()).isTrue();
    }

    @Test
    void neighbours_without_work_become_the_first() {
        Divided divided = divided(division(), merge(null, FIRST, SECOND, THIRD));

        assertThat(divided.event())
                .isEqualTo(new StatementsMerged(ARTICLE, 3, FIRST, List.of(SECOND, THIRD), 1, 1, ADA.person()));
    }

    @Test
    void of_two_with_work_somebody_says_whose_stays() {
        assertThat(refused(division(FIRST, SECOND), merge(null, FIRST, SECOND)))
                .isEqualTo(new BothHaveWork(List.of(1, 2)));
        assertThat(divided(division(FIRST, SECOND), merge(SECOND, FIRST, SECOND))
                        .event())
                .isEqualTo(new StatementsMerged(ARTICLE, 3, SECOND, List.of(FIRST), 1, 2, ADA.person()));
    }

    @Test
    void only_neighbours_are_merged() {
        assertThat(refused(division(), merge(null, FIRST, THIRD))).isEqualTo(new NotNeighbours());
        assertThat(refused(division(), merge(THIRD, FIRST, SECOND))).isEqualTo(new NotNeighbours());
        assertThat(merge(null, FIRST, FIRST).shape()).containsExactly(new NotNeighbours());
        assertThat(merge(null, FIRST, SECOND).shape()).isEmpty();
    }

    @Test
    void a_statement_leaves_words_and_takes_them_back() {
        Divided shorter = divided(
                division(),
                adjust(SECOND, range("He said.").start(), range("He said.").end()));
        assertThat(words(shorter)).contains("He said.");
        assertThat(shorter.event())
                .isEqualTo(new StatementAdjusted(
                        ARTICLE, 3, SECOND, range("He said.Putin left."), range("He said."), 3, ADA.person()));

        Division then = new Division(ARTICLE, 3, TEXT, shorter.pieces());
        TextRange whole = range("He said.Putin left.");
        assertThat(words(divided(then, adjust(SECOND, whole.start() - 1, whole.end() + 1))))
                .contains("He said.Putin left.");
    }

    @Test
    void words_of_another_statement_and_no_words_at_all_are_refused() {
        TextRange whole = range("He said.Putin left.");
        assertThat(refused(division(), adjust(SECOND, 4, whole.end()))).isEqualTo(new InsideStatement(1));
        assertThat(refused(division(), adjust(SECOND, whole.start(), whole.end() + 2)))
                .isEqualTo(new InsideStatement(3));
        assertThat(refused(division(), adjust(SECOND, 10, 11))).isInstanceOf(NoWordsThere.class);
        assertThat(refused(division(), adjust(SECOND, 11, TEXT.length() + 1))).isInstanceOf(NoWordsThere.class);
        assertThat(refused(division(), adjust(SECOND, whole.start(), whole.end())))
                .isEqualTo(new AdjustedToItself(whole));
    }

    @Test
    void what_does_not_stand_in_the_text_is_not_divided() {
        UUID cut = id(9);
        assertThat(refused(division(), split(cut, 2))).isEqualTo(new NotOfThisText(cut, 3));
        assertThat(refused(division(), merge(null, FIRST, cut))).isEqualTo(new NotOfThisText(cut, 3));
        assertThat(refused(division(), adjust(cut, 0, 2))).isEqualTo(new NotOfThisText(cut, 3));
    }
}

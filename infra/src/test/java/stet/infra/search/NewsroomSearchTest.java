package stet.infra.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AmendAttachment;
import stet.domain.statement.StatementCommand.AmendNote;
import stet.domain.statement.StatementCommand.AmendRationale;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.RewordClaim;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.Newsroom;
import stet.infra.Newsroom.Taken;
import stet.infra.lists.MalformedCursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.lists.Search;
import stet.infra.search.Found.Kind;
import stet.infra.search.Found.Part;
import stet.infra.search.Found.Standing;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementStatus;

class NewsroomSearchTest {
    private static final Newsroom NEWSROOM =
            new Newsroom("stet.infra.article", "stet.infra.statement", "stet.infra.source", "stet.infra.search");

    @BeforeEach
    void morning() {
        NEWSROOM.startOver();
    }

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    @Test
    void everything_that_was_written_is_found_by_its_words() {
        Taken article = NEWSROOM.ingest("Die Brücke", "Daily", "Jo Field", "It opened in 1932.");
        StatementId statement = article.statement(1);
        NEWSROOM.give(new FlagClaim(statement, "a year", "The crossing is from 1932", ADA));
        SourceId source = NEWSROOM.register("Yearbook of steel", "https://yearbook.example/", "Registry", ADA);
        Attachment passage = attach(statement, source, "finished in spring 1933");
        NEWSROOM.give(new AddNote(statement, null, note(), "Ring the harbour master", ADA));
        propose(statement, "The yearbook is closer to the event");
        assertThat(found("opened")).containsExactly("STATEMENT " + statement);
        assertThat(found("crossing")).containsExactly("CLAIM " + statement);
        assertThat(found("closer")).containsExactly("RATIONALE " + statement);
        assertThat(found("spring")).containsExactly("PASSAGE " + passage.id());
        assertThat(found("harbour")).hasSize(1).first().asString().startsWith("NOTE");
        assertThat(found("steel")).containsExactly("SOURCE " + source);
        assertThat(find("brucke").items()).extracting(Found::article).containsExactly(article.article());
    }

    @Test
    void verified_verdicts_come_before_proposed_ones_and_those_before_all_else() {
        Taken plain = NEWSROOM.ingest("One", null, null, "The bridge is 40 m long.");
        Taken proposed = NEWSROOM.ingest("Two", null, null, "The bridge is 40 m long and much more than that.");
        Taken verified =
                NEWSROOM.ingest("Three", null, null, "Someone says, among other things, that the bridge is 40 m long.");
        judge(proposed.statement(1));
        judge(verified.statement(1));
        NEWSROOM.give(new MarkVerified(verified.statement(1), null, null, BEN));
        List<Found> found = find("bridge 40 m long").items().stream()
                .filter(each -> each.kind() == Kind.STATEMENT)
                .toList();
        assertThat(found)
                .extracting(Found::statement)
                .containsExactly(verified.statement(1), proposed.statement(1), plain.statement(1));
        assertThat(found)
                .extracting(Found::standing)
                .containsExactly(Standing.VERIFIED, Standing.PROPOSED, Standing.OTHER);
        assertThat(found.getFirst().verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(found.getFirst().rating()).isEqualTo(Rating.FALSE);
    }

    @Test
    void a_verdict_that_went_stale_or_was_taken_back_moves_down() {
        Taken article = NEWSROOM.ingest("One", null, null, "The bridge is 40 m long.");
        StatementId statement = article.statement(1);
        SourceId source = judge(statement);
        NEWSROOM.give(new MarkVerified(statement, null, null, BEN));
        assertThat(standings("bridge 40 m")).startsWith(Standing.VERIFIED);
        NEWSROOM.attempt(new WithdrawSource(source, "wrong", ADA));
        attach(statement, NEWSROOM.register("Another", "https://other.example", null, ADA), "something else");
        assertThat(find("bridge 40 m").items().getFirst().stale()).isTrue();
        assertThat(standings("bridge 40 m")).startsWith(Standing.PROPOSED);
        NEWSROOM.give(new ReopenClaim(statement, null, "look again", BEN));
        assertThat(standings("bridge 40 m")).containsOnly(Standing.OTHER);
        assertThat(found("because")).isEmpty();
    }

    @Test
    void what_is_most_like_the_words_comes_first() {
        Taken article = NEWSROOM.ingest(
                "Ships",
                null,
                null,
                "Harbours are where, in a storm, ships that are out at sea look for a place.",
                "The harbour has a place for ships.",
                "The harbour is closed, says who runs the place, and no one knows of a single place for any of the ships.");
        assertThat(find("harbour place ships").items())
                .filteredOn(each -> each.kind() == Kind.STATEMENT)
                .extracting(Found::statement)
                .containsExactly(article.statement(2), article.statement(3), article.statement(1));
    }

    @ParameterizedTest
    @CsvSource({
        "L’école ouvre à Montréal, l'ecole ouvre",
        "L’école ouvre à Montréal, MONTRÉAL",
        "L’école ouvre à Montréal, montréal",
        "Straße in Łódź, STRASSE lodz",
        "Всё началось в Москве, все москве",
        "北京大学的学生, 北京",
        "北京大学的学生, 大学的学",
        "北京大学的学生, 学",
        "서울에서 만났다, 서울",
        "東京で会った, 東京",
        "ｶﾞﾗｽの橋, ガラス",
        "The vaccines worked, vaccine",
        "Impfungen wirken, impfung",
        "Soft\u00adhyphens stay, softhyphens"
    })
    void words_are_found_however_they_are_spelled_and_marked_as_they_stand(String text, String query) {
        NEWSROOM.ingest("One", null, null, text);
        List<Found> found = find(query).items();
        assertThat(found).extracting(Found::kind).contains(Kind.STATEMENT);
        for (Found each : found) {
            assertThat(each.words()).anyMatch(Part::hit);
            assertThat(text).contains(each.words().stream().map(Part::text).collect(Collectors.joining()));
        }
    }

    @ParameterizedTest
    @CsvSource({"北京人, 京北", "The unvaccinated, vaccinated", "A car, ca", "서울, 울서"})
    void other_words_are_not(String text, String query) {
        NEWSROOM.ingest("One", null, null, text);
        assertThat(find(query).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "' & | <-> :* \\",
                "-bridge",
                "-\"the bridge\"",
                "or",
                "%",
                "_",
                "((",
                "a or -b",
                "🗞",
                "\\'; drop table findable; --"
            })
    void signs_and_what_is_not_looked_for_do_no_harm(String query) {
        NEWSROOM.ingest("One", null, null, "The bridge is long.");
        assertThat(find(query).items()).isEmpty();
    }

    @Test
    void quoted_words_stand_side_by_side_and_a_minus_leaves_out() {
        Taken article = NEWSROOM.ingest("One", null, null, "The long bridge.", "The bridge is long.");
        assertThat(found("\"long bridge\""))
                .contains("STATEMENT " + article.statement(1))
                .doesNotContain("STATEMENT " + article.statement(2));
        assertThat(found("bridge -is")).containsExactly("STATEMENT " + article.statement(1));
    }

    @Test
    void what_was_amended_is_found_by_what_it_says_now() {
        Taken article = NEWSROOM.ingest("One", null, null, "It opened in 1932.");
        StatementId statement = article.statement(1);
        NEWSROOM.give(new FlagClaim(statement, "a year", "first wording", ADA));
        NEWSROOM.give(new RewordClaim(statement, null, "second wording", ADA));
        NoteId note = note();
        NEWSROOM.give(new AddNote(statement, null, note, "first thought", ADA));
        NEWSROOM.give(new AmendNote(statement, note, "second thought", ADA));
        SourceId source = NEWSROOM.register("Yearbook", null, null, ADA);
        Attachment passage = attach(statement, source, "first passage");
        NEWSROOM.give(new AmendAttachment(statement, null, passage.id(), null, "second passage", null, ADA));
        propose(statement, "first reason");
        NEWSROOM.give(new AmendRationale(statement, null, "second reason", ADA));
        assertThat(found("first")).isEmpty();
        assertThat(find("second").items())
                .extracting(Found::kind)
                .containsExactlyInAnyOrder(Kind.CLAIM, Kind.NOTE, Kind.PASSAGE, Kind.RATIONALE);
        NEWSROOM.give(new DetachSource(statement, null, passage.id(), "not it", ADA));
        assertThat(find("second passage").items()).isEmpty();
    }

    @Test
    void a_claim_comes_and_goes_with_its_flag() {
        StatementId statement =
                NEWSROOM.ingest("One", null, null, "It opened in 1932.").statement(1);
        NEWSROOM.give(new FlagClaim(statement, "a year", "some proposition", ADA));
        NEWSROOM.give(new DismissStatement(statement, Dismissal.NOT_CHECKABLE, "no", ADA));
        assertThat(found("proposition")).isEmpty();
        NEWSROOM.give(new UndoTriage(statement, ADA));
        assertThat(found("proposition")).containsExactly("CLAIM " + statement);
        NEWSROOM.give(new DismissStatement(statement, Dismissal.NOT_CHECKABLE, "no", ADA));
        NEWSROOM.give(new FlagClaim(statement, "a year", null, ADA));
        assertThat(found("proposition")).isEmpty();
    }

    @Test
    void a_claim_whose_flag_was_taken_back_does_not_return_with_a_later_dismissal() {
        StatementId statement =
                NEWSROOM.ingest("One", null, null, "It opened in 1932.").statement(1);
        NEWSROOM.give(new FlagClaim(statement, "a year", "some proposition", ADA));
        NEWSROOM.give(new UndoTriage(statement, ADA));
        NEWSROOM.give(new DismissStatement(statement, Dismissal.NOT_CHECKABLE, "no", ADA));
        NEWSROOM.give(new UndoTriage(statement, ADA));
        assertThat(found("proposition")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 50})
    void the_parts_of_the_list_are_the_whole_list(int limit) {
        for (int article = 1; article <= 4; article++) {
            Taken taken =
                    NEWSROOM.ingest("Pier " + article, null, null, "The pier is long.", "A pier has posts, they say.");
            if (article <= 2) judge(taken.statement(1));
            if (article == 1) NEWSROOM.give(new MarkVerified(taken.statement(1), null, null, BEN));
        }
        List<Found> whole = find("pier").items();
        assertThat(whole).hasSize(12);
        assertThat(inParts("pier", limit)).isEqualTo(whole);
    }

    @Test
    void of_more_than_a_thousand_the_newest_come_first_and_none_is_left_out() {
        String[] lines = IntStream.rangeClosed(1, 1_100)
                .mapToObj("The pier has post %d."::formatted)
                .toArray(String[]::new);
        Taken article = NEWSROOM.ingest("Posts", null, null, lines);
        List<Found> found = inParts("pier post", 400);
        assertThat(found).hasSize(1_101);
        assertThat(found.getFirst().statement()).isEqualTo(article.statement(1_100));
        assertThat(found).doesNotHaveDuplicates();
        assertThat(found("pier 777")).containsExactly("STATEMENT " + article.statement(777));
    }

    @Test
    void a_cursor_that_the_list_never_gave_out_is_refused() {
        assertThatThrownBy(() -> search().find(Search.of("a").orElseThrow(), new PageRequest("nonsense", 5)))
                .isInstanceOf(MalformedCursor.class);
    }

    @Test
    void of_an_article_that_has_the_words_far_down_a_piece_is_shown() {
        NEWSROOM.ingest("Bridges", null, null, "Nothing here. ".repeat(200) + "The needle is here.");
        Found article = find("needle").items().stream()
                .filter(each -> each.kind() == Kind.ARTICLE)
                .findFirst()
                .orElseThrow();
        assertThat(article.words()).contains(new Part("needle", true)).first().isEqualTo(new Part("…", false));
        assertThat(article.words().stream()
                        .mapToInt(part -> part.text().length())
                        .sum())
                .isLessThan(450);
    }

    @Test
    void a_verdict_on_very_alike_words_in_another_article_is_told_of_a_statement() {
        Taken first = NEWSROOM.ingest("One", null, null, "The old bridge over the river opened in 1932.");
        Taken other = NEWSROOM.ingest("Two", null, null, "The old bridge over the river opened in 1933.");
        Taken again = NEWSROOM.ingest(
                "Three", null, null, "The bridge over the river opened in 1932.", "It rained for most of that day.");
        judge(first.statement(1));
        judge(other.statement(1));
        assertThat(before(again.statement(1))).containsExactly(first.statement(1));
        assertThat(before(again.statement(2))).isEmpty();
        assertThat(before(first.statement(1))).isEmpty();
        judge(again.statement(1));
        NEWSROOM.give(new MarkVerified(again.statement(1), null, null, BEN));
        assertThat(before(first.statement(1))).containsExactly(again.statement(1));
    }

    private static List<StatementId> before(StatementId statement) {
        StatementStatus status = NEWSROOM.projections()
                .get(Dossiers.class)
                .statement(statement)
                .orElseThrow()
                .status();
        return NEWSROOM.projections().get(CheckedBefore.class).like(status).stream()
                .map(Found::statement)
                .toList();
    }

    private static List<Found> inParts(String query, int limit) {
        List<Found> all = new ArrayList<>();
        Page<Found> part = search().find(Search.of(query).orElseThrow(), PageRequest.first(limit));
        all.addAll(part.items());
        while (part.next() != null) {
            part = search().find(Search.of(query).orElseThrow(), new PageRequest(part.next(), limit));
            all.addAll(part.items());
        }
        return all;
    }

    /** Beside the articles, which have the words of all their statements. */
    private static List<String> found(String query) {
        return find(query).items().stream()
                .filter(found -> found.kind() != Kind.ARTICLE)
                .map(found -> found.kind() + " " + found.id())
                .toList();
    }

    private static List<Standing> standings(String query) {
        return find(query).items().stream().map(Found::standing).toList();
    }

    private static Page<Found> find(String query) {
        return search().find(Search.of(query).orElseThrow(), PageRequest.first(PageRequest.MOST));
    }

    private static NewsroomSearch search() {
        return NEWSROOM.projections().get(NewsroomSearch.class);
    }

    /** Gives the statement a verdict that rests on a source. */
    private static SourceId judge(StatementId statement) {
        NEWSROOM.give(new FlagClaim(statement, null, null, ADA));
        SourceId source = NEWSROOM.register("Register", "https://register.example/" + statement, null, ADA);
        attach(statement, source, "the passage");
        propose(statement, "because of that");
        return source;
    }

    private static Attachment attach(StatementId statement, SourceId source, String excerpt) {
        Attachment attachment =
                new Attachment(new AttachmentId(NEWSROOM.nextId()), source, Stance.REFUTES, "Archive", excerpt, "p. 1");
        NEWSROOM.give(new AttachSource(statement, null, attachment, ADA));
        return attachment;
    }

    private static void propose(StatementId statement, String rationale) {
        NEWSROOM.give(new ProposeVerdict(
                statement, null, new ReasonedVerdict(Verdict.REFUTED, Rating.FALSE, rationale, "the only one"), ADA));
    }

    private static NoteId note() {
        return new NoteId(NEWSROOM.nextId());
    }
}

package stet.infra.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;
import static stet.infra.Newsroom.CLEO;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.fix.FixCommand.AcceptFix;
import stet.domain.fix.FixCommand.LetStand;
import stet.domain.fix.FixCommand.ProposeFix;
import stet.domain.fix.FixId;
import stet.domain.fix.FixKind;
import stet.domain.source.SourceId;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementCommand.AmendNote;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementCommand.TakeReview;
import stet.domain.statement.StatementId;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.Newsroom;
import stet.infra.desk.Noting;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

/** People are told of what concerns them, and of nothing that they did themselves. */
class ConcernsTest {
    private static final Newsroom NEWSROOM = new Newsroom(
            "stet.infra.article", "stet.infra.statement", "stet.infra.source", "stet.infra.fix", "stet.infra.concern");

    private final Concerns concerns = NEWSROOM.projections().get(Concerns.class);
    private StatementId statement;

    @BeforeEach
    void a_claim() {
        NEWSROOM.startOver();
        NEWSROOM.projections().jdbc().sql("delete from concern_read").update();
        statement = NEWSROOM.ingest("The bridge", null, null, "It cost 2 m.", "It opened.")
                .statement(1);
        NEWSROOM.give(new FlagClaim(statement, null, null, ADA));
    }

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    @Test
    void whoever_gets_work_is_told_and_so_is_whoever_had_it() {
        NEWSROOM.give(new AssignChecker(statement, null, ADA.person(), ADA));
        NEWSROOM.give(new AssignChecker(statement, null, BEN.person(), CLEO));
        NEWSROOM.give(new ReleaseChecker(statement, null, CLEO));
        assertThat(kinds(ADA)).containsExactly(ConcernKind.HANDED_ON);
        assertThat(kinds(BEN)).containsExactly(ConcernKind.RELEASED, ConcernKind.ASSIGNED);
        assertThat(kinds(CLEO)).isEmpty();
        Concern told = of(BEN).getLast();
        assertThat(told.by()).isEqualTo(CLEO.person());
        assertThat(told.place().statement()).isEqualTo(statement);
        assertThat(told.place().articleTitle()).isEqualTo("The bridge");
        assertThat(told.place().claim()).isEqualTo(1);
    }

    @Test
    void whom_words_mention_is_told_and_of_amended_words_only_who_is_new_in_them() {
        NEWSROOM.give(Noting.note(statement, "Ask @Ben, @nobody or @ada.", ADA));
        assertThat(of(BEN)).extracting(Concern::words).containsExactly("Ask @Ben, @nobody or @ada.");
        assertThat(of(ADA)).isEmpty();
        NoteId note = new NoteId(NEWSROOM.projections()
                .jdbc()
                .sql("select note from statement_note")
                .query(UUID.class)
                .single());
        NEWSROOM.give(new AmendNote(statement, note, "Ask @ben and @cleo.", ADA));
        assertThat(kinds(BEN)).containsExactly(ConcernKind.MENTIONED);
        assertThat(kinds(CLEO)).containsExactly(ConcernKind.MENTIONED);
    }

    @Test
    void whoever_proposed_a_verdict_or_signed_it_off_is_told_what_becomes_of_it() {
        propose("The papers, says @cleo.");
        NEWSROOM.give(new ReturnForRework(statement, null, "Which papers?", BEN));
        propose("These.");
        NEWSROOM.give(new TakeReview(statement, null, BEN));
        NEWSROOM.give(new MarkVerified(statement, null, null, BEN));
        attach(CLEO);
        assertThat(kinds(ADA)).containsExactly(ConcernKind.WENT_STALE, ConcernKind.RETURNED);
        assertThat(of(ADA).getLast().words()).isEqualTo("Which papers?");
        assertThat(kinds(BEN)).containsExactly(ConcernKind.WENT_STALE);
        assertThat(kinds(CLEO)).containsExactly(ConcernKind.MENTIONED);
    }

    @Test
    void a_verdict_that_is_reopened_is_told_to_both_hands_but_the_one_that_did_it() {
        propose("The papers.");
        NEWSROOM.give(new MarkVerified(statement, null, null, BEN));
        NEWSROOM.give(new ReopenClaim(statement, null, "News came in.", BEN));
        assertThat(kinds(ADA)).containsExactly(ConcernKind.REOPENED);
        assertThat(kinds(BEN)).isEmpty();
    }

    @Test
    void whoever_proposed_a_fix_is_told_what_was_decided() {
        FixId first = new FixId(NEWSROOM.nextId());
        NEWSROOM.give(new ProposeFix(statement, first, "It cost 3 m.", "See @ben.", null, FixKind.NUMBER, ADA));
        NEWSROOM.give(new AcceptFix(statement, first, CLEO));
        NEWSROOM.give(new LetStand(statement, first, "House style.", CLEO));
        assertThat(kinds(ADA)).containsExactly(ConcernKind.FIX_DECLINED, ConcernKind.FIX_ACCEPTED);
        assertThat(of(ADA).getFirst().words()).isEqualTo("House style.");
        assertThat(kinds(BEN)).containsExactly(ConcernKind.MENTIONED);
    }

    @Test
    void what_was_read_is_unread_no_more_and_nothing_is_read_before_it_is_shown() {
        NEWSROOM.give(Noting.note(statement, "First, @ben.", ADA));
        NEWSROOM.give(Noting.note(statement, "Second, @ben.", ADA));
        assertThat(concerns.unread(BEN.person()).said()).isEqualTo("2");
        long first = of(BEN).getLast().index();
        concerns.markRead(BEN.person(), first, Long.MAX_VALUE);
        assertThat(of(BEN)).extracting(Concern::unread).containsExactly(true, false);
        concerns.markRead(BEN.person(), first - 1, Long.MAX_VALUE);
        assertThat(concerns.unread(BEN.person()).said()).as("it stays read").isEqualTo("1");
        concerns.markRead(BEN.person(), Long.MAX_VALUE, of(BEN).getFirst().index());
        assertThat(concerns.unread(BEN.person()).said()).isEmpty();
        NEWSROOM.give(Noting.note(statement, "Third, @ben.", ADA));
        assertThat(concerns.unread(BEN.person()).said()).isEqualTo("1");
    }

    @Test
    void parts_of_the_list_have_each_line_once() {
        for (int i = 0; i < 7; i++) NEWSROOM.give(Noting.note(statement, "No. %d, @ben.".formatted(i), ADA));
        List<Concern> all = of(BEN);
        List<Concern> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<Concern> page = concerns.of(BEN.person(), new PageRequest(cursor, 2));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(found).isEqualTo(all).hasSize(7);
    }

    private void propose(String rationale) {
        NEWSROOM.give(new ProposeVerdict(
                statement,
                null,
                new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, rationale, null, "Nobody keeps records."),
                ADA));
    }

    private void attach(Actor by) {
        SourceId source = NEWSROOM.register("The archive", null, null, by);
        AttachmentId id = new AttachmentId(NEWSROOM.nextId());
        NEWSROOM.give(new AttachSource(
                statement, null, new Attachment(id, source, Stance.SUPPORTS, "Agency", "Two.", "p. 1"), by));
    }

    private List<Concern> of(Actor person) {
        return concerns.of(person.person(), PageRequest.first(50)).items();
    }

    private List<ConcernKind> kinds(Actor person) {
        return of(person).stream().map(Concern::kind).toList();
    }
}

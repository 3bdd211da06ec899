package stet.infra.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;
import static stet.infra.Newsroom.MORNING;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementId;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Verdict;
import stet.infra.Newsroom;
import stet.infra.profile.Figures.Count;
import stet.infra.profile.Settings.Theme;

/** What somebody has of their own. */
class ProfileTest {

    @Test
    void figures_are_of_this_persons_work_in_the_week_and_in_all() {
        try (Newsroom newsroom = newsroom()) {
            StatementId statement =
                    newsroom.ingest("The bridge", null, null, "It cost 2 m.").statement(1);
            newsroom.give(new FlagClaim(statement, null, null, ADA));
            propose(newsroom, statement);
            newsroom.give(new ReturnForRework(statement, null, "Which papers?", BEN));
            propose(newsroom, statement);
            newsroom.give(new MarkVerified(statement, null, null, BEN));
            FiguresOfWork work = newsroom.projections().get(FiguresOfWork.class);

            assertThat(work.of(ADA.person(), MORNING))
                    .isEqualTo(new Figures(new Count(1, 1), new Count(2, 2), new Count(0, 0), new Count(1, 1)));
            assertThat(work.of(BEN.person(), newsroom.now().plusSeconds(1)))
                    .isEqualTo(new Figures(new Count(0, 0), new Count(0, 0), new Count(0, 1), new Count(0, 0)));
        }
    }

    @Test
    void settings_are_kept_for_whoever_made_them() {
        try (Newsroom newsroom = newsroom()) {
            SettingsBook book = newsroom.projections().get(SettingsBook.class);
            Settings zurich = new Settings(ZoneId.of("Europe/Zurich"), Theme.DARK);
            book.set(ADA.person(), new Settings(null, Theme.LIGHT));
            book.set(ADA.person(), zurich);
            assertThat(book.find(ADA.person())).contains(zurich);
            assertThat(book.find(BEN.person())).isEmpty();
        }
    }

    private static Newsroom newsroom() {
        return new Newsroom(
                "stet.infra.article",
                "stet.infra.statement",
                "stet.infra.source",
                "stet.infra.audit",
                "stet.infra.concern",
                "stet.infra.profile");
    }

    private static void propose(Newsroom newsroom, StatementId statement) {
        ReasonedVerdict verdict =
                new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, "The papers.", null, "Nobody keeps records.");
        newsroom.give(new ProposeVerdict(statement, null, verdict, ADA));
    }
}

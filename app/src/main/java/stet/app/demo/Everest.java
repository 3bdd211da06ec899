package stet.app.demo;

import static stet.app.demo.DemoPerson.ADA;
import static stet.app.demo.DemoPerson.BEN;
import static stet.app.demo.DemoPerson.CLEO;
import static stet.app.demo.DemoStep.ask;
import static stet.app.demo.DemoStep.assign;
import static stet.app.demo.DemoStep.attach;
import static stet.app.demo.DemoStep.dismiss;
import static stet.app.demo.DemoStep.flag;
import static stet.app.demo.DemoStep.look;
import static stet.app.demo.DemoStep.propose;
import static stet.app.demo.DemoStep.sendBack;
import static stet.app.demo.DemoStep.verify;

import java.util.List;
import stet.domain.enquiry.SearchPlace;
import stet.domain.statement.Dismissal;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/** An article with a first ascent a year too early, by an editor who therefore signs nothing off in it. */
final class Everest {
    private static final String HEIGHT = "8,848.86 metres high";
    private static final String FIRST = "Edmund Hillary and Tenzing Norgay";
    private static final String OXYGEN = "Reinhold Messner";
    private static final String SNOW = "8,844.43 m in 2005";
    private static final String MAUNA_KEA = "Mauna Kea";

    private Everest() {}

    static DemoArticle article() {
        return new DemoArticle(
                "everest.txt",
                "How high is Everest? It depends who stands on it",
                "Cleo Marchetti",
                "2020-12-09T06:00:00Z",
                BEN,
                List.of(
                        flag(BEN, HEIGHT, "China and Nepal put Everest at 8,848.86 m."),
                        attach(
                                BEN,
                                HEIGHT,
                                DemoSource.THE_JOURNAL,
                                Stance.SUPPORTS,
                                "tallest peak is 8,848.86m",
                                "second sentence"),
                        attach(
                                BEN,
                                HEIGHT,
                                DemoSource.INDIA_TODAY,
                                Stance.SUPPORTS,
                                "The new height stands at 8848.86 metres",
                                "first paragraph"),
                        propose(
                                BEN,
                                HEIGHT,
                                Verdict.SUPPORTED,
                                Rating.TRUE,
                                "Reports from two countries give the same figure for the joint announcement."),
                        verify(ADA, HEIGHT, null),
                        flag(ADA, FIRST, "Hillary and Tenzing reached the top of Everest on 29 May 1952."),
                        attach(
                                ADA,
                                FIRST,
                                DemoSource.BRITANNICA,
                                Stance.REFUTES,
                                "reached the summit of Mount Everest on May 29, 1953",
                                "caption"),
                        attach(
                                ADA,
                                FIRST,
                                DemoSource.ALL_ABOUT_HISTORY,
                                Stance.REFUTES,
                                "At 11.30am on 29 May 29 1953",
                                "first sentence"),
                        propose(
                                ADA,
                                FIRST,
                                Verdict.REFUTED,
                                Rating.MOSTLY_FALSE,
                                "People and day are right; the year was 1953."),
                        flag(ADA, OXYGEN, "Messner and Habeler were first on Everest without bottled oxygen."),
                        assign(CLEO, OXYGEN, BEN),
                        attach(
                                BEN,
                                OXYGEN,
                                DemoSource.PLANET_MOUNTAIN,
                                Stance.SUPPORTS,
                                "the first to climb Mount Everest (8848m) without supplemental oxygen",
                                "introduction"),
                        flag(BEN, SNOW, "China's figure of 2005 leaves the snow out."),
                        ask(
                                BEN,
                                SNOW,
                                "Press office",
                                "State Bureau of Surveying and Mapping",
                                "Does the figure of 2005 include the snow on the rock?"),
                        flag(BEN, MAUNA_KEA, "Mauna Kea rises more than 10,000 m from its base."),
                        look(BEN, MAUNA_KEA, SearchPlace.WEB, "Mauna Kea base survey ocean floor", null),
                        propose(
                                BEN,
                                MAUNA_KEA,
                                Verdict.NOT_ENOUGH_EVIDENCE,
                                null,
                                "No survey found that says where the base begins."),
                        sendBack(
                                ADA, MAUNA_KEA, "The geological survey of the United States has one; try there first."),
                        dismiss(ADA, "No other mountain", Dismissal.NOT_CHECKABLE, "An opinion."),
                        dismiss(ADA, "Is that the last word", Dismissal.NOT_CHECKABLE, "A question.")));
    }
}

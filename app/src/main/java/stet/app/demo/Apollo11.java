package stet.app.demo;

import static stet.app.demo.DemoPerson.ADA;
import static stet.app.demo.DemoPerson.BEN;
import static stet.app.demo.DemoPerson.CLEO;
import static stet.app.demo.DemoStep.attach;
import static stet.app.demo.DemoStep.dismiss;
import static stet.app.demo.DemoStep.flag;
import static stet.app.demo.DemoStep.note;
import static stet.app.demo.DemoStep.propose;
import static stet.app.demo.DemoStep.proposeOnOneSource;
import static stet.app.demo.DemoStep.verify;

import java.util.List;
import stet.domain.statement.Dismissal;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/** An article with one invented walk on the Moon. */
final class Apollo11 {
    private static final String LAUNCH = "left the pad";
    private static final String LANDING = "down in the Sea of Tranquility";
    private static final String THIRD_MAN = "Michael Collins followed them";
    private static final String SAMPLES = "collected 21.5 kg";
    private static final String SPLASHDOWN = "splashed down in the Pacific";

    private Apollo11() {}

    static DemoArticle article() {
        return new DemoArticle(
                "apollo-11.txt",
                "Eagle, half a century on: what the first landing took",
                "Mara Quist",
                "2019-07-20T06:00:00Z",
                CLEO,
                List.of(
                        dismiss(ADA, "bravest thing", Dismissal.NOT_CHECKABLE, "An opinion."),
                        dismiss(ADA, "Did anyone", Dismissal.NOT_CHECKABLE, "A question."),
                        flag(ADA, LANDING, "Eagle landed in the Sea of Tranquility on 20 July 1969 at 20:17 UTC."),
                        attach(
                                ADA,
                                LANDING,
                                DemoSource.ORBITER,
                                Stance.SUPPORTS,
                                "at 20:17:40 UTC 20 July 1969",
                                "first sentence below the picture"),
                        attach(
                                ADA,
                                LANDING,
                                DemoSource.PHILOSOPHERS,
                                Stance.SUPPORTS,
                                "made a soft landing in the Sea of Tranquility",
                                "background note, paragraph 1"),
                        propose(
                                ADA,
                                LANDING,
                                Verdict.SUPPORTED,
                                Rating.TRUE,
                                "The orbiter's team gives the time to the second, and both name the place."),
                        verify(BEN, LANDING, "Read both pages."),
                        flag(BEN, THIRD_MAN, "Michael Collins walked on the Moon."),
                        attach(
                                BEN,
                                THIRD_MAN,
                                DemoSource.ORBITER,
                                Stance.REFUTES,
                                "Astronaut Michael Collins orbited the moon",
                                "third sentence below the picture"),
                        attach(
                                BEN,
                                THIRD_MAN,
                                DemoSource.LAUNCH_PHOTO,
                                Stance.REFUTES,
                                "while Collins orbits overhead in the Command Module",
                                "caption, second sentence"),
                        propose(
                                BEN,
                                THIRD_MAN,
                                Verdict.REFUTED,
                                Rating.FALSE,
                                "Collins flew the command module in orbit while the other two were on the surface."),
                        verify(ADA, THIRD_MAN, null),
                        flag(ADA, SAMPLES, "Apollo 11 brought 21.5 kg of lunar samples back."),
                        attach(
                                ADA,
                                SAMPLES,
                                DemoSource.ORBITER,
                                Stance.SUPPORTS,
                                "collecting 21.5 kg of lunar samples",
                                "second sentence below the picture"),
                        proposeOnOneSource(
                                ADA,
                                SAMPLES,
                                Verdict.SUPPORTED,
                                Rating.TRUE,
                                "The figure is the one that the orbiter's team publishes.",
                                "All figures go back to the one weighing at the receiving laboratory."),
                        flag(ADA, LAUNCH, "Apollo 11 was launched at 9:32 a.m. EDT on 16 July 1969."),
                        attach(
                                ADA,
                                LAUNCH,
                                DemoSource.LAUNCH_PHOTO,
                                Stance.SUPPORTS,
                                "at 9:32 a.m. EDT July 16, 1969",
                                "caption, first sentence"),
                        note(BEN, LAUNCH, "The height of the rocket needs a source of its own."),
                        flag(BEN, "650 million", "NASA estimated 650 million viewers."),
                        flag(BEN, SPLASHDOWN, "Columbia came down in the Pacific on 24 July 1969."),
                        attach(
                                BEN,
                                SPLASHDOWN,
                                DemoSource.PHILOSOPHERS,
                                Stance.SUPPORTS,
                                "to splash down in the Pacific Ocean on July 24",
                                "background note, paragraph 2"),
                        attach(
                                BEN,
                                SPLASHDOWN,
                                DemoSource.MISSION_PHOTO,
                                Stance.SUPPORTS,
                                "safely returned to Earth on July 24, 1969",
                                "caption, first sentence"),
                        propose(
                                BEN,
                                SPLASHDOWN,
                                Verdict.SUPPORTED,
                                Rating.TRUE,
                                "Two records give the day, and one of them the ocean."),
                        verify(CLEO, SPLASHDOWN, null),
                        attach(
                                ADA,
                                SPLASHDOWN,
                                DemoSource.ORBITER,
                                Stance.GIVES_CONTEXT,
                                "They spent a total of 21.5 hours on the lunar surface",
                                "second sentence")));
    }
}

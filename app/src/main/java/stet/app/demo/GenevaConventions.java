package stet.app.demo;

import static stet.app.demo.DemoPerson.ADA;
import static stet.app.demo.DemoPerson.BEN;
import static stet.app.demo.DemoPerson.CLEO;
import static stet.app.demo.DemoStep.assign;
import static stet.app.demo.DemoStep.attach;
import static stet.app.demo.DemoStep.dismiss;
import static stet.app.demo.DemoStep.flag;
import static stet.app.demo.DemoStep.propose;
import static stet.app.demo.DemoStep.proposeOnOneSource;
import static stet.app.demo.DemoStep.verify;
import static stet.app.demo.DemoStep.withdraw;

import java.util.List;
import stet.domain.statement.Dismissal;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/** An article with one ratification too many, and a verdict whose source was withdrawn. */
final class GenevaConventions {
    private static final String FIRST = "22 August 1864";
    private static final String PARTIES = "ratified by 196 states";
    private static final String PROTOCOL = "every member of the United Nations";

    private GenevaConventions() {}

    static DemoArticle article() {
        return new DemoArticle(
                "geneva-conventions.txt",
                "Three quarters of a century of the Geneva Conventions",
                "Jonas Pell and Mara Quist",
                "2024-08-12T06:00:00Z",
                ADA,
                List.of(
                        flag(CLEO, FIRST, "Twelve states signed the first Geneva Convention on 22 August 1864."),
                        attach(
                                CLEO,
                                FIRST,
                                DemoSource.EUROPEAN_HISTORY,
                                Stance.SUPPORTS,
                                "von zwölf Staaten unterzeichnet",
                                "caption, first sentence"),
                        attach(
                                CLEO,
                                FIRST,
                                DemoSource.RED_CROSS_FLANDERS,
                                Stance.SUPPORTS,
                                "the representatives of 12 countries solemnly signed",
                                "second sentence"),
                        propose(
                                CLEO,
                                FIRST,
                                Verdict.SUPPORTED,
                                Rating.TRUE,
                                "Two independent histories give the day and the number, and list the twelve."),
                        verify(ADA, FIRST, "Compared both lists."),
                        flag(ADA, PARTIES, "196 states are parties to all four conventions."),
                        attach(
                                BEN,
                                PARTIES,
                                DemoSource.WIKIPEDIA,
                                Stance.SUPPORTS,
                                "have been ratified by 196 states",
                                "second paragraph"),
                        proposeOnOneSource(
                                BEN,
                                PARTIES,
                                Verdict.SUPPORTED,
                                Rating.TRUE,
                                "The list names every state with its year.",
                                "The list is compiled from the depositary's notices."),
                        flag(BEN, PROTOCOL, "Every member of the United Nations has ratified Protocol I."),
                        assign(CLEO, PROTOCOL, ADA),
                        attach(
                                ADA,
                                PROTOCOL,
                                DemoSource.CANADIAN_RED_CROSS,
                                Stance.REFUTES,
                                "161 States Parties to Additional Protocol I",
                                "second paragraph"),
                        flag(ADA, "Article 3", null),
                        dismiss(CLEO, "finest idea", Dismissal.NOT_CHECKABLE, "An opinion."),
                        dismiss(CLEO, "Courier foreign desk", Dismissal.NOT_CHECK_WORTHY, "The desk's signature."),
                        withdraw(CLEO, DemoSource.WIKIPEDIA, "Anyone can edit it; cite the depositary instead.")));
    }
}

package stet.app.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stet.app.statement.FormCommand.Plain;
import stet.app.statement.FormCommand.Unclear;
import stet.app.web.Choice;
import stet.app.web.FormRejection.NotADay;
import stet.app.web.FormRejection.NotAMoment;
import stet.domain.Command;
import stet.domain.enquiry.Attempt;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.Search;
import stet.domain.enquiry.SearchPlace;
import stet.domain.statement.Enquiry.AnswerQuery;
import stet.domain.statement.Enquiry.AskAuthor;
import stet.domain.statement.Enquiry.RecordAttempt;
import stet.domain.statement.Enquiry.RecordSearch;
import stet.domain.statement.Enquiry.WithdrawQuery;

/** What somebody means by the forms in which they say where they looked, and whom they asked. */
final class EnquiryForms {
    private EnquiryForms() {}

    static FormCommand search(FormReader in) {
        Choice choice = new Choice(in.form());
        SearchPlace where =
                choice.required(SearchPlace.class, "where", "where you looked").orElse(SearchPlace.WEB);
        return at(in, at -> {
            RecordSearch command = new RecordSearch(
                    in.statement(),
                    in.claim(),
                    new Search(where, in.value("query"), at, in.optional("found")),
                    in.by());
            return FormReader.clear(choice, command.shape()).orElse(new Plain(command));
        });
    }

    static FormCommand question(FormReader in) {
        Optional<LocalDate> due = Choice.day(in.value("due"));
        return in.optional("due") != null && due.isEmpty()
                ? new Unclear(List.of(new NotADay("due")))
                : new Plain(new AskAuthor(
                        in.statement(),
                        in.claim(),
                        new QueryId(UUID.randomUUID()),
                        in.optional("name"),
                        in.optional("organisation"),
                        in.optional("contact"),
                        in.value("question"),
                        due.orElse(null),
                        in.by()));
    }

    static FormCommand answer(FormReader in) {
        return about(in, query -> new AnswerQuery(in.statement(), in.claim(), query, in.value("answer"), in.by()));
    }

    static FormCommand attempt(FormReader in) {
        return at(
                in,
                at -> about(
                        in,
                        query -> new RecordAttempt(
                                in.statement(),
                                in.claim(),
                                query,
                                new Attempt(at, in.value("how"), in.value("outcome")),
                                in.by())));
    }

    static FormCommand withdrawal(FormReader in) {
        return about(in, query -> new WithdrawQuery(in.statement(), in.claim(), query, in.value("reason"), in.by()));
    }

    private static FormCommand about(FormReader in, Function<QueryId, Command> command) {
        return in.about("query", "one of the queries", id -> command.apply(new QueryId(id)));
    }

    /** What follows from a day and time that may be left out, in the newsroom's zone. */
    private static FormCommand at(FormReader in, Function<@Nullable Instant, FormCommand> meaning) {
        String typed = in.optional("at");
        if (typed == null) return meaning.apply(null);
        try {
            return meaning.apply(in.times().at(LocalDateTime.parse(typed)));
        } catch (DateTimeParseException noMoment) {
            return new Unclear(List.of(new NotAMoment("at")));
        }
    }
}

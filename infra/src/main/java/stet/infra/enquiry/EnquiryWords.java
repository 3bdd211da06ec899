package stet.infra.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stet.domain.enquiry.Attempt;
import stet.domain.enquiry.Query;
import stet.domain.enquiry.Search;
import stet.domain.enquiry.SearchPlace;
import stet.domain.statement.StatementEvent.AttemptRecorded;
import stet.domain.statement.StatementEvent.EnquiryEvent;
import stet.domain.statement.StatementEvent.QueryAnswered;
import stet.domain.statement.StatementEvent.QueryAnsweredByLink;
import stet.domain.statement.StatementEvent.QueryOpened;
import stet.domain.statement.StatementEvent.QueryWithdrawn;
import stet.domain.statement.StatementEvent.SearchRecorded;
import stet.domain.words.Isolated;
import stet.infra.family.Quote;

/** How histories tell of looking and asking. How to reach somebody is in no sentence. */
public final class EnquiryWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private EnquiryWords() {}

    /** What happened, as it stands inside a sentence. */
    public static String of(EnquiryEvent event) {
        return switch (event) {
            case SearchRecorded recorded -> search(recorded.search());
            case QueryOpened opened -> asked(opened.query());
            case QueryAnswered answered -> "filed the answer to a query: " + Quote.of(answered.answer());
            case QueryAnsweredByLink answered ->
                "took the answer that %s gave through the link that %s made: %s"
                        .formatted(
                                Isolated.of(answered.answeredBy()), answered.linkMadeBy(), Quote.of(answered.answer()));
            case AttemptRecorded recorded -> tried(recorded.attempt());
            case QueryWithdrawn withdrawn -> "withdrew a query because " + Quote.of(withdrawn.reason());
        };
    }

    private static String search(Search search) {
        String found = search.found() == null ? " and found nothing" : Quote.after(" and found ", search.found());
        return "looked %s for %s%s".formatted(where(search.where()), Quote.of(search.query()), on(search.at())) + found;
    }

    private static String where(SearchPlace place) {
        return switch (place) {
            case ARCHIVE -> "in an archive";
            case DATABASE -> "in a database";
            case PERSON -> "with a person";
            case WEB -> "on the web";
        };
    }

    private static String asked(Query query) {
        return "asked %s%s%s: %s"
                .formatted(
                        query.to().author() ? "the author, " : "",
                        Isolated.of(query.to().name()),
                        due(query.due()),
                        Quote.of(query.question()));
    }

    private static String due(@Nullable LocalDate due) {
        return due == null ? "" : ", for an answer until " + DAY.format(due);
    }

    private static String tried(Attempt attempt) {
        return "tried to reach whom they asked%s, %s: %s"
                .formatted(on(attempt.at()), Quote.of(attempt.how()), Quote.of(attempt.outcome()));
    }

    private static String on(@Nullable Instant at) {
        return at == null ? "" : " on " + DAY.format(at.atOffset(ZoneOffset.UTC));
    }
}

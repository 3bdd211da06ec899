package stet.app.enquiry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.RequiredFields;
import stet.app.statement.StatementAnswers;
import stet.app.statement.StatementDetailJson;
import stet.domain.enquiry.Attempt;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.Search;
import stet.domain.enquiry.SearchPlace;
import stet.domain.statement.Enquiry.AnswerQuery;
import stet.domain.statement.Enquiry.AskAuthor;
import stet.domain.statement.Enquiry.RecordAttempt;
import stet.domain.statement.Enquiry.RecordSearch;
import stet.domain.statement.Enquiry.WithdrawQuery;
import stet.domain.statement.StatementId;
import stet.infra.account.Scope;
import stet.infra.desk.Request;

/** Takes over REST where somebody looked for evidence of a claim, and whom they asked. */
@RestController
@RequestMapping("/api/v1/statements/{statement}")
@Needs(Scope.WRITE)
@Tag(name = "Searches and queries")
class EnquiryApi {
    private final StatementAnswers answers;

    EnquiryApi(StatementAnswers answers) {
        this.answers = answers;
    }

    @Schema(
            name = "RecordSearch",
            requiredProperties = {"where", "query"},
            example = """
            {"where": "ARCHIVE", "query": "harbour dues 1933", "at": "2026-03-05T14:00:00Z"}""")
    record Looked(
            @Nullable Integer claim,
            @Nullable SearchPlace where,

            @Nullable @Schema(description = "the exact words that were looked for, or asked")
            String query,

            @Nullable Instant at,

            @Nullable @Schema(description = "what turned up, and why it was not used; left out, nothing did")
            String found) {
        RecordSearch command(StatementId statement, CurrentPerson person) {
            Search search = new Search(
                    RequiredFields.value(where, "where", "where you looked"), RequiredFields.text(query), at, found);
            return new RecordSearch(statement, claim, search, person.actor());
        }
    }

    @PostMapping("/record-search")
    @Operation(summary = "Keep where somebody looked for evidence of a claim, for what, and what turned up")
    ResponseEntity<StatementDetailJson> recordSearch(
            @PathVariable UUID statement, @RequestBody Looked body, CurrentPerson person, Request request) {
        return answers.handle(body.command(new StatementId(statement), person), request);
    }

    @Schema(name = "Addressee")
    record Whom(
            @Nullable @Schema(description = "left out, the article's author")
            String name,

            @Nullable String organisation,

            @Nullable @Schema(description = "how to reach them, kept for the newsroom")
            String contact) {}

    @Schema(name = "AskAuthor", requiredProperties = "question", example = """
            {"to": {"name": "Mara Lind", "organisation": "Port authority", "contact": "press office"}, "question": "Which year do the dues count from?", "due": "2026-03-09"}""")
    record Ask(
            @Nullable Integer claim,

            @Nullable @Schema(description = "left out, the article's author")
            Whom to,

            @Nullable String question,
            @Nullable LocalDate due) {
        AskAuthor command(StatementId statement, CurrentPerson person) {
            Whom whom = to == null ? new Whom(null, null, null) : to;
            return new AskAuthor(
                    statement,
                    claim,
                    new QueryId(UUID.randomUUID()),
                    whom.name(),
                    whom.organisation(),
                    whom.contact(),
                    RequiredFields.text(question),
                    due,
                    person.actor());
        }
    }

    @PostMapping("/ask-author")
    @Operation(summary = "Ask the article's author, or somebody else, about a claim, which waits for the answer")
    ResponseEntity<StatementDetailJson> askAuthor(
            @PathVariable UUID statement, @RequestBody Ask body, CurrentPerson person, Request request) {
        return answers.handle(body.command(new StatementId(statement), person), request);
    }

    @Schema(
            name = "AnswerQuery",
            requiredProperties = {"query", "answer"},
            example = """
            {"query": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11", "answer": "From 1 January 1933."}""")
    record Answered(
            @Nullable Integer claim,
            @Nullable UUID query,
            @Nullable String answer) {}

    @PostMapping("/answer-query")
    @Operation(summary = "File what whoever was asked has answered")
    ResponseEntity<StatementDetailJson> answerQuery(
            @PathVariable UUID statement, @RequestBody Answered body, CurrentPerson person, Request request) {
        return answers.handle(
                new AnswerQuery(
                        new StatementId(statement),
                        body.claim(),
                        query(body.query()),
                        RequiredFields.text(body.answer()),
                        person.actor()),
                request);
    }

    @Schema(
            name = "RecordAttempt",
            requiredProperties = {"query", "how", "outcome"},
            example = """
            {"query": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11", "at": "2026-03-06T09:30:00Z", "how": "By telephone", "outcome": "The press office calls back on Monday."}""")
    record Tried(
            @Nullable Integer claim,
            @Nullable UUID query,
            @Nullable Instant at,
            @Nullable String how,

            @Nullable @Schema(description = "what came back")
            String outcome) {}

    @PostMapping("/record-attempt")
    @Operation(summary = "Keep that somebody tried to reach whoever was asked, how, and what came back")
    ResponseEntity<StatementDetailJson> recordAttempt(
            @PathVariable UUID statement, @RequestBody Tried body, CurrentPerson person, Request request) {
        Attempt attempt = new Attempt(body.at(), RequiredFields.text(body.how()), RequiredFields.text(body.outcome()));
        return answers.handle(
                new RecordAttempt(
                        new StatementId(statement), body.claim(), query(body.query()), attempt, person.actor()),
                request);
    }

    @Schema(
            name = "WithdrawQuery",
            requiredProperties = {"query", "reason"},
            example = """
            {"query": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11", "reason": "The archive has the answer."}""")
    record Withdrawn(
            @Nullable Integer claim,
            @Nullable UUID query,
            @Nullable String reason) {}

    @PostMapping("/withdraw-query")
    @Operation(summary = "Take back a query that was asked in error, or that nobody waits for any more")
    ResponseEntity<StatementDetailJson> withdrawQuery(
            @PathVariable UUID statement, @RequestBody Withdrawn body, CurrentPerson person, Request request) {
        return answers.handle(
                new WithdrawQuery(
                        new StatementId(statement),
                        body.claim(),
                        query(body.query()),
                        RequiredFields.text(body.reason()),
                        person.actor()),
                request);
    }

    private static QueryId query(@Nullable UUID id) {
        return new QueryId(RequiredFields.value(id, "query", "the query's id"));
    }
}

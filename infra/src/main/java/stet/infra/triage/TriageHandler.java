package stet.infra.triage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stet.domain.Decision.Accepted;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementId;
import stet.domain.statement.TriageRejection.RefusedStatement;
import stet.domain.statement.TriageRejection.TooManyNamed;
import stet.domain.statement.TriageRejection.TriageRefused;
import stet.infra.article.ArticleProperties;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.LeftOut;
import stet.infra.desk.Streams;
import stet.infra.statement.TriageOfMany;

/** Carries out triage of several statements at once: what follows is one append. */
@Component
final class TriageHandler implements Handler<TriageArticle> {
    private final Streams streams;
    private final TriageOfMany statements;
    private final ArticleProperties settings;

    TriageHandler(Streams streams, TriageOfMany statements, ArticleProperties settings) {
        this.streams = streams;
        this.statements = statements;
        this.settings = settings;
    }

    @Override
    public Class<TriageArticle> commands() {
        return TriageArticle.class;
    }

    @Override
    public Work prepare(TriageArticle command) {
        return expected -> triage(command);
    }

    private Answer triage(TriageArticle command) {
        UUID article = command.article().value();
        int named = command.commands().size();
        if (named > settings.mostStatements())
            return Answer.refused(article, new TooManyNamed(named, settings.mostStatements()));
        Optional<Long> version = streams.version(article);
        if (version.isEmpty()) return Answer.refused(article, new UnknownArticle(command.article()));
        List<LeftOut> refused = statements.decide(command.article(), command.commands(), command.seen());
        return refused.isEmpty() || command.partial()
                ? new Answer(article, new Accepted<>(done(command, refused)), version.get(), refused)
                : Answer.refused(article, new TriageRefused(byStatement(refused)));
    }

    /** The statements to which something is done: the answer appends as long as there are any. */
    private static List<StatementId> done(TriageArticle command, List<LeftOut> refused) {
        Set<UUID> out = refused.stream().map(LeftOut::stream).collect(Collectors.toSet());
        return command.commands().stream()
                .map(StatementCommand::statement)
                .filter(statement -> !out.contains(statement.value()))
                .toList();
    }

    private static List<RefusedStatement> byStatement(List<LeftOut> refused) {
        return refused.stream()
                .map(each -> new RefusedStatement(new StatementId(each.stream()), each.reason()))
                .toList();
    }
}

package stet.app.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementId;
import stet.infra.article.Articles;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.evidence.AttachNewSource;
import stet.infra.source.Sources;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementStatus;

/**
 * Carries out the demo's steps. Each step expects the version that its statement has when only the steps before
 * it were done, so one that was done at an earlier start, or that a visitor has overtaken, changes nothing.
 */
@Component
@Profile("demo")
class DemoWork {
    private static final String REQUEST = "demo-newsroom";

    private final CommandDesk desk;
    private final Articles articles;
    private final Dossiers dossiers;
    private final Sources sources;
    private final TimeOrderedIds ids;

    DemoWork(CommandDesk desk, Articles articles, Dossiers dossiers, Sources sources, TimeOrderedIds ids) {
        this.desk = desk;
        this.articles = articles;
        this.dossiers = dossiers;
        this.sources = sources;
        this.ids = ids;
    }

    void ingest(DemoArticle article) {
        if (articles.summary(article.id()).isEmpty()) desk.handle(article.ingestion(), expecting(null));
    }

    void workThrough(DemoArticle article, BooleanSupplier stopping) {
        List<StatementStatus> statements = dossiers.statements(article.id());
        Map<StatementId, Long> versions = new HashMap<>();
        for (DemoStep step : article.steps()) {
            if (stopping.getAsBoolean()) return;
            switch (step) {
                case DemoStep.Does does -> {
                    StatementId statement = find(statements, does.words());
                    advance(versions, statement, does(does, statement, versions));
                }
                case DemoStep.Attaches attaches -> {
                    StatementId statement = find(statements, attaches.words());
                    advance(versions, statement, attaches(attaches, statement, versions));
                }
                case DemoStep.Withdraws withdraws -> withdraws(withdraws);
            }
        }
    }

    private Outcome does(DemoStep.Does step, StatementId statement, Map<StatementId, Long> versions) {
        return desk.handle(
                step.command().apply(statement, actor(step)), expecting(versions.getOrDefault(statement, 0L)));
    }

    private Outcome attaches(DemoStep.Attaches step, StatementId statement, Map<StatementId, Long> versions) {
        SourceId source = new SourceId(ids.next());
        Attachment attachment = new Attachment(
                new AttachmentId(ids.next()),
                source,
                step.stance(),
                step.source().origin(),
                step.excerpt(),
                step.locator());
        return desk.handle(
                new AttachNewSource(
                        step.source().registration(source, actor(step)),
                        new AttachSource(statement, null, attachment, actor(step))),
                expecting(versions.getOrDefault(statement, 0L)));
    }

    private void withdraws(DemoStep.Withdraws step) {
        sources.findByAddress(step.source().url())
                .filter(source -> source.withdrawal() == null)
                .ifPresent(source ->
                        desk.handle(new WithdrawSource(source.id(), step.reason(), actor(step)), expecting(null)));
    }

    private static void advance(Map<StatementId, Long> versions, StatementId statement, Outcome outcome) {
        long before = versions.getOrDefault(statement, 0L);
        versions.put(
                statement,
                switch (outcome) {
                    case Done done -> done.version();
                    case Refused refused -> before + 1;
                });
    }

    private static StatementId find(List<StatementStatus> statements, String words) {
        return statements.stream()
                .filter(statement -> statement.text().replaceAll("\\s+", " ").contains(words))
                .map(StatementStatus::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no statement of the demo says \"" + words + "\""));
    }

    private static Actor actor(DemoStep step) {
        return step.by().account().actor();
    }

    private static Request expecting(@Nullable Long version) {
        return new Request(Channel.START_UP, REQUEST, null, null, version);
    }
}

package stet.infra.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.article.Article;
import stet.domain.article.Article.Ingested;
import stet.domain.article.ArticleCommand.DivisionCommand;
import stet.domain.article.ArticleEvent;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.article.Division;
import stet.domain.article.Division.Divided;
import stet.domain.article.Division.Piece;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand.CarryStatement;
import stet.domain.statement.StatementCommand.ChangeStatement;
import stet.domain.statement.StatementCommand.CutStatement;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementCommand.RevisionCommand;
import stet.domain.statement.StatementId;
import stet.domain.text.Context;
import stet.domain.text.Place;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler.TransactionalWork;
import stet.infra.desk.StreamState;
import stet.infra.desk.Streams;
import stet.infra.statement.ArticleStatements;
import stet.infra.statement.NewStatements;
import stet.infra.text.NormalisedText;

/** Divides an article's latest text otherwise: what becomes of each of its statements is recorded with it, or nothing is. */
final class Dividing implements TransactionalWork {
    private final Streams streams;
    private final ArticleStatements statements;
    private final NewStatements newStatements;
    private final DivisionCommand command;
    private final StatementId fresh;

    /** @param fresh the id of a statement that is new, if one is */
    Dividing(
            Streams streams,
            ArticleStatements statements,
            NewStatements newStatements,
            DivisionCommand command,
            StatementId fresh) {
        this.streams = streams;
        this.statements = statements;
        this.newStatements = newStatements;
        this.command = command;
        this.fresh = fresh;
    }

    /** Its statements are read after the article: whatever goes on in between, the log takes nothing that was decided without it. */
    @Override
    public Answer carryOut(@Nullable Long expectedVersion) {
        List<Runnable> following = new ArrayList<>(1);
        Answer answer = streams.give(
                ArticleStreams.ARTICLE,
                command.article().value(),
                expectedVersion,
                article -> decide(article, following));
        following.forEach(Runnable::run);
        return answer;
    }

    private Decision<ArticleEvent> decide(Article article, List<Runnable> following) {
        if (!(article instanceof Ingested ingested)) return Decision.rejected(new UnknownArticle(command.article()));
        Map<UUID, StreamState<Statement>> all = statements.of(command.article());
        Division division = division(ingested, all);
        if (division.after(command) instanceof Accepted<Divided>(var divided))
            divided.forEach(each -> following.add(() -> record(each, ingested, all)));
        return article.decide(command, division);
    }

    private static Division division(Ingested article, Map<UUID, StreamState<Statement>> all) {
        List<Piece> pieces = all.entrySet().stream()
                .filter(each -> !each.getValue().state().isCut())
                .flatMap(each -> piece(each.getKey(), each.getValue().state()))
                .sorted(Comparator.comparingInt(piece -> piece.range().start()))
                .toList();
        return new Division(article.article(), article.revision(), article.text(), pieces);
    }

    private static Stream<Piece> piece(UUID id, Statement statement) {
        return statement
                .place()
                .map(place -> new Piece(id, place.range(), place.kind(), statement.isWorkedOn()))
                .stream();
    }

    private void record(Divided divided, Ingested article, Map<UUID, StreamState<Statement>> all) {
        List<RevisionCommand> known = new ArrayList<>();
        List<RecordStatement> added = new ArrayList<>();
        inPlace(divided.pieces(), article, (place, repeats) -> {
            Piece piece = divided.pieces().get(place.position() - 1);
            if (piece.statement() == null) added.add(added(place, repeats, article));
            else known.addAll(known(piece.statement(), place, repeats, all));
        });
        known.addAll(cut(divided.pieces(), article, all));
        statements.revise(known, all);
        newStatements.begin(added.stream());
    }

    /** Each piece where it stands, with the first one that has the same words, if that is another. */
    private void inPlace(List<Piece> pieces, Ingested article, BiConsumer<Place, @Nullable StatementId> each) {
        Map<String, StatementId> first = new HashMap<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            String words = piece.range().of(article.text());
            StatementId id = piece.statement() == null ? fresh : new StatementId(piece.statement());
            each.accept(
                    new Place(
                            article.revision(),
                            at + 1,
                            piece.range(),
                            words,
                            piece.kind(),
                            Context.around(piece.range(), article.text())),
                    first.putIfAbsent(NormalisedText.of(words), id));
        }
    }

    /** Nothing for a statement that stands where it stood, and as the same one of the text. */
    private List<RevisionCommand> known(
            UUID id, Place place, @Nullable StatementId repeats, Map<UUID, StreamState<Statement>> all) {
        Place before = Objects.requireNonNull(all.get(id)).state().place().orElseThrow();
        StatementId statement = new StatementId(id);
        if (before.equals(place)) return List.of();
        return NormalisedText.of(before.text()).equals(NormalisedText.of(place.text()))
                ? List.of(new CarryStatement(statement, place, repeats, false, command.by()))
                : List.of(new ChangeStatement(statement, place, repeats, true, false, command.by()));
    }

    private RecordStatement added(Place place, @Nullable StatementId repeats, Ingested article) {
        return new RecordStatement(
                fresh,
                article.article(),
                place.revision(),
                place.position(),
                place.range(),
                place.text(),
                place.kind(),
                place.context(),
                repeats,
                article.author(),
                command.by());
    }

    private List<CutStatement> cut(List<Piece> pieces, Ingested article, Map<UUID, StreamState<Statement>> all) {
        Set<UUID> standing = new HashSet<>();
        for (Piece piece : pieces) if (piece.statement() != null) standing.add(piece.statement());
        return all.entrySet().stream()
                .filter(each -> !each.getValue().state().isCut() && !standing.contains(each.getKey()))
                .map(each -> new CutStatement(new StatementId(each.getKey()), article.revision(), command.by()))
                .toList();
    }
}

package stet.app.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.article.ReadingView.Block;
import stet.app.article.ReadingView.Filter;
import stet.app.article.ReadingView.Repeated;
import stet.app.article.ReadingView.Unit;
import stet.app.page.Form;
import stet.app.page.ProgressBar;
import stet.app.page.Words;
import stet.app.security.CurrentPerson;
import stet.app.statement.StatementPanel;
import stet.app.statement.StatementPanels;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementKind;
import stet.infra.dossier.ArticleDossier;
import stet.infra.dossier.Dossiers;
import stet.infra.dossier.StatementStatus;

/** Puts together what the page of an article shows. */
@Component
class ReadingViews {
    private static final List<String> SLOTS = List.of("", "is-lower", "is-aside");

    private final Dossiers dossiers;
    private final StatementPanels panels;

    ReadingViews(Dossiers dossiers, StatementPanels panels) {
        this.dossiers = dossiers;
        this.panels = panels;
    }

    /**
     * The page as this person sees it; empty when there is no such article, or the statement is none of it.
     *
     * @param typed a form that was refused or is being filled in
     */
    Optional<ReadingView> of(
            ArticleId article,
            @Nullable StatementId selected,
            @Nullable Only only,
            CurrentPerson person,
            @Nullable Form typed) {
        ArticleDossier dossier = dossiers.article(article).orElse(null);
        if (dossier == null) return Optional.empty();
        if (selected == null) return Optional.of(view(dossier, null, only, person.person()));
        return panels.of(selected, person, typed)
                .filter(panel -> panel.status().article().equals(article))
                .map(panel -> view(dossier, panel, only, person.person()));
    }

    private static ReadingView view(
            ArticleDossier dossier, @Nullable StatementPanel panel, @Nullable Only only, Person person) {
        ArticleAddress address = new ArticleAddress(dossier.article().id(), only == null ? null : only.wireName());
        StatementId selected = panel == null ? null : panel.status().id();
        List<Block> blocks = ReadingText.of(dossier).blocks().stream()
                .map(block -> block(block, selected, address, person))
                .toList();
        return new ReadingView(
                dossier.article(),
                ProgressBar.of(dossier.article().progress()),
                filters(dossier.statements(), only, address, person),
                blocks,
                address.only(),
                panel,
                firstOpen(dossier.statements())
                        .map(open -> unit(new ReadingText.Place(open, 0), selected, address, person))
                        .orElse(null),
                address.page());
    }

    private static Block block(
            ReadingText.Block block, @Nullable StatementId selected, ArticleAddress address, Person person) {
        return new Block(
                block.kind() == StatementKind.HEADING,
                block.kind().name().toLowerCase(Locale.ROOT),
                block.places().stream()
                        .map(place -> unit(place, selected, address, person))
                        .toList());
    }

    private static Unit unit(
            ReadingText.Place place, @Nullable StatementId selected, ArticleAddress address, Person person) {
        StatementStatus status = place.status();
        boolean isSelected = status.id().equals(selected);
        return new Unit(
                "s" + status.position(),
                status.position(),
                address.selecting(status.id(), status.position()),
                status.text(),
                Words.of(status.status()),
                status.verdict() == null ? null : Words.of(status.verdict()),
                status.stale(),
                isSelected,
                style(status, isSelected, person),
                SLOTS.get(place.slot()),
                repeated(status, address));
    }

    private static String style(StatementStatus status, boolean selected, Person person) {
        List<String> style =
                new ArrayList<>(List.of("s", Words.of(status.status()).kind()));
        if (status.stale()) style.add("is-stale");
        if (Only.isMine(status, person)) style.add("is-mine");
        if (selected) style.add("is-selected");
        return String.join(" ", style);
    }

    private static @Nullable Repeated repeated(StatementStatus status, ArticleAddress address) {
        return status.repeats() == null || status.repeatsPosition() == null
                ? null
                : new Repeated(status.repeatsPosition(), address.selecting(status.repeats(), status.repeatsPosition()));
    }

    private static List<Filter> filters(
            List<StatementStatus> statements, @Nullable Only chosen, ArticleAddress address, Person person) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(null, null, "All", statements.size(), address.showing(null), chosen == null));
        Arrays.stream(Only.values())
                .map(only -> new Filter(
                        only.wireName(),
                        only.state(),
                        only.words(),
                        statements.stream()
                                .filter(status -> only.shows(status, person))
                                .count(),
                        address.showing(only.wireName()),
                        only == chosen))
                .forEach(filters::add);
        return List.copyOf(filters);
    }

    /** The first statement that is not settled. */
    private static Optional<StatementStatus> firstOpen(List<StatementStatus> statements) {
        return statements.stream().filter(ReadingViews::isOpen).findFirst();
    }

    static boolean isOpen(StatementStatus status) {
        return switch (status.status()) {
            case DISMISSED -> false;
            case VERIFIED -> status.stale();
            case UNTRIAGED, FLAGGED, IN_CHECK, IN_REVIEW -> true;
        };
    }
}

package stet.app.article;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import stet.app.article.Several.Choice;
import stet.app.article.Several.Done;
import stet.app.article.Several.Refused;
import stet.app.article.Several.Told;
import stet.app.statement.StatementPlace;
import stet.app.web.Form;
import stet.app.web.Option;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.desk.LeftOut;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementDossier;
import stet.infra.statement.StatementStatus;

/** Puts together what a page shows of several statements that someone chooses. */
@Component
public class SeveralViews {
    private final Accounts accounts;
    private final Dossiers dossiers;

    SeveralViews(Accounts accounts, Dossiers dossiers) {
        this.accounts = accounts;
        this.dossiers = dossiers;
    }

    /** Before anything is sent. */
    Several of(ReadingView page, HttpServletRequest request, Model model) {
        Choice choice = Choice.named(request.getParameter("several"));
        Set<String> picked = choice == null ? Set.of() : choice.picked(page);
        return new Several(choice, picked, Form.blank(Several.FORM), List.of(), done(model), checkers());
    }

    private static @Nullable Done done(Model model) {
        return model.getAttribute(Several.DONE) instanceof String words
                ? Told.read(words, String.valueOf(model.getAttribute(StatementPlace.ACTED)))
                : null;
    }

    /** After a form was refused: with boxes to tick for whoever has no script. */
    public Several refused(Form form, Set<String> picked, List<Refused> refused, boolean script) {
        return new Several(script ? null : Choice.NONE, picked, form, refused, null, checkers());
    }

    private List<Option> checkers() {
        return accounts.all().stream()
                .filter(Account::checksFacts)
                .map(account -> Option.of(account.person().id(), account.name()))
                .toList();
    }

    /** The statements that refuse, each by its place in the article, in the order of the text. */
    public List<Refused> refused(ArticleId article, List<LeftOut> reasons) {
        Map<UUID, StatementStatus> known =
                dossiers
                        .statements(reasons.stream()
                                .map(each -> new StatementId(each.stream()))
                                .toList())
                        .stream()
                        .map(StatementDossier::status)
                        .filter(status -> status.article().equals(article))
                        .collect(Collectors.toMap(status -> status.id().value(), Function.identity()));
        return reasons.stream()
                .map(each -> refused(each, known.get(each.stream())))
                .toList();
    }

    private static Refused refused(LeftOut each, @Nullable StatementStatus status) {
        return new Refused(
                status == null ? null : status.position(),
                "/statements/" + each.stream(),
                each.reason().sentence());
    }
}

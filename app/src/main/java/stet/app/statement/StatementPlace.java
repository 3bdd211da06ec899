package stet.app.statement;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import stet.app.security.CurrentPerson;
import stet.app.web.Form;
import stet.domain.Person;
import stet.domain.statement.StatementId;

/** The page on which a statement stands among the others of its article. */
public interface StatementPlace {

    /** Names, among what a page is told once, the ids of the statements that were acted on, with a space between them: their marks change with the answer. */
    String ACTED = "acted";

    /**
     * Fills in the page with this statement selected.
     *
     * @param typed a form with what was typed into it, and why it was refused
     * @return the name of the template
     */
    String show(
            StatementId statement, CurrentPerson person, @Nullable Form typed, HttpServletRequest request, Model model);

    /**
     * The address of the page with this statement selected.
     *
     * @param claim which of several claims is shown, absent for the least settled one
     */
    String address(StatementId statement, @Nullable Integer claim, @Nullable String only);

    /** The same with the next open one behind it selected. */
    String nextOpen(StatementId statement, @Nullable String only);

    /** What a statement says. */
    String words(StatementId statement);

    /** The same with the next one selected that waits for this person's review; the next open one, when none does. */
    String nextForReview(StatementId statement, Person person, @Nullable String only);
}

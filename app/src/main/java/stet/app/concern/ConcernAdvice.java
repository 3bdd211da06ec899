package stet.app.concern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import stet.app.security.CurrentPerson;
import stet.app.web.Pages;
import stet.infra.account.Scope;
import stet.infra.concern.Concerns;

/** Gives the frame of every page how much of what concerns its reader they have not read. */
@ControllerAdvice(annotations = Pages.class)
class ConcernAdvice {
    private final Concerns concerns;

    ConcernAdvice(Concerns concerns) {
        this.concerns = concerns;
    }

    @ModelAttribute("concerns")
    @Nullable
    UnreadConcerns concerns(@Nullable CurrentPerson person) {
        return person == null || !person.may(Scope.READ) ? null : new UnreadConcerns(concerns, person.person());
    }
}

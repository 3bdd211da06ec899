package stet.app.web;

import static java.util.stream.Collectors.joining;

import stet.app.security.CurrentPerson;
import stet.infra.account.Scope;

/** Who looks at a page, as the page speaks of them. */
public record Viewer(CurrentPerson person) {

    public String id() {
        return person.person().id();
    }

    public String name() {
        return person.account().name();
    }

    public String roles() {
        return person.account().roles().stream().sorted().map(Words::of).collect(joining(", "));
    }

    public boolean checks() {
        return person.may(Scope.WRITE);
    }

    public boolean audits() {
        return person.may(Scope.AUDIT);
    }

    public boolean reviews() {
        return person.may(Scope.REVIEW);
    }

    public boolean administers() {
        return person.may(Scope.ADMIN);
    }
}

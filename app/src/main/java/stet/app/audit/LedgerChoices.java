package stet.app.audit;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import stet.app.web.Option;
import stet.infra.account.Accounts;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.AuditLog;
import stet.infra.audit.Things.Thing;

/** What the form that narrows the log has to choose from. */
@Component
class LedgerChoices {
    private final Accounts accounts;
    private final AuditLog log;
    private final ThingFinder finder;

    LedgerChoices(Accounts accounts, AuditLog log, ThingFinder finder) {
        this.accounts = accounts;
        this.log = log;
        this.finder = finder;
    }

    /**
     * What the entries can be narrowed to.
     *
     * @param kind as its field is named
     * @param href where the log is narrowed to it, or, where it is chosen, no longer is
     */
    record Choice(Thing thing, String kind, String href) {}

    List<Option> people() {
        return Stream.concat(Stream.of(Option.of("", "Everyone")), accounts()).toList();
    }

    List<Option> ofAccounts() {
        Stream<Option> all = Stream.of(
                Option.of("", "Whatever it is about"),
                Option.of(AuditFilter.ANY_ACCOUNT.id(), "Any account: opened, changed, signed in …"));
        return Stream.concat(all, accounts()).toList();
    }

    private Stream<Option> accounts() {
        return accounts.all().stream().map(account -> Option.of(account.person().id(), account.name()));
    }

    List<Option> types() {
        Stream<Option> types = log.types().stream().map(type -> Option.of(type, type.replace('-', ' ')));
        return Stream.concat(Stream.of(Option.of("", "Every event")), types).toList();
    }

    /** What the log is narrowed to. */
    List<Choice> chosen(AuditQueryForm asked) {
        String without = asked.aboutNothing().address("/audit", null);
        return finder.named(asked.chosen()).stream()
                .map(thing -> new Choice(thing, AuditQueryForm.field(thing.kind()), without))
                .toList();
    }

    /** What has the words that were typed, each with the address that narrows the log to it. */
    List<Choice> found(AuditQueryForm asked) {
        String words = asked.form().value(AuditQueryForm.ABOUT);
        return words.isEmpty()
                ? List.of()
                : finder.find(words).stream()
                        .map(thing -> new Choice(
                                thing,
                                AuditQueryForm.field(thing.kind()),
                                asked.about(thing).address("/audit", null)))
                        .toList();
    }
}

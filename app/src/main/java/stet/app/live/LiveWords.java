package stet.app.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.live.OpenPage.Told;
import stet.app.web.Words;
import stet.domain.Person;
import stet.domain.statement.StatementId;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.audit.AuditEntry;
import stet.infra.concern.Concerns;
import stet.infra.live.OpenPages.Present;
import tools.jackson.databind.json.JsonMapper;

/** What open pages are told, in words. */
@Component
class LiveWords {
    /** How many acts are told one by one; who missed more loads the page anew. */
    static final int MOST = 100;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Accounts accounts;

    LiveWords(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * What happened.
     *
     * @param acts with whom, in sentences
     * @param more whether there is more than can be told
     */
    record News(List<Act> acts, boolean more) {}

    /** @param statement its id, absent when it is the article that something happened to */
    record Act(@Nullable String statement, boolean own, String says) {}

    /**
     * Who else is there.
     *
     * @param here a sentence, empty when it is nobody
     * @param open a sentence for each statement that somebody else has open, by its id
     */
    record Company(String here, Map<String, String> open) {}

    /** News of an article, as one person hears them. */
    Told news(List<AuditEntry> entries, long last, Person reader) {
        List<Act> acts = entries.stream()
                .limit(MOST)
                .map(entry -> new Act(
                        entry.statement() == null ? null : entry.statement().toString(),
                        entry.by().equals(reader) && !entry.isByRule(),
                        doer(entry) + " " + entry.sentence() + "."))
                .toList();
        return new Told("news", last, JSON.writeValueAsString(new News(acts, entries.size() > MOST)));
    }

    /** That something happened, somewhere. */
    Told news(long last) {
        return new Told("news", last, JSON.writeValueAsString(new News(List.of(), false)));
    }

    /** How much of what concerns them somebody has not read; empty when it is nothing, as the frame of a page says it. */
    Told concerns(Concerns.Unread unread) {
        return new Told("concerns", null, JSON.writeValueAsString(unread.said()));
    }

    /** Who looks at an article, for one of them. */
    Told company(List<Present> present, Person reader) {
        List<Present> others =
                present.stream().filter(each -> !each.person().equals(reader)).toList();
        Map<String, String> open = new LinkedHashMap<>();
        others.stream()
                .filter(each -> each.statement() != null)
                .collect(Collectors.groupingBy(
                        each -> Optional.ofNullable(each.statement())
                                .map(StatementId::toString)
                                .orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.mapping(Present::person, Collectors.toList())))
                .forEach((statement, people) -> open.put(statement, said(people, "this statement open")));
        String here = others.isEmpty()
                ? ""
                : said(others.stream().map(Present::person).toList(), null);
        return new Told("company", null, JSON.writeValueAsString(new Company(here, open)));
    }

    private String said(List<Person> people, @Nullable String what) {
        List<String> names = people.stream()
                .distinct()
                .map(this::name)
                .sorted(Comparator.naturalOrder())
                .toList();
        boolean one = names.size() == 1;
        return together(names)
                + (what == null ? (one ? " is here." : " are here.") : (one ? " has " : " have ") + what + ".");
    }

    private static String together(List<String> names) {
        if (names.size() == 1) return names.getFirst();
        List<String> before = new ArrayList<>(names.subList(0, names.size() - 1));
        return Stream.of(String.join(", ", before), names.getLast()).collect(Collectors.joining(" and "));
    }

    private String doer(AuditEntry entry) {
        return entry.isByRule() ? "Stet" : name(entry.by());
    }

    private String name(Person person) {
        return Words.isolated(accounts.find(person).map(Account::name).orElse(person.id()));
    }
}

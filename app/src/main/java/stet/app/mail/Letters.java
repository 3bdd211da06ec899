package stet.app.mail;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stet.app.concern.ConcernLine;
import stet.app.web.Times;
import stet.domain.Actor;
import stet.domain.Count;
import stet.domain.Person;
import stet.domain.account.Secret;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.concern.Concern;
import stet.infra.concern.Concern.Place;
import stet.infra.mail.MailWish;
import stet.infra.mail.Pace;

/**
 * Writes letters. They say who did what and where it is read; what statements and notes say stays in the house, as mails pass through
 * many hands.
 */
@Component
final class Letters {
    private static final int TOLD = 50;

    private final MailSettings settings;
    private final Accounts accounts;
    private final Times times;

    Letters(MailSettings settings, Accounts accounts, Times times) {
        this.settings = settings;
        this.accounts = accounts;
        this.times = times;
    }

    /** Asks whoever reads what is sent to an address to confirm it. */
    Letter confirmation(Account owner, String address, Secret proof) {
        return new Letter(address, "Stet: confirm this address", """
                %s,

                you asked Stet to send mails to this address. Confirm that it is yours:

                %s

                If it was not you who asked, do nothing: no other mail will come.
                """.formatted(
                        owner.name(), settings.page(MailPages.CONFIRM + "?token=" + proof.value())));
    }

    /** Tells what concerns somebody, the newest first. */
    Letter concerns(Account owner, MailWish wish, List<Concern> lines, ZoneId zone) {
        String told = lines.stream().limit(TOLD).map(line -> told(line, zone)).collect(Collectors.joining("\n"));
        String more = lines.size() <= TOLD
                ? ""
                : "\nAnd %s more: %s\n".formatted(Count.of(lines.size() - TOLD), settings.page("/concerns"));
        return new Letter(wish.address(), subject(lines), """
                %s,

                %s%s
                --
                You asked Stet for mails %s. Change that: %s
                """.formatted(
                        owner.name(), told, more, pace(wish.pace()), settings.page(MailPages.PATH)));
    }

    private String subject(List<Concern> lines) {
        return lines.size() == 1
                ? "Stet: " + sentence(lines.getFirst())
                : "Stet: %s things concern you".formatted(Count.of(lines.size()));
    }

    private String told(Concern line, ZoneId zone) {
        Place place = line.place();
        String more = line.count() == 1 ? "" : " and " + Count.of(line.count() - 1) + " more";
        String page = settings.page("/articles/%s?statement=%s#s%d"
                .formatted(place.article().value(), place.statement().value(), place.position()));
        return """
                %s, %s (%s)
                  %s, statement %d%s
                  %s
                """.formatted(
                        sentence(line),
                        times.shown(line.at(), zone),
                        zone.getId(),
                        place.articleTitle(),
                        place.position(),
                        more,
                        page);
    }

    private String sentence(Concern line) {
        return name(line.by()) + " " + new ConcernLine(line).sentence();
    }

    private String name(Person person) {
        if (person.equals(Actor.STET.person())) return Actor.STET.name();
        return accounts.find(person).map(Account::name).orElse(person.id());
    }

    private static String pace(Pace pace) {
        return switch (pace) {
            case NONE -> "no more";
            case AT_ONCE -> "at once";
            case DAILY -> "once a day";
        };
    }
}

package stet.app.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import stet.app.mail.MailRejection.ConfirmationUsedUp;
import stet.app.mail.MailRejection.LetterNotTaken;
import stet.app.mail.MailRejection.LetterSentJustNow;
import stet.app.mail.MailRejection.MailIsOff;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.Secret;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.account.Secrets;
import stet.infra.engine.read.ReadPositions;
import stet.infra.mail.MailBook;
import stet.infra.mail.MailWish;
import stet.infra.mail.Pace;

/** Takes people's wishes for mails, alike from the page and over REST. */
@Component
final class MailDesk {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Post post;
    private final MailSettings settings;
    private final MailBook book;
    private final Letters letters;
    private final Accounts accounts;
    private final ReadPositions positions;
    private final TransactionTemplate transactions;
    private final Secrets secrets = new Secrets();

    MailDesk(
            Post post,
            MailSettings settings,
            MailBook book,
            Letters letters,
            Accounts accounts,
            ReadPositions positions,
            TransactionTemplate transactions) {
        this.post = post;
        this.settings = settings;
        this.book = book;
        this.letters = letters;
        this.accounts = accounts;
        this.positions = positions;
        this.transactions = transactions;
    }

    boolean isOn() {
        return post.isOn();
    }

    Optional<MailWish> of(Person person) {
        return book.find(person);
    }

    /** Does as somebody wishes; gives why not, or nothing. An address that is new to Stet is sent a letter to confirm it. */
    List<Rejection> set(Person person, Wish wish) {
        if (!post.isOn()) return List.of(new MailIsOff());
        List<Rejection> wrong = wish.wrong();
        if (!wrong.isEmpty()) return wrong;
        String address = wish.address();
        if (address == null) {
            book.forget(person);
            return List.of();
        }
        Optional<MailWish> before =
                book.find(person).filter(known -> known.address().equals(address));
        if (before.isPresent() && (before.get().confirmed() || wish.wantedPace() == Pace.NONE)) {
            book.set(person, wish.wantedPace());
            return List.of();
        }
        return ask(person, address, wish.wantedPace());
    }

    private List<Rejection> ask(Person person, String address, Pace pace) {
        if (book.asked(person, PAUSE, settings.confirmWithin())) return List.of(new LetterSentJustNow());
        Account owner = accounts.find(person).orElseThrow();
        Secret proof = secrets.link();
        try {
            transactions.executeWithoutResult(_ -> {
                book.set(person, address, pace, proof, settings.confirmWithin(), positions.shown());
                post.send(letters.confirmation(owner, address, proof));
            });
            return List.of();
        } catch (MailException refused) {
            return List.of(new LetterNotTaken(Post.why(refused)));
        }
    }

    /** Takes a link's end as the proof that somebody reads what is sent to their address; gives why not, or nothing. */
    List<Rejection> confirm(Person person, String token) {
        return book.confirm(person, new Secret(token)) ? List.of() : List.of(new ConfirmationUsedUp());
    }
}

package stet.infra.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/**
 * Where somebody wants mails, and how they stand.
 *
 * @param confirmed whether its owner showed that they read what is sent there; nothing is sent before
 * @param toldUpTo the index of the log up to which they were mailed
 * @param toldAt when they were mailed last, or began to be
 * @param trouble why the last mail could not be sent
 */
public record MailWish(
        Person person,
        String address,
        Pace pace,
        boolean confirmed,
        long toldUpTo,
        Instant toldAt,
        @Nullable String trouble) {}

package stet.app.mail;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails of what concerns people are sent, where {@code spring.mail.host} names a server that takes them.
 *
 * @param from the address that they come from
 * @param address the web address at which people reach Stet, to which mails lead
 * @param every how often it is looked what is to be sent
 * @param gather how long after something happened it is sent, with what happens meanwhile
 * @param morning when, where somebody is, their daily mail is sent
 * @param confirmWithin how long the link is good by which an address is confirmed
 */
@ConfigurationProperties("stet.mail")
record MailSettings(
        @Nullable String from,
        @Nullable URI address,
        @DefaultValue("15s") Duration every,
        @DefaultValue("60s") Duration gather,
        @DefaultValue("07:00") LocalTime morning,
        @DefaultValue("3d") Duration confirmWithin) {

    String sender() {
        if (from == null)
            throw new IllegalStateException("Set stet.mail.from: mails need an address that they come from.");
        return from;
    }

    /** A page, by its path. */
    String page(String path) {
        if (address == null)
            throw new IllegalStateException(
                    "Set stet.mail.address, the web address at which people reach Stet: mails lead to its pages.");
        return address.toString().replaceAll("/+$", "") + path;
    }
}

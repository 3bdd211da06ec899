package stet.app.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server, where one is named. */
@Component
final class Post {
    private final @Nullable JavaMailSender server;
    private final MailSettings settings;

    Post(ObjectProvider<JavaMailSender> server, MailSettings settings) {
        this.server = server.getIfAvailable();
        this.settings = settings;
        if (isOn()) requireWhatMailsNeed();
    }

    /** Whether a mail server is named. */
    boolean isOn() {
        return server != null;
    }

    private void requireWhatMailsNeed() {
        Objects.requireNonNull(settings.sender());
        Objects.requireNonNull(settings.page(""));
    }

    /**
     * Returns when the server has taken the letter.
     *
     * @throws MailException when it doesn't
     */
    void send(Letter letter) {
        JavaMailSender taker = Objects.requireNonNull(server, "no mail server is named");
        MimeMessage message = taker.createMimeMessage();
        try {
            MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            parts.setFrom(settings.sender());
            parts.setTo(letter.to());
            parts.setSubject(letter.subject());
            parts.setText(letter.text());
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no absence notice answers it
        } catch (MessagingException malformed) {
            throw new MailParseException(malformed);
        }
        taker.send(message);
    }

    /** What a server said to a letter that it didn't take, in one line that names no address. */
    static String why(MailException failure) {
        Throwable cause = failure instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                ? sending.getMessageExceptions()[0]
                : failure.getMostSpecificCause();
        Throwable deepest = cause;
        while (deepest instanceof MessagingException nested && nested.getNextException() != null)
            deepest = nested.getNextException();
        String said = Objects.toString(deepest.getMessage(), deepest.getClass().getSimpleName());
        String line = said.strip().replaceAll("\\s+", " ").replaceAll("<?\\S+@\\S+>?", "the address");
        return line.substring(0, Math.min(line.length(), 200));
    }
}

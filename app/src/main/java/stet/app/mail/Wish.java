package stet.app.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.app.mail.MailRejection.MailAddressMalformed;
import stet.app.mail.MailRejection.MailAddressMissing;
import stet.domain.FieldRejection.ChoiceUnknown;
import stet.domain.Rejection;
import stet.domain.words.Blank;
import stet.infra.mail.Pace;

/**
 * A wish for mails, as a form or a body says it.
 *
 * @param address to which they are sent, absent to have none sent and no address kept
 * @param pace how often, absent for never
 */
record Wish(@Nullable String address, @Nullable String pace) {
    static final String ADDRESS = "address";
    static final String PACE = "pace";

    private static final int LONGEST = 254; // RFC 5321 §4.5.3.1.3, less the brackets around it

    Wish {
        address = Blank.toAbsent(address);
        pace = Blank.toAbsent(pace);
    }

    List<Rejection> wrong() {
        List<Rejection> wrong = new ArrayList<>();
        if (pace != null
                && Arrays.stream(Pace.values()).noneMatch(each -> each.name().equals(pace)))
            wrong.add(new ChoiceUnknown(PACE, "how often mails come", "NONE, AT_ONCE and DAILY"));
        else if (address == null && wantedPace() != Pace.NONE) wrong.add(new MailAddressMissing());
        if (address != null && !isAddress(address)) wrong.add(new MailAddressMalformed());
        return wrong;
    }

    /** Of a wish with nothing wrong in it. */
    Pace wantedPace() {
        return pace == null ? Pace.NONE : Pace.valueOf(pace);
    }

    /** One address alone (RFC 5321), with a name of a site or machine behind its @, in ASCII as every server takes it. */
    private static boolean isAddress(String text) {
        if (text.length() > LONGEST || !text.matches("[!-~]+@[0-9A-Za-z.-]+")) return false;
        try {
            InternetAddress[] parsed = InternetAddress.parse(text, true);
            if (parsed.length != 1 || parsed[0].isGroup() || !text.equals(parsed[0].getAddress())) return false;
            parsed[0].validate();
            return true;
        } catch (AddressException malformed) {
            return false;
        }
    }
}

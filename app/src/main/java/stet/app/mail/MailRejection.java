package stet.app.mail;

import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;

/** Why somebody's wish for mails is refused. */
sealed interface MailRejection extends Rejection {

    /** No server is named that would take mails. */
    record MailIsOff() implements MailRejection {
        @Override
        public String sentence() {
            return "Stet sends no mails here. Ask whoever runs it to name a mail server (spring.mail.host).";
        }
    }

    /** Nothing can be sent to what was typed. */
    record MailAddressMalformed() implements MailRejection {
        @Override
        public String sentence() {
            return "Enter one mail address, such as ada@example.org.";
        }

        @Override
        public String field() {
            return Wish.ADDRESS;
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A mail at some pace is wished for, and no address to send it to. */
    record MailAddressMissing() implements MailRejection {
        @Override
        public String sentence() {
            return "Enter the address to which mails are to be sent.";
        }

        @Override
        public String field() {
            return Wish.ADDRESS;
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A letter was sent to confirm an address a moment ago. */
    record LetterSentJustNow() implements MailRejection {
        @Override
        public String sentence() {
            return "A letter to confirm an address was sent less than a minute ago. Look for it first, and then save the address again.";
        }

        @Override
        public String field() {
            return Wish.ADDRESS;
        }
    }

    /** The mail server didn't take the letter that asks to confirm an address. */
    record LetterNotTaken(@Nullable String why) implements MailRejection {
        @Override
        public String sentence() {
            return "The mail server did not take the letter by which the address is confirmed%s. Check the address, and save it again."
                    .formatted(why == null ? "" : " (" + why + ")");
        }

        @Override
        public String field() {
            return Wish.ADDRESS;
        }
    }

    /** A link to confirm an address was used, replaced or is too old. */
    record ConfirmationUsedUp() implements MailRejection {
        @Override
        public String sentence() {
            return "This link confirms nothing any more: it was used, is too old, or another address was entered since. Save the address again on your profile to get another.";
        }
    }
}

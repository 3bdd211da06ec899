package stet.app.web.failure;

/** What an error page says: what happened, and what to do. */
enum ErrorWords {
    UNREADABLE(400, "This could not be read", "The address or the form was incomplete. Go back and try again."),
    FORBIDDEN(403, "You may not do this", "Ask a colleague who may, or an administrator for the role."),
    SENT_TOO_LATE(
            403,
            "Nothing was recorded yet",
            "You signed in anew since this form was shown, so Stet did not accept it. Open its page again and fill it in."),
    FROM_ELSEWHERE(
            403,
            "Nothing was done",
            "Another site had your browser send this. If you meant to do it, open Stet and do it there."),
    NOTHING_HERE(404, "Nothing is here", "The address may be mistyped or out of date. Look for it from the desk."),
    NOT_THIS_WAY(405, "This address does something else", "Open the page it belongs to and use its buttons."),
    TOO_SLOW(408, "This did not arrive", "Go back and send it again; nothing of it was done."),
    CHANGED(409, "This changed meanwhile", "Someone else was faster. Open it again and repeat what still holds."),
    TOO_LARGE(413, "This is too large", "Stet takes articles of up to 2,000,000 bytes. Split it and send its parts."),
    TOO_MANY(429, "Too many requests", "Wait a minute, then try again."),
    BROKEN(
            500,
            "Something broke",
            "It is our fault and not yours. What you sent may not be recorded: look first, then try again."),
    /** With a sentence of its own. */
    GIVEN_UP(500, "This took too long", "Ask for less at once, or tell an administrator."),
    /** With a sentence of its own. */
    NOT_SHOWN(
            503, "This can't be shown or done now", "Try again in a moment, and tell an administrator if it stays so."),
    BUSY(503, "Stet is not ready", "The database does not answer, or Stet is just starting. Try again in a minute.");

    private final int status;
    private final String title;
    private final String advice;

    ErrorWords(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** What is said of a status, whether or not the refusal has a sentence of its own. */
    static ErrorWords of(int status, boolean explained) {
        if (status == GIVEN_UP.status) return explained ? GIVEN_UP : BROKEN;
        if (status == NOT_SHOWN.status) return explained ? NOT_SHOWN : BUSY;
        for (ErrorWords words : values()) if (words.status == status) return words;
        return status < 500 ? UNREADABLE : BROKEN;
    }

    public String title() {
        return title;
    }

    public String advice() {
        return advice;
    }
}

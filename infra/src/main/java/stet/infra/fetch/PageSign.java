package stet.infra.fetch;

/** What makes one doubt that a fetched page is the one that was asked for. Whether it is, a person decides. */
public enum PageSign {
    /** The server itself says that it is an error page. */
    ERROR("The server answered %s: this is what it shows instead of the page."),
    /** It wants to know whether a person asks. */
    CHALLENGE("This looks like a page that asks whether you are a robot, not like the page itself."),
    /** It wants consent to something first. */
    CONSENT("This looks like a page that asks for consent, not like the page itself."),
    /** It wants a name and a password first. */
    SIGN_IN("This looks like a page that asks to sign in or to subscribe, not like the page itself."),
    /** The address of one page led to the front page. */
    FRONT_PAGE("The address led to the front page of the site: the page may be gone."),
    /** There is next to nothing to read. */
    HARDLY_ANY_WORDS("The page has hardly any words without its scripts: what people see may be missing.");

    private final String sentence;

    PageSign(String sentence) {
        this.sentence = sentence;
    }

    /**
     * The warning, in words.
     *
     * @param status what the server said (HTTP)
     */
    public String sentence(int status) {
        return sentence.formatted(status + name(status));
    }

    private static String name(int status) {
        return switch (status) {
            case 401 -> " (sign in first)";
            case 402 -> " (pay first)";
            case 403 -> " (refused)";
            case 404 -> " (not found)";
            case 410 -> " (gone)";
            case 429 -> " (too many requests)";
            case 451 -> " (withheld for legal reasons)";
            case 500, 502, 503, 504 -> " (the server is in trouble)";
            default -> "";
        };
    }
}

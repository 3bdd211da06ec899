package stet.domain.statement;

import stet.domain.Field;

/** The text fields of a statement's commands, with the names that the API and the forms give them. */
final class Fields {
    private static final int PROSE = 10_000;
    private static final int LINE = 500;

    static final Field REASON = new Field("reason", "the reason", PROSE);
    static final Field PROPOSITION = new Field("proposition", "the proposition", 2_000);
    static final Field EXCERPT = new Field("excerpt", "the excerpt", PROSE);
    static final Field LOCATOR = new Field("locator", "the locator", LINE);
    static final Field NOT_FOUND_REASON =
            new Field("notFoundReason", "the reason why words count that are not in the capture", PROSE);
    static final Field ORIGIN = new Field("origin", "the origin", LINE);
    static final Field RATIONALE = new Field("rationale", "the rationale", PROSE);
    static final Field SINGLE_SOURCE_REASON =
            new Field("singleSourceReason", "the reason why one source is enough", PROSE);
    static final Field NOTE = new Field("note", "the note", PROSE);
    static final Field NO_SEARCH_REASON = new Field("noSearchReason", "the reason why nobody had to look", PROSE);
    static final Field QUERY = new Field("query", "what was looked for", 2_000);
    static final Field FOUND = new Field("found", "what was found", PROSE);
    static final Field NAME = new Field("name", "whom you ask", LINE);
    static final Field ORGANISATION = new Field("organisation", "the organisation", LINE);
    static final Field CONTACT = new Field("contact", "the contact", LINE);
    static final Field QUESTION = new Field("question", "the question", PROSE);
    static final Field ANSWER = new Field("answer", "the answer", PROSE);
    static final Field HOW = new Field("how", "how you tried", LINE);
    static final Field OUTCOME = new Field("outcome", "what came back", PROSE);
    static final Field TEXT = new Field("text", "the note", PROSE);

    private Fields() {}
}

package stet.infra.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.infra.audit.AuditEntry;

/**
 * What changed in an article from one moment of the log to another.
 *
 * @param from the last entry of the earlier moment, absent when nothing had happened yet
 * @param to the last entry of the later moment, absent when nothing had happened yet
 * @param statements those that stand differently, in reading order, as many as were asked for
 * @param next where the others that stand differently begin, absent when there are none
 * @param asBefore how many of all others were worked on in between and stand as they did
 * @param untold how many of all others have an event that was set aside, is missing or can't be read
 */
public record Changes(
        @Nullable AuditEntry from,
        @Nullable AuditEntry to,
        List<StatementChange> statements,
        @Nullable String next,
        int asBefore,
        int untold) {}

package stet.infra.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.statement.Standing;
import stet.domain.statement.StatementId;
import stet.infra.audit.AuditEntry;

/**
 * A statement that stands differently at the later moment.
 *
 * @param position its place in the article, counted from 1
 * @param text its words at the later moment
 * @param textBefore its words at the earlier one, absent when they were the same or it was not recorded yet
 * @param cut whether the text had it no more at the later one
 * @param before how it stood at the earlier moment, absent when it was not recorded yet
 * @param after how it stood at the later one
 * @param events what happened to it in between, oldest first
 */
public record StatementChange(
        StatementId statement,
        int position,
        String text,
        @Nullable String textBefore,
        boolean cut,
        @Nullable Standing before,
        Standing after,
        List<AuditEntry> events) {}

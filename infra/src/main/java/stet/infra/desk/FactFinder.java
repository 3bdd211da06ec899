package stet.infra.desk;

import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.reader.ReaderName;
import stet.domain.source.Source;
import stet.domain.source.SourceId;
import stet.domain.statement.Facts;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.infra.source.SourceStream;
import stet.infra.statement.Checkers;

/** Looks up what a command's rules must know of the world, as it stands when the command is decided. */
final class FactFinder {
    private final Repository<SourceStream> sources;
    private final Checkers checkers;
    private final JdbcClient database;

    FactFinder(Repository<SourceStream> sources, Checkers checkers, JdbcClient database) {
        this.sources = sources;
        this.checkers = checkers;
        this.database = database;
    }

    Facts of(StatementCommand command) {
        return switch (command) {
            case AttachSource attach -> ofSource(attach.attachment().source());
            case AssignChecker assign -> Facts.ofCheckers(checkers.checkers());
            case RecordStatement _,
                    FlagClaim _,
                    DismissStatement _,
                    ReleaseChecker _,
                    DetachSource _,
                    NoticeWithdrawal _,
                    ProposeVerdict _,
                    MarkVerified _,
                    ReturnForRework _,
                    ReopenClaim _,
                    AddNote _ -> Facts.NONE;
        };
    }

    /** The index of the event at which a reader fails, null when it reads on. */
    @Nullable
    Long failingAt(ReaderName reader) {
        return database.sql("select log_index from reader_failure where reader = :reader")
                .param("reader", reader.value())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** How many entries the log has, counted from index 0. */
    long logSize() {
        return database.sql("select coalesce(max(log_index) + 1, 0) from log_entry")
                .query(Long.class)
                .single();
    }

    /** Holds a source as it is until the current transaction ends, so that nobody withdraws it meanwhile. */
    private Facts ofSource(SourceId id) {
        lock("pg_advisory_xact_lock_shared", id);
        return Facts.ofSource(id, load(id));
    }

    /** Waits until nobody is attaching a source any more, and keeps others from it until this transaction ends. */
    void waitForAttaching(SourceId id) {
        lock("pg_advisory_xact_lock", id);
    }

    private void lock(String lock, SourceId id) {
        database.sql("select " + lock + "(hashtextextended(:id, 0))")
                .param("id", id.toString())
                .query((row, number) -> id)
                .single();
    }

    private Source load(SourceId id) {
        try {
            return sources.loadOrCreate(id.toString(), SourceStream::new).invoke(stream -> stream.source(id));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

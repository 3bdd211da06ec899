package stet.infra.engine.postgres;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import stet.infra.engine.server.PostgresRefusal;

/**
 * Brings the database to where this release needs it. One that another release has brought further is left alone: what that
 * changed, nobody here knows.
 */
@Component
final class Migration implements FlywayMigrationStrategy {
    private static final String MAY_NOT = "42501";
    private static final Set<MigrationState> UNKNOWN = EnumSet.of(
            MigrationState.FUTURE_SUCCESS,
            MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS,
            MigrationState.MISSING_FAILED);

    @Override
    public void migrate(Flyway flyway) {
        try {
            refuseUnknown(flyway);
            flyway.migrate();
            refuseUnknown(flyway); // another release may have been at it meanwhile
        } catch (FlywayException failure) {
            if (!(NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException denied)
                    || !MAY_NOT.equals(denied.getSQLState())) throw failure;
            throw new PostgresRefusal(
                    "The account by which Stet would bring its database up to date may not do that: %s"
                            .formatted(denied.getMessage()),
                    "Name the account that owns Stet's tables in spring.flyway.user and .password.",
                    failure);
        }
    }

    private static void refuseUnknown(Flyway flyway) {
        Optional<MigrationInfo> unknown = Arrays.stream(flyway.info().applied())
                .filter(applied -> UNKNOWN.contains(applied.getState()))
                .reduce((earlier, later) -> later);
        unknown.ifPresent(migration -> {
            throw new PostgresRefusal(
                    "This database was brought to version %s (%s) by another release of Stet, and this one knows it up to version %s only."
                            .formatted(migration.getVersion(), migration.getDescription(), newest(flyway)),
                    "Start the release that was used last, or restore the backup that was made before the upgrade.");
        });
    }

    private static String newest(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> !UNKNOWN.contains(migration.getState()) && migration.getVersion() != null)
                .reduce((earlier, later) -> later)
                .map(migration -> migration.getVersion().toString())
                .orElse("none");
    }
}

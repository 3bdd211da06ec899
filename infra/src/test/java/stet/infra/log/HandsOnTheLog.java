package stet.infra.log;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A superuser lays hands on the log in each test, which begins as if nobody had before. */
abstract class HandsOnTheLog {
    @TempDir
    static Path folder;

    static LogToTamper log;

    @BeforeAll
    static void create() throws IOException, SQLException {
        log = new LogToTamper(folder);
    }

    @AfterAll
    static void remove() {
        log.close();
    }

    @BeforeEach
    void as_it_was_before_anyone_laid_hands_on_it() throws IOException {
        log.restore();
    }

    /** Holds what everyone finds against what is expected, in the order of the matrix. */
    static void found(String alone, String checkpoint, String bundle, String recheck, String reader, String then)
            throws IOException {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(log.outsider().foundInTheBundle()).as("in the bundle").isEqualTo(alone);
        softly.assertThat(log.outsider().foundWithACheckpoint())
                .as("with a checkpoint")
                .isEqualTo(checkpoint);
        softly.assertThat(log.outsider().foundWithABundle()).as("with a bundle").isEqualTo(bundle);
        softly.assertThat(log.recheck()).as("Stet's check").startsWith(recheck);
        softly.assertThat(log.read()).as("readers").isEqualTo(reader);
        softly.assertThat(then()).as("work that goes on").isEqualTo(then);
        softly.assertAll();
    }

    /** What becomes of work that goes on: it is signed, and what a verifier finds then in the bundle alone; or a refusal. */
    static String then() throws IOException {
        String outcome = log.goOn();
        return outcome.equals("signs") ? outcome + ", then " + log.outsider().foundInTheBundle() : outcome;
    }
}

package stet.infra.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import stet.domain.Person;
import stet.domain.claim.ClaimKind;
import stet.domain.source.Nature;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceKind;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementId;
import stet.infra.family.AllFamilies;

/**
 * What is on the wire stays on the wire: newsrooms have events stored as these files say. None of them is ever edited
 * once it is released. An event that changes gets a new revision, a new file and an upcaster from the old one.
 */
class GoldenEventsTest {
    private final EventSerializer serializer = new EventSerializer(AllFamilies.together());

    @ParameterizedTest
    @MethodSource("files")
    void an_event_is_written_as_its_golden_file_says(String file) {
        SerializedObject<String> written =
                serializer.serialize(SampleEvents.all().get(file), String.class);

        assertThat(written.getData()).isEqualTo(golden(file));
        assertThat(written.getType().getName() + "." + written.getType().getRevision())
                .isEqualTo(typeAndRevision(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_event_is_read_from_its_golden_file(String file) {
        String[] type = typeAndRevision(file).split("\\.", -1);

        Object read = serializer.deserialize(
                new SimpleSerializedObject<>(golden(file), String.class, new SimpleSerializedType(type[0], type[1])));

        assertThat(read).isEqualTo(SampleEvents.all().get(file));
    }

    /** Whose payload has not all that later revisions hold is read as if it had. */
    @Test
    void a_note_of_before_notes_were_named_is_named_after_its_event() {
        String event = "0199a000-0000-7000-8000-000000000061";

        Object read = LogByHand.reading().read(event, "note-added", "1", golden("note-added.1"));

        assertThat(read)
                .isEqualTo(new NoteAdded(
                        new StatementId(UUID.fromString("0199a000-0000-7000-8000-000000000011")),
                        null,
                        new NoteId(UUID.fromString(event)),
                        "Looks odd.",
                        new Person("ada")));
    }

    /** While a statement had one claim at most, events named none: each is read as one of the first. */
    @ParameterizedTest
    @CsvSource({
        "claim-flagged.1.least, claim-flagged.2.least",
        "claim-reworded.1, claim-reworded.2",
        "claim-reworded.1.least, claim-reworded.2.least",
        "checker-assigned.1, checker-assigned.2",
        "checker-released.1, checker-released.2",
        "source-attached.1, source-attached.2",
        "source-attached.1.least, source-attached.2.least",
        "source-detached.1, source-detached.2",
        "attachment-amended.1, attachment-amended.2",
        "attached-source-withdrawn.1, attached-source-withdrawn.2",
        "verdict-proposed.1, verdict-proposed.3",
        "verdict-proposed.1.least, verdict-proposed.3.least",
        "verdict-proposed.2, verdict-proposed.3",
        "verdict-proposed.2.least, verdict-proposed.3.least",
        "rationale-amended.1, rationale-amended.2",
        "statement-verified.1, statement-verified.2",
        "statement-verified.1.least, statement-verified.2.least",
        "verdict-returned.1, verdict-returned.2",
        "claim-reopened.1, claim-reopened.2",
        "verdict-became-stale.1, verdict-became-stale.2",
        "review-taken.1, review-taken.2",
        "review-given-up.1, review-given-up.2",
        "triage-undone.1, triage-undone.2.least",
        "note-added.2, note-added.3.least"
    })
    void what_happened_before_statements_had_several_claims_happened_to_the_first(String before, String now) {
        assertThat(readAsBefore(before)).isEqualTo(SampleEvents.all().get(now));
    }

    @Test
    void a_claim_that_was_flagged_before_is_the_first_and_a_fact_on_the_whole_statement() {
        assertThat(readAsBefore("claim-flagged.1"))
                .isEqualTo(new ClaimFlagged(
                        new StatementId(UUID.fromString("0199a000-0000-7000-8000-000000000011")),
                        1,
                        "A figure.",
                        "It cost two million.",
                        ClaimKind.FACT,
                        null,
                        new Person("ada")));
    }

    @ParameterizedTest
    @CsvSource({"source-registered.1, WEB", "source-registered.1.least, DOCUMENT"})
    void a_source_of_before_is_a_page_where_it_has_an_address_else_a_document(String before, SourceKind kind) {
        SourceRegistered registered = (SourceRegistered) readAsBefore(before);

        assertThat(registered.nature()).isEqualTo(new Nature(kind, null, null, null));
    }

    private static Object readAsBefore(String file) {
        String[] type = typeAndRevision(file).split("\\.", -1);
        return LogByHand.reading().read("0199a000-0000-7000-8000-000000000062", type[0], type[1], golden(file));
    }

    @Test
    void every_type_has_a_golden_file() {
        assertThat(files().map(file -> file.split("\\.", -1)[0]))
                .containsAll(AllFamilies.together().types());
    }

    static Stream<String> files() {
        return SampleEvents.all().keySet().stream();
    }

    private static String typeAndRevision(String file) {
        return file.replaceFirst("^([^.]+[.][0-9]+)[.].*", "$1");
    }

    private static String golden(String file) {
        try (var stream = Objects.requireNonNull(GoldenEventsTest.class.getResourceAsStream(file + ".json"), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

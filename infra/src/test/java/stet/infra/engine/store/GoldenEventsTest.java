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
import org.junit.jupiter.params.provider.MethodSource;
import stet.domain.Person;
import stet.domain.statement.NoteId;
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
                        new NoteId(UUID.fromString(event)),
                        "Looks odd.",
                        new Person("ada")));
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

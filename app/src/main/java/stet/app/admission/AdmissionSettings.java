package stet.app.admission;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much Stet takes on at once.
 *
 * @param bytesInFlight how many bytes of large bodies are worked on at once; a body that is larger still is taken when it is
 *     alone. Null for a share of the heap
 * @param bodyWithin how long the whole body of a request may take to arrive from someone who is known
 * @param strangersBodyWithin the same for anyone else, as when signing in
 * @param uploadWithin the same for a file from someone who is known, which goes to the disk as it arrives
 * @param uploads how many files may arrive at once
 * @param slowBodies how many threads may wait for bodies at once, of which strangers get a quarter
 * @param drain how long Stet goes on taking requests, at most, once it was told to stop
 */
@ConfigurationProperties("stet.admission")
record AdmissionSettings(
        @Nullable DataSize bytesInFlight,
        @DefaultValue("30s") Duration bodyWithin,
        @DefaultValue("5s") Duration strangersBodyWithin,
        @DefaultValue("15m") Duration uploadWithin,
        @DefaultValue("16") int uploads,
        @DefaultValue("64") int slowBodies,
        @DefaultValue("2s") Duration drain) {
    /** What is made of a body until it is recorded is many times as large: text, statements, events and their JSON. */
    private static final int HEAP_FOR_A_BYTE = 64;

    long bytes() {
        return bytesInFlight == null ? Runtime.getRuntime().maxMemory() / HEAP_FOR_A_BYTE : bytesInFlight.toBytes();
    }
}

package stet.infra.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.infra.engine.store.SerializerConfiguration;

class TokensTest {
    private final Serializer serializer = new SerializerConfiguration().serializer();

    @ParameterizedTest
    @MethodSource("tokens")
    void a_token_is_read_as_it_was_stored(TrackingToken token) {
        assertThat(serializer.<String, TrackingToken>deserialize(serializer.serialize(token, String.class)))
                .isEqualTo(token);
    }

    static Stream<TrackingToken> tokens() {
        TrackingToken withGaps = GapAwareTrackingToken.newInstance(12, List.of(3L, 7L));
        TrackingToken behind = GapAwareTrackingToken.newInstance(5, List.of());
        return Stream.of(withGaps, behind, ReplayToken.createReplayToken(withGaps, behind));
    }
}

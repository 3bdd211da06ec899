package stet.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class EntityTagsProperties {

    @Property
    void any_header_can_be_looked_at(@ForAll String header) {
        EntityTags.parse(header).ifPresent(tags -> {
            assertThat(tags.any()).isEqualTo(header.strip().equals("*"));
            assertThat(tags.versions()).allMatch(version -> header.matches("(?s).*\"0*" + version + "\".*"));
        });
    }

    @Property
    void every_version_that_is_given_is_understood(@ForAll @LongRange(max = 999_999_999_999_999_999L) long version) {
        assertThat(EntityTags.parse("\"" + version + "\"")).contains(new EntityTags(false, List.of(version)));
    }
}

package stet.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class EntityTagsProperties {

    @Property
    void any_header_can_be_looked_at(@ForAll String header) {
        assertThat(EntityTags.parse(header)).isNotNull();
    }

    @Property
    void every_version_that_is_given_is_understood(@ForAll @LongRange(max = 999_999_999_999_999_999L) long version) {
        assertThat(EntityTags.parse("\"" + version + "\"")).contains(new EntityTags(false, List.of(version)));
    }
}

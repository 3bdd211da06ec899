package stet.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTagsTest {

    @Test
    void a_star_is_any_version() {
        assertThat(EntityTags.parse(" * ")).contains(new EntityTags(true, List.of()));
    }

    @Test
    void strong_tags_of_ours_are_versions() {
        assertThat(EntityTags.parse("\"3\",\"12\" , \"0\"")).contains(new EntityTags(false, List.of(3L, 12L, 0L)));
    }

    @Test
    void weak_and_foreign_tags_are_tags_but_no_versions() {
        assertThat(EntityTags.parse("W/\"3\", \"abc\", \"\", \"99999999999999999999\""))
                .contains(new EntityTags(false, List.of()));
    }

    @Test
    void a_comma_in_a_tag_belongs_to_it() {
        assertThat(EntityTags.parse("\"a,b\", \"4\"")).contains(new EntityTags(false, List.of(4L)));
    }

    @Test
    void anything_else_is_no_list_of_tags() {
        for (String header : List.of("", " ", ",", "3", "\"3", "3\"", "\"3\",", "\"3\"\"4\"", "*,\"3\"", "\"a b\""))
            assertThat(EntityTags.parse(header)).as(header).isEmpty();
    }
}

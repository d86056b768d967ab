package io.countersign.web.pages.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialsTest {

    @Test
    void chinese_is_found_by_the_first_letters_of_its_pinyin() {
        assertThat(Initials.of("上海锦绣墙布")).isEqualTo("shjxqb");
        assertThat(Initials.spelled("上海")).isEqualTo("shanghai");
    }

    @Test
    void other_texts_stay_as_they_are() {
        assertThat(Initials.of("Wall 3 布")).isEqualTo("wall3b");
        assertThat(Initials.of("")).isEmpty();
    }
}

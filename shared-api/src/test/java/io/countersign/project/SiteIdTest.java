package io.countersign.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SiteIdTest {

    @Test
    void width_case_spaces_and_punctuation_do_not_make_another_place() {
        assertThat(SiteId.at("上海市 黄浦区，滨江路８号")).isEqualTo(SiteId.at("上海市黄浦区滨江路8号"));
        assertThat(SiteId.at("Harbour Road 8")).isEqualTo(SiteId.at("HARBOUR-ROAD, 8"));
        assertThat(SiteId.at("Harbour Road 8")).isNotEqualTo(SiteId.at("Harbour Road 9"));
    }

    @Test
    void a_long_address_is_cut_between_letters() {
        assertThat(SiteId.at("x".repeat(200)).value()).hasSize(80);
        assertThat(SiteId.at("𠀀".repeat(100)).value().codePointCount(0, 160)).isEqualTo(80);
    }

    @Test
    void an_address_has_a_letter_or_a_digit() {
        assertThat(SiteId.isAddress("8")).isTrue();
        assertThat(SiteId.isAddress(" -- ")).isFalse();
        assertThat(SiteId.at("8").isAt(" -- ")).isFalse();
        assertThat(SiteId.at("8").isAt(" 8 ")).isTrue();
    }
}

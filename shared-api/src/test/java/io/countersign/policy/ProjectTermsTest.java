package io.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.money.UnitPrice;
import io.countersign.policy.OfficePolicy.ProjectTerms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTermsTest {

    private static final ProjectTerms TERMS = OfficePolicy.AS_DELIVERED.projects();

    @ParameterizedTest
    @CsvSource({
        "100, 100, 100",
        "120, 100, 100",
        "90, 100, 100",
        "89.9999, 100, 80",
        "80, 100, 80",
        "79.9999, 100, 60",
        "70, 100, 60",
        "69.9999, 100, 40",
        "0, 100, 40",
        "2.5505, 2.8338, 100",
        "2.5504, 2.8338, 80",
        "5, 0, 100"
    })
    void a_project_sale_counts_by_its_price_as_a_share_of_list_price(String sold, String list, int weight) {
        assertThat(TERMS.weightPercentOf(UnitPrice.of(sold), UnitPrice.of(list)))
                .isEqualTo(weight);
    }
}

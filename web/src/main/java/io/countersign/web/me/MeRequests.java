package io.countersign.web.me;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** What people may send about themselves. */
final class MeRequests {

    private MeRequests() {}

    /**
     * Another password. It does not print itself.
     *
     * @param chosen from 12 to 200 characters
     */
    @Schema(example = """
                    {"current": "the one-time password", "chosen": "correct horse battery staple"}""")
    record NewPassword(
            @Size(max = 200) String current,
            @Size(max = 200) String chosen) {

        @Override
        public String toString() {
            return "new password";
        }
    }

    /**
     * A token for a program.
     *
     * @param name says which program
     */
    @Schema(example = """
            {"name": "Nightly report"}""")
    record NewToken(@Size(max = 80) String name) {}
}

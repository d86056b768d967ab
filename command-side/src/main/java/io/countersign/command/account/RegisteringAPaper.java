package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.account.AccountEvent.PaperRegistered;
import io.countersign.command.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When is a customer's paper put on record? */
final class RegisteringAPaper {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Registering a customer's paper",
            rule("PAP-1", "A paper's number is used once; the same paper may be sent again.", Facts::newOrTheSame),
            rule("PAP-2", "A paper is registered while it is valid.", Facts::isValid),
            rule("PAP-3", "The hash of a scan is 64 hexadecimal digits.", Facts::hashIsOne));

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private RegisteringAPaper() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable PaperRegistered before, PaperRegistered now, LocalDate today) {

        boolean sentAgain() {
            return before != null
                    && before.kind() == now.kind()
                    && Objects.equals(before.validUntil(), now.validUntil())
                    && Objects.equals(before.sha256(), now.sha256())
                    && before.confidential() == now.confidential();
        }

        boolean newOrTheSame() {
            return before == null || sentAgain();
        }

        boolean isValid() {
            return sentAgain() || now.validUntil() == null || !now.validUntil().isBefore(today);
        }

        boolean hashIsOne() {
            return now.sha256() == null || SHA_256.matcher(now.sha256()).matches();
        }
    }
}

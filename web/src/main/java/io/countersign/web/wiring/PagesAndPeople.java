package io.countersign.web.wiring;

import io.countersign.people.PersonId;
import io.countersign.refusal.Refusal;
import io.countersign.web.pages.Contacts;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.PasswordChoice;
import io.countersign.web.pages.PasswordChoice.Outcome;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Rejected;
import io.countersign.web.signin.OwnSignIn;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What pages need of people: what they are called, and how they choose a password. */
@Configuration(proxyBeanMethods = false)
class PagesAndPeople {

    @Bean
    Names names(PeopleDirectory directory) {
        return directory::namesOf;
    }

    @Bean
    Contacts contacts(PeopleDirectory directory) {
        return people -> {
            Map<PersonId, String> phones = new HashMap<>();
            directory.entriesOf(people).forEach((person, entry) -> {
                String phone = entry.phone();
                if (phone != null && !phone.isBlank()) {
                    phones.put(person, phone);
                }
            });
            return phones;
        };
    }

    @Bean
    PasswordChoice passwordChoice(OwnSignIn signIn) {
        return (who, current, chosen) -> choose(signIn, who, current, chosen);
    }

    private static Outcome choose(OwnSignIn signIn, SignedIn who, String current, String chosen) {
        ServletRequestAttributes asked = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletResponse response = Objects.requireNonNull(asked.getResponse());
        try {
            signIn.choosePassword(who, current, chosen, asked.getRequest(), response);
            return Outcome.CHOSEN;
        } catch (Rejected rejected) {
            Set<String> codes = rejected.refusals().stream().map(Refusal::code).collect(Collectors.toSet());
            if (codes.contains("SIGN-2")) {
                return Outcome.CURRENT_IS_WRONG;
            }
            return codes.contains("SIGN-4") ? Outcome.SAME_AS_CURRENT : Outcome.TOO_WEAK;
        }
    }
}

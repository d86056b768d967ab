package io.countersign.web.staff;

import io.countersign.people.DelegationId;
import io.countersign.people.Department;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.signin.Appointments;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be sent about staff. */
final class StaffRequests {

    private StaffRequests() {}

    /**
     * Somebody to be appointed.
     *
     * @param userName what they sign in with
     * @param displayName what they are called
     * @param regions those they look after; may be empty
     * @param mail where they get mail of the office
     */
    @Schema(example = """
                    {"userName": "li-wei", "displayName": "Li Wei", "roles": ["SALES_ASSISTANT"], "regions": ["East"],
                     "mail": "li-wei@office.example"}""")
    record NewStaffMember(
            @Pattern(
                    regexp = Appointments.USER_NAME,
                    message = "has from 2 to 40 lower-case letters, digits and . _ -, and begins with a letter")
            String userName,

            @Size(max = 100) String displayName,
            @Size(min = 1, max = 20) List<Role> roles,
            @Size(max = 50) List<Region> regions,

            @Pattern(regexp = PeopleDirectory.MAIL_ADDRESS, message = "is a mail address such as a@b.example") @Nullable
            String mail) {}

    /** Other roles and regions. */
    @Schema(example = """
                    {"roles": ["SALES_ASSISTANT", "SALESPERSON"], "regions": ["East", "North"], "reason": "Sells too, from now on"}""")
    record NewAuthority(
            @Size(min = 1, max = 20) List<Role> roles,
            @Size(max = 50) List<Region> regions,
            @Size(max = 500) String reason) {}

    /** Why somebody is let in anew. */
    @Schema(example = """
            {"reason": "Lost the telephone"}""")
    record SignInReset(@Size(max = 500) String reason) {}

    /** Why somebody leaves. */
    @Schema(example = """
            {"reason": "Left the company"}""")
    record Dismissal(@Size(max = 500) String reason) {}

    /**
     * A role of the sender's own, for somebody else, for some days.
     *
     * @param id made up when absent
     * @param regions those it is lent for; none for a role that belongs to no region
     */
    @Schema(example = """
                    {"id": "D-1", "role": "REGIONAL_MANAGER", "regions": ["East"],
                     "from": "2026-02-09", "until": "2026-02-20", "reason": "Spring Festival leave"}""")
    record NewDelegation(
            @Nullable DelegationId id,
            Role role,
            @Size(max = 50) List<Region> regions,
            LocalDate from,
            LocalDate until,
            @Size(max = 500) String reason) {}

    /** To which department somebody belongs, from a day on. */
    @Schema(example = """
            {"department": "一部", "from": "2026-01-01"}""")
    record DepartmentAsked(Department department, LocalDate from) {}

    /** Why a lent role is taken back. */
    @Schema(example = """
            {"reason": "Back a week early"}""")
    record DelegationEnd(@Size(max = 500) String reason) {}

    /**
     * Of which moment.
     *
     * @param at now when absent
     */
    record AuthorityAsked(@Nullable Instant at) {}
}
